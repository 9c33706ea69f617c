/** The client's form does not follow RFC 7578, or a part has more headers than any form needs. */
export class MalformedForm extends Error {
  override readonly name = 'MalformedForm';
}

/** One field or file of a form. Its body must be read before the next part is asked for. */
export interface FormPart {
  readonly name: string;
  /** Null for a field. Empty for the empty choice of a browser. */
  readonly filename: string | null;
  /** What the client says the file is; empty if it says nothing. */
  readonly contentType: string;
  readonly body: AsyncIterable<Buffer>;
}

const CRLF = Buffer.from('\r\n');
const END_OF_HEADERS = Buffer.from('\r\n\r\n');
const LONGEST_HEADERS = 8 * 1024;
const LONGEST_PADDING = 128;
const LONGEST_BOUNDARY = 70;

/**
 * Reads `multipart/form-data` (RFC 7578) as it comes in: nothing is asked of the source before it is wanted, and no more
 * than a chunk and a boundary are held. Throws MalformedForm, and whatever the source throws.
 */
export const readForm = async function* (
  source: AsyncIterable<Buffer>,
  boundary: string,
): AsyncGenerator<FormPart> {
  if (boundary === '' || boundary.length > LONGEST_BOUNDARY) {
    throw new MalformedForm('its boundary is missing or longer than 70 characters');
  }
  const input: Input = { chunks: source[Symbol.asyncIterator](), pending: CRLF };
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  await collect(input, delimiter, LONGEST_HEADERS);
  while (!(await isLast(input))) {
    const headers = await collect(input, END_OF_HEADERS, LONGEST_HEADERS);
    const body = readUntil(input, delimiter);
    yield { ...describePart(headers.toString('utf8')), body };
    // What nobody wanted of this part must not be taken for the next one.
    while ((await body.next()).done !== true);
  }
  while (await fill(input)) input.pending = Buffer.alloc(0);
};

interface Input {
  readonly chunks: AsyncIterator<Buffer>;
  /** Received, but not yet given away. */
  pending: Buffer;
}

const fill = async (input: Input): Promise<boolean> => {
  const next = await input.chunks.next();
  if (next.done === true) return false;
  input.pending =
    input.pending.length === 0 ? next.value : Buffer.concat([input.pending, next.value]);
  return true;
};

const fillOrFail = async (input: Input): Promise<void> => {
  if (!(await fill(input))) throw new MalformedForm('it ends before its last boundary');
};

/** Gives what stands before a delimiter, and takes the delimiter away. */
const readUntil = async function* (input: Input, delimiter: Buffer): AsyncGenerator<Buffer> {
  for (;;) {
    const place = input.pending.indexOf(delimiter);
    const known = place === -1 ? input.pending.length - delimiter.length + 1 : place;
    const chunk = input.pending.subarray(0, Math.max(0, known));
    const taken = place === -1 ? chunk.length : place + delimiter.length;
    input.pending = input.pending.subarray(taken);
    if (chunk.length > 0) yield chunk;
    if (place !== -1) return;
    await fillOrFail(input);
  }
};

const collect = async (input: Input, delimiter: Buffer, limit: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of readUntil(input, delimiter)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) throw new MalformedForm(`more than ${limit} bytes stand where headers do`);
  }
  return Buffer.concat(chunks);
};

/** After a boundary: two hyphens end the form, and the end of the line begins a part. */
const isLast = async (input: Input): Promise<boolean> => {
  while (input.pending.length < 2) await fillOrFail(input);
  if (input.pending.toString('latin1', 0, 2) === '--') return true;
  const padding = await collect(input, CRLF, LONGEST_PADDING);
  if (/[^ \t]/.test(padding.toString('latin1'))) {
    throw new MalformedForm('its boundary goes on where a line should end');
  }
  return false;
};

const describePart = (text: string): Omit<FormPart, 'body'> => {
  const headers = new Map(
    text.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const encoding = headers.get('content-transfer-encoding') ?? 'binary';
  if (!/^(7bit|8bit|binary)$/i.test(encoding)) {
    throw new MalformedForm('a part is encoded for transfer, which forms are not');
  }
  const disposition = headers.get('content-disposition') ?? '';
  const name = parameterOf(disposition, 'name');
  if (!/^form-data\s*;/i.test(disposition) || name === null) {
    throw new MalformedForm('a part has no name');
  }
  return {
    name,
    filename: filenameOf(disposition),
    contentType: headers.get('content-type') ?? '',
  };
};

/** `filename*` (RFC 5987) is not for forms, yet some clients send it for names beyond ASCII. */
const filenameOf = (disposition: string): string | null => {
  const extended = /;\s*filename\*=utf-8''([^;\s]*)/i.exec(disposition)?.[1];
  const given = extended === undefined ? parameterOf(disposition, 'filename') : decode(extended);
  return given?.slice(given.lastIndexOf('\\') + 1) ?? null;
};

/** Browsers write a quote as %22, others escape it. */
const parameterOf = (disposition: string, name: string): string | null => {
  const value = new RegExp(`;\\s*${name}=(?:"((?:\\\\"|[^"])*)"|([^;\\s]*))`, 'i').exec(
    disposition,
  );
  const given = value?.[1] ?? value?.[2];
  return given?.replaceAll('\\"', '"').replaceAll('%22', '"') ?? null;
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new MalformedForm('the name of a file is not encoded as it says');
  }
};
