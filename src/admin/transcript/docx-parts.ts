/** What of a Word document must be known before it is read: how large it gets, and what it holds beside its final words. */
export interface DocxParts {
  /** Bytes of all its parts, unpacked. */
  readonly size: number;
  /** It has comments or tracked changes. */
  readonly hasRevisions: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;
const REVISION = /<w:(?:ins|del|moveFrom|moveTo|commentReference)\b/;

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** Reads the directory of the archive; null where it is none, or no Word document. */
export const readDocxParts = async (bytes: ArrayBuffer): Promise<DocxParts | null> => {
  try {
    const parts = partsOf(new DataView(bytes));
    const main = parts.find(({ name }) => name === 'word/document.xml');
    if (!main) return null;
    const size = parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
    if (size > MOST_UNPACKED) return { size, hasRevisions: false };
    const text = await textOf(bytes, main);
    return { size, hasRevisions: REVISION.test(text) };
  } catch {
    return null;
  }
};

/** A document of so many bytes, unpacked, is not opened. */
export const MOST_UNPACKED = 200 * 1024 * 1024;

const partsOf = (view: DataView): Part[] => {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count && view.getUint32(at, true) === ENTRY; index += 1) {
    const nameLength = view.getUint16(at + 28, true);
    parts.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
};

/** It stands at the end, before a remark of at most 65,535 bytes; throws where there is none. */
const endOfDirectory = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new RangeError('no archive');
};

const textOf = async (bytes: ArrayBuffer, { offset, method, packed }: Part): Promise<string> => {
  const view = new DataView(bytes);
  const begin = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = new Blob([new Uint8Array(bytes, begin, packed)]);
  if (method !== DEFLATED) return content.text();
  const inflated = content.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(inflated).text();
};
