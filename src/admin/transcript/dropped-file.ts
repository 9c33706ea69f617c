import type { DressedLine } from '../../features/ingest/speakers/own-line-labels';
import type { Cue } from '../../features/transcripts/caption-cue';
import { fail, succeed, type Result } from '../../lib/result';
import { withoutControls } from './control-characters';
import { linesOfHtml, linesOfText } from './html-lines';

/** 10 MB, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

export type FileProblem =
  | { readonly code: 'FILE_TOO_LARGE'; readonly limit: number }
  | { readonly code: 'FILE_KIND_UNKNOWN' }
  | {
      readonly code: 'FILE_UNREADABLE';
      /** `loading`: what reads it could not be had. */
      readonly why: 'empty' | 'encoding' | 'docx' | 'loading';
    }
  | { readonly code: 'CAPTIONS_UNREADABLE'; readonly message: string };

/** The words of a file or of what was pasted, in lines; captions also with their times. */
export interface ReadText {
  readonly lines: readonly DressedLine[];
  readonly cues: readonly Cue[] | null;
  /** Control characters that were dropped. */
  readonly dropped: number;
  readonly isFinalText: boolean;
}

/** Reads .txt, .docx, .vtt and .srt; never more than the limit. */
export const readFile = async (file: File): Promise<Result<ReadText, FileProblem>> => {
  const kind = /\.(txt|docx|vtt|srt)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (kind === undefined) return fail({ code: 'FILE_KIND_UNKNOWN' });
  if (file.size > MAX_FILE_BYTES) {
    return fail({ code: 'FILE_TOO_LARGE', limit: MAX_FILE_BYTES / 1024 / 1024 });
  }
  const bytes = await file.arrayBuffer();
  if (kind === 'docx') return readDocx(bytes);
  return readTextFile(bytes, kind === 'txt' ? null : file.name);
};

/** Captions are rare: what reads them is loaded for the first ones. */
const loadCaptions = () => import('../../features/transcripts/caption-file');

/** Text that is captions tells so by its time lines. */
export const readPlainText = async (text: string): Promise<ReadText> => {
  const cleaned = withoutControls(text);
  const captions = cleaned.text.includes('-->') ? await loadCaptions() : null;
  const cues = captions?.parseCaptionFile({ name: 'pasted.srt', text: cleaned.text }, []);
  return {
    lines: linesOfText(cleaned.text),
    cues: cues?.ok ? cues.value : null,
    dropped: cleaned.dropped,
    isFinalText: false,
  };
};

/** Parsed without loading anything that it names. */
export const readHtml = (html: string): ReadText => {
  const cleaned = withoutControls(html);
  const { body } = new DOMParser().parseFromString(cleaned.text, 'text/html');
  return { ...linesOfHtml(body), cues: null, dropped: cleaned.dropped };
};

export const hasWords = ({ lines }: ReadText): boolean =>
  lines.some(({ text }) => text.trim() !== '');

/** @param captions the name of a file that can only be captions */
const readTextFile = async (
  bytes: ArrayBuffer,
  captions: string | null,
): Promise<Result<ReadText, FileProblem>> => {
  const decoded = decodeText(bytes);
  if (decoded === null) return fail({ code: 'FILE_UNREADABLE', why: 'encoding' });
  if (decoded.trim() === '') return fail({ code: 'FILE_UNREADABLE', why: 'empty' });
  if (captions === null) return succeed(await readPlainText(decoded));
  const cleaned = withoutControls(decoded);
  const { parseCaptionFile } = await loadCaptions();
  const cues = parseCaptionFile({ name: captions, text: cleaned.text }, []);
  if (!cues.ok) return fail({ code: 'CAPTIONS_UNREADABLE', message: cues.error.message });
  return succeed({
    lines: linesOfText(cues.value.map(({ text }) => text).join('\n')),
    cues: cues.value,
    dropped: cleaned.dropped,
    isFinalText: false,
  });
};

/** UTF-8, or UTF-16 where the file says so; null for anything else, and for what is no text. */
export const decodeText = (bytes: ArrayBuffer): string | null => {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  if (!isLittle && !isBig && new Uint8Array(bytes).includes(0)) return null;
  const otherwise = isBig ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(isLittle ? 'utf-16le' : otherwise, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Word documents are rare: what reads them is loaded for the first one. */
const readDocx = async (bytes: ArrayBuffer): Promise<Result<ReadText, FileProblem>> => {
  const { readDocxHtml } = await import('./docx-html');
  const html = await readDocxHtml(bytes);
  if (html === null) return fail({ code: 'FILE_UNREADABLE', why: 'docx' });
  const read = readHtml(html.html);
  if (!hasWords(read)) return fail({ code: 'FILE_UNREADABLE', why: 'empty' });
  return succeed({ ...read, isFinalText: html.hasRevisions });
};
