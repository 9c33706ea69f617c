/** What a file is, by its content. */
export type FileKind =
  'png' | 'jpeg' | 'webp' | 'avif' | 'gif' | 'pdf' | 'audio' | 'captions' | 'text';

/** Bytes from the beginning of a file that are enough to tell. */
export const HEAD_LENGTH = 4_100;

interface Description {
  /** MIME types, one of which the file is said to have; a type that ends with a slash stands for all below it. */
  readonly types: readonly string[];
  readonly extensions: readonly string[];
  readonly matches: (head: string) => boolean;
}

const startsWith =
  (...signatures: readonly string[]) =>
  (head: string): boolean =>
    signatures.some((signature) => head.startsWith(signature));

const hasAt =
  (place: number, ...signatures: readonly string[]) =>
  (head: string): boolean =>
    signatures.some((signature) => head.startsWith(signature, place));

const AUDIO_SIGNATURES = ['ID3', 'OggS', 'fLaC', '\x1aE\xdf\xa3', 'FORM', 'MThd', '#!AMR', 'ADIF'];
/** The synchronization word of an MPEG audio frame (MP3, AAC). */
const MPEG_FRAME = /^\xff[\xe0-\xff]/;
/** What a browser that guesses would run. */
const MARKUP = /^\s*<(?:!doctype|\?xml|!--|html|head|body|svg|script|iframe)/i;
const BYTE_ORDER_MARK = /^\xef\xbb\xbf/;

/**
 * What may come in, and nothing else; `mime-types` knows a thousand types, and one for each ending. Content is looked at
 * as Latin-1, one character a byte.
 */
const KINDS: Readonly<Record<FileKind, Description>> = {
  png: { types: ['image/png'], extensions: ['png'], matches: startsWith('\x89PNG\r\n\x1a\n') },
  jpeg: {
    types: ['image/jpeg'],
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    matches: startsWith('\xff\xd8\xff'),
  },
  webp: {
    types: ['image/webp'],
    extensions: ['webp'],
    matches: (head) => startsWith('RIFF')(head) && hasAt(8, 'WEBP')(head),
  },
  avif: { types: ['image/avif'], extensions: ['avif'], matches: hasAt(4, 'ftypavif', 'ftypavis') },
  gif: { types: ['image/gif'], extensions: ['gif'], matches: startsWith('GIF87a', 'GIF89a') },
  pdf: { types: ['application/pdf'], extensions: ['pdf'], matches: startsWith('%PDF-') },
  audio: {
    types: ['audio/'],
    extensions: [
      'mp3',
      'm4a',
      'mp4a',
      'aac',
      'ogg',
      'oga',
      'opus',
      'spx',
      'wav',
      'flac',
      'weba',
      'aif',
      'aiff',
      'mid',
      'midi',
      'amr',
      'mpga',
      'mp2',
      'm4b',
    ],
    matches: (head) =>
      startsWith(...AUDIO_SIGNATURES)(head) ||
      (startsWith('RIFF')(head) && hasAt(8, 'WAVE')(head)) ||
      (hasAt(4, 'ftyp')(head) && !hasAt(8, 'avif', 'avis')(head)) ||
      MPEG_FRAME.test(head),
  },
  captions: {
    types: ['text/vtt'],
    extensions: ['vtt'],
    matches: (head) => /^WEBVTT[ \t\r\n]|^WEBVTT$/.test(head.replace(BYTE_ORDER_MARK, '')),
  },
  text: {
    types: ['text/plain'],
    extensions: ['txt', 'text'],
    matches: (head) => !head.includes('\0') && !MARKUP.test(head.replace(BYTE_ORDER_MARK, '')),
  },
};

const NAMES: readonly FileKind[] = [
  'png',
  'jpeg',
  'webp',
  'avif',
  'gif',
  'pdf',
  'audio',
  'captions',
  'text',
];

const PICTURES: readonly FileKind[] = ['png', 'jpeg', 'webp', 'avif', 'gif'];

export interface NamedFile {
  /** With its dot, as the name had it. */
  readonly extension: string;
  /** What the file is said to be. */
  readonly type: string;
  /** Its first bytes as Latin-1. */
  readonly head: string;
}

/**
 * The kind of a file whose name, type and content agree; null where they do not. A file is served by its extension: what
 * is inside must be just that.
 */
export const kindOfFile = ({ extension, type, head }: NamedFile): FileKind | null => {
  const name = extension.replace(/^\./, '').toLowerCase();
  const isOf = (known: string): boolean =>
    known.endsWith('/') ? type.toLowerCase().startsWith(known) : type.toLowerCase() === known;
  const found = NAMES.find((kind) => {
    const { types, extensions, matches } = KINDS[kind];
    return types.some(isOf) && extensions.includes(name) && matches(head);
  });
  return found ?? null;
};

export const isPicture = (kind: FileKind): boolean => PICTURES.includes(kind);
