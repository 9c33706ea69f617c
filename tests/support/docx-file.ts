import { crc32, deflateRawSync } from 'node:zlib';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document with this body, in WordprocessingML. */
export const docxFile = (body: string, isPacked = true): ArrayBuffer =>
  archive(
    {
      '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${DOCUMENT}"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    },
    isPacked,
  );

/** A zip archive of texts. */
export const archive = (parts: Readonly<Record<string, string>>, isPacked = true): ArrayBuffer => {
  const entries = Object.entries(parts).map(([name, text]) => entryOf(name, text, isPacked));
  const offsets = entries.map((_, index) =>
    entries.slice(0, index).reduce((sum, { local }) => sum + local.length, 0),
  );
  const directory = Buffer.concat(entries.map(({ listed }, index) => listed(offsets[index] ?? 0)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(
    entries.reduce((sum, { local }) => sum + local.length, 0),
    16,
  );
  const bytes = Buffer.concat([...entries.map(({ local }) => local), directory, end]);
  return new Uint8Array(bytes).buffer;
};

const entryOf = (name: string, text: string, isPacked: boolean) => {
  const content = isPacked ? deflateRawSync(text) : Buffer.from(text);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(isPacked ? 8 : 0, 4);
  facts.writeUInt32LE(crc32(text), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(Buffer.byteLength(text), 18);
  facts.writeUInt16LE(Buffer.byteLength(name), 22);
  const local = Buffer.concat([sign(0x04034b50), facts, Buffer.from(name), content]);
  const listed = (offset: number): Buffer => {
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    return Buffer.concat([sign(0x02014b50), Buffer.from([20, 0]), facts, place, Buffer.from(name)]);
  };
  return { local, listed };
};

const sign = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
