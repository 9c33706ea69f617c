import { pageOfLines } from '../../features/ingest/page/of-lines';
import { fail, succeed, type Result } from '../../lib/result';
import { withoutControls } from '../transcript/control-characters';
import { decodeText, MAX_FILE_BYTES, readFile, type FileProblem } from '../transcript/dropped-file';
import { linesOfHtml } from '../transcript/html-lines';

/** The text of a page as the importer reads it, and what was noticed on the way. */
export interface ReadPage {
  readonly text: string;
  /** The heading of the page; null where none was marked as one. */
  readonly title: string | null;
  /** Control characters that were dropped. */
  readonly dropped: number;
  readonly isFinalText: boolean;
}

/** Reads .txt, .md, .html and .docx; never more than the limit. */
export const readPageFile = async (file: File): Promise<Result<ReadPage, FileProblem>> => {
  const kind = /\.(txt|md|markdown|html?|docx)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (kind === undefined) return fail({ code: 'FILE_KIND_UNKNOWN' });
  if (kind === 'docx') return readWord(file);
  if (file.size > MAX_FILE_BYTES) {
    return fail({ code: 'FILE_TOO_LARGE', limit: MAX_FILE_BYTES / 1024 / 1024 });
  }
  const text = decodeText(await file.arrayBuffer());
  if (text === null) return fail({ code: 'FILE_UNREADABLE', why: 'encoding' });
  const page = kind.startsWith('htm') ? readPageHtml(text) : readPageText(text);
  return page.text === '' ? fail({ code: 'FILE_UNREADABLE', why: 'empty' }) : succeed(page);
};

/** Without what no text may hold; everything else as it is, so that the importer knows it again. */
export const readPageText = (text: string): ReadPage => {
  const { text: clean, dropped } = withoutControls(text);
  return { text: clean.trim() === '' ? '' : clean, title: null, dropped, isFinalText: false };
};

/** Parsed without loading anything that it names. A whole page is read from its main part, and from its heading on. */
export const readPageHtml = (html: string): ReadPage => {
  const cleaned = withoutControls(html);
  const { body } = new DOMParser().parseFromString(cleaned.text, 'text/html');
  const articles = body.querySelectorAll('article');
  const main =
    body.querySelector('main, [role=main]') ?? (articles.length === 1 ? articles[0] : null) ?? body;
  const heading = main.querySelector('h1') ?? body.querySelector('h1');
  const title = heading?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const { lines, isFinalText } = linesOfHtml(main);
  const named = title === '' ? null : title;
  return { text: pageOfLines(lines, named), title: named, dropped: cleaned.dropped, isFinalText };
};

const readWord = async (file: File): Promise<Result<ReadPage, FileProblem>> => {
  const read = await readFile(file);
  if (!read.ok) return read;
  const { lines, dropped, isFinalText } = read.value;
  return succeed({ text: pageOfLines(lines, null), title: null, dropped, isFinalText });
};
