import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'koa';
import { stringify } from 'qs';
import { isStorable, parseCheckedJson } from '../../../lib/checked-json';
import { readForm, type FormPart } from '../../../platform/multipart';
import { receiveBytes } from '../../../platform/request-bytes';
import { invalidBody, tooLarge, tooMany } from '../body-refusal';
import { checkForm, FORM_LIMITS } from '../form-check';
import { parseFields } from './read-body';
import { refusalError } from './refusals';

/** A received file as Strapi's upload plugin takes it. */
export interface ReceivedFile {
  readonly filepath: string;
  readonly originalFilename: string;
  readonly mimetype: string;
  /** Bytes. */
  readonly size: number;
}

export interface ReceivedForm {
  readonly fields: Record<string, unknown>;
  readonly files: readonly ReceivedFile[];
}

/** The only field whose files Strapi's upload plugin takes; files under other names would be nobody's. */
const FILES = 'files';
/** Fields that hold JSON. */
const JSON_FIELD = /^fileInfo(\[\d*\])?$/;
/** Bytes that a form may have beside its files. */
const FORM_OVERHEAD = 1024 * 1024;

interface Receiving {
  readonly folder: string;
  /** Bytes of all files together. */
  readonly most: number;
  readonly files: ReceivedFile[];
  readonly fields: string[];
  fieldBytes: number;
  fileBytes: number;
}

/** Writes the files of a form into a folder while they come in. Throws refusals, and what the body and the disk say. */
export const receiveForm = async (
  ctx: Context,
  { folder, most, boundary }: { folder: string; most: number; boundary: string },
): Promise<ReceivedForm> => {
  const state: Receiving = { folder, most, files: [], fields: [], fieldBytes: 0, fileBytes: 0 };
  for await (const part of readForm(receiveBytes(ctx, most + FORM_OVERHEAD), boundary)) {
    await (part.filename === null ? takeField(state, part) : takeFile(state, part));
  }
  return { fields: readFields(state.fields), files: state.files };
};

const takeField = async (state: Receiving, { name, body }: FormPart): Promise<void> => {
  if (state.fields.length >= FORM_LIMITS.fields) {
    throw refusalError(tooMany('fields', FORM_LIMITS.fields));
  }
  const chunks: Buffer[] = [];
  for await (const chunk of body) {
    state.fieldBytes += chunk.length;
    if (state.fieldBytes > FORM_LIMITS.bytes) {
      throw refusalError(tooLarge('The text in the form', FORM_LIMITS.bytes));
    }
    chunks.push(chunk);
  }
  const value = Buffer.concat(chunks).toString('utf8');
  if (JSON_FIELD.test(name)) assertJson(name, value);
  state.fields.push(stringify({ [name]: value }));
};

const takeFile = async (state: Receiving, part: FormPart): Promise<void> => {
  const { name, filename, contentType, body } = part;
  if (name !== FILES) {
    throw refusalError(
      invalidBody(`Files are sent in the field “${FILES}”, none in “${name.slice(0, 60)}”.`),
    );
  }
  if (state.files.length >= FORM_LIMITS.files) {
    throw refusalError(tooMany('files', FORM_LIMITS.files));
  }
  if (filename === null || !isStorable(filename)) {
    throw refusalError(invalidBody('The name of a file has a NUL character.'));
  }
  const filepath = join(state.folder, String(state.files.length + 1));
  const size = await writeFile(state, filepath, body);
  // A browser sends an empty file without a name where nothing was chosen.
  if (filename === '' && size === 0) return;
  const mimetype = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  state.files.push({ filepath, originalFilename: filename, mimetype, size });
};

const writeFile = async (
  state: Receiving,
  path: string,
  body: AsyncIterable<Buffer>,
): Promise<number> => {
  const file = await open(path, 'w', 0o600);
  try {
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      state.fileBytes += chunk.length;
      if (state.fileBytes > state.most) {
        throw refusalError(tooLarge('What is uploaded', state.most));
      }
      await file.appendFile(chunk);
    }
    return size;
  } finally {
    await file.close();
  }
};

const assertJson = (name: string, value: string): void => {
  const parsed = parseCheckedJson(value);
  const fault = parsed.ok ? null : parsed.error;
  if (fault !== null) throw refusalError(invalidBody(`“${name}” is refused: ${fault}.`));
};

const readFields = (pairs: readonly string[]): Record<string, unknown> => {
  const fields = parseFields(pairs.join('&'));
  const fault = fields === null ? 'its fields are nested too deep' : checkForm(fields);
  if (fault !== null) throw refusalError(invalidBody(`The form is refused: ${fault}.`));
  return fields ?? {};
};
