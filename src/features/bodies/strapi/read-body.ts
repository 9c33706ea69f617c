import { promisify } from 'node:util';
import { brotliDecompress, unzip } from 'node:zlib';
import type { Context } from 'koa';
import { parse as parseForm } from 'qs';
import { unparsedNestingProblem } from '../../../contract/nesting-problem';
import { parseCheckedJson } from '../../../lib/checked-json';
import { failureCode } from '../../../lib/failure-code';
import { fail, succeed, type Result } from '../../../lib/result';
import { receiveBytes } from '../../../platform/request-bytes';
import {
  invalidBody,
  nestedTooDeep,
  tooLarge,
  unsupportedType,
  type BodyRefusal,
} from '../body-refusal';
import { checkForm, FORM_LIMITS } from '../form-check';
import type { BodyForm } from '../media-type';
import { refusalOf } from './refusals';

/** Bytes of a body with the fields of a plain form. */
const LARGEST_FORM = 56 * 1024;
const DECOMPRESS = { br: promisify(brotliDecompress), gzip: promisify(unzip) } as const;
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** What a JSON body or a plain form says. An empty body says nothing: `{}`. */
export const readBody = async (
  ctx: Context,
  { form, largestJson }: { form: Exclude<BodyForm, 'multipart'>; largestJson: number },
): Promise<Result<unknown, BodyRefusal>> => {
  const most = form === 'json' ? largestJson : LARGEST_FORM;
  const bytes = await readBytes(ctx, most);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  if (text === null) return fail(invalidBody('The body is not encoded in UTF-8.'));
  if (text === '') return succeed({});
  return form === 'json' ? readJson(text) : readFields(text);
};

const readBytes = async (ctx: Context, most: number): Promise<Result<Buffer, BodyRefusal>> => {
  const encoding = encodingOf(ctx.get('Content-Encoding'));
  if (encoding === null) {
    return fail(
      unsupportedType('A body may be encoded by gzip, deflate or br; send it as it is, or so.'),
    );
  }
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of receiveBytes(ctx, most)) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    return encoding === 'identity' ? succeed(bytes) : await decompress(bytes, encoding, most);
  } catch (error) {
    const refusal = refusalOf(error, { what: 'The body', most });
    if (refusal) return fail(refusal);
    throw error;
  }
};

const encodingOf = (header: string): keyof typeof DECOMPRESS | 'identity' | null => {
  switch (header.trim().toLowerCase()) {
    case '':
    case 'identity':
      return 'identity';
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return 'gzip';
    case 'br':
      return 'br';
    default:
      return null;
  }
};

/** No more is unpacked than may be sent unpacked. */
const decompress = async (
  bytes: Buffer,
  encoding: keyof typeof DECOMPRESS,
  most: number,
): Promise<Result<Buffer, BodyRefusal>> => {
  try {
    return succeed(await DECOMPRESS[encoding](bytes, { maxOutputLength: most }));
  } catch (error) {
    const isTooLarge = failureCode(error) === 'ERR_BUFFER_TOO_LARGE';
    return fail(
      isTooLarge
        ? tooLarge('The body, unpacked,', most)
        : invalidBody('The body is not compressed as Content-Encoding says.'),
    );
  }
};

const decodeText = (bytes: Buffer): string | null => {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return null;
  }
};

const readJson = (text: string): Result<unknown, BodyRefusal> => {
  const nesting = unparsedNestingProblem(text);
  if (nesting) return fail(nestedTooDeep(nesting.message));
  const parsed = parseCheckedJson(text);
  if (!parsed.ok) return fail(invalidBody(`The body is refused: ${parsed.error}.`));
  if (typeof parsed.value === 'object' && parsed.value !== null) return parsed;
  return fail(invalidBody('The body must be a JSON object.'));
};

const readFields = (text: string): Result<unknown, BodyRefusal> => {
  const fields = parseFields(text);
  if (fields === null) {
    const { fields: most, depth } = FORM_LIMITS;
    return fail(invalidBody(`A form may have at most ${most} fields, nested ${depth} deep.`));
  }
  const fault = checkForm(fields);
  return fault === null ? succeed(fields) : fail(invalidBody(`The form is refused: ${fault}.`));
};

/** Null: there are more than allowed, or deeper ones. Nothing is dropped in silence. */
export const parseFields = (text: string): Record<string, unknown> | null => {
  try {
    return parseForm(text, {
      allowDots: true,
      depth: FORM_LIMITS.depth,
      strictDepth: true,
      parameterLimit: FORM_LIMITS.fields,
      arrayLimit: FORM_LIMITS.fields,
      throwOnLimitExceeded: true,
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
