import { fail, type Result, succeed } from '../../../lib/result';
import { type PageRefusal, refusePage } from './refusal';

/** Both Node and browsers have it; the core is typed without either. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** 5 MB, in bytes. */
export const MAX_PAGE_BYTES = 5 * 1024 * 1024;

const LINE_FEED = 0x0a;

/**
 * The text of a saved page, without its byte-order mark. Refuses, by code: PAGE_TOO_LARGE,
 * PAGE_EMPTY (also white space only), PAGE_BINARY (a NUL or many control characters),
 * PAGE_NOT_UTF8 with the first wrong line. `name` is the file as the refusal names it.
 */
export const decodePage = (bytes: Uint8Array, name: string): Result<string, PageRefusal> => {
  if (bytes.length > MAX_PAGE_BYTES) return fail(refusePage('PAGE_TOO_LARGE', { file: name }));
  if (bytes.length === 0) return fail(refusePage('PAGE_EMPTY', { file: name }));
  if (isUtf16(bytes)) return fail(refusePage('PAGE_NOT_UTF8', { file: name, found: 'UTF-16' }));
  if (isBinary(bytes)) return fail(refusePage('PAGE_BINARY', { file: name }));
  const text = decode(bytes);
  if (text === null) {
    return fail(refusePage('PAGE_NOT_UTF8', { file: name, line: firstWrongLine(bytes) }));
  }
  if (text.trim() === '') return fail(refusePage('PAGE_EMPTY', { file: name }));
  return succeed(text);
};

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** A NUL anywhere, or more than one control character in a hundred bytes. */
const isBinary = (bytes: Uint8Array): boolean => {
  if (bytes.includes(0)) return true;
  const isControl = (byte: number): boolean =>
    (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f;
  return bytes.filter(isControl).length * 100 > bytes.length;
};

/** No byte of a longer UTF-8 sequence is a line feed, so each line can be tried alone. */
const firstWrongLine = (bytes: Uint8Array): number => {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    if (decode(bytes.subarray(start, end)) === null || feed === -1) return line;
    start = feed + 1;
  }
};
