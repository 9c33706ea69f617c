import { useState } from 'react';
import { fail } from '../../lib/result';
import type { FileProblem } from '../transcript/dropped-file';
import { readPageFile, readPageHtml, type ReadPage } from './page-file';
import type { PageReviewState } from './use-page-review';
import { useWords, type Words } from './words';

export interface TakenPage {
  /** What is to be known of the last page that was taken. */
  readonly note: string | null;
  readonly isRefused: boolean;
  /** Whether there was a page in it; where not, the browser does what it does. */
  readonly take: (transfer: DataTransfer) => boolean;
  readonly takeFile: (file: File) => void;
}

/** Takes what is pasted or dropped. */
export const useTakenPage = ({ take: takePage }: Pick<PageReviewState, 'take'>): TakenPage => {
  const words = useWords();
  const [note, setNote] = useState<{ text: string; isRefused: boolean } | null>(null);
  const taken = (read: ReadPage, name: string | null): void => {
    takePage(read, name);
    const text = noteOf(read, words);
    setNote(text === '' ? null : { text, isRefused: false });
  };
  const readAndTake = async (file: File): Promise<void> => {
    setNote({ text: words('lectern.page.reading', { name: file.name }), isRefused: false });
    const read = await readPageFile(file).catch(() => UNREADABLE);
    if (read.ok) taken(read.value, file.name);
    else setNote({ text: refusalText(file.name, read.error, words), isRefused: true });
  };
  const takeFile = (file: File): void => {
    readAndTake(file).catch(() => undefined); // it has said so itself
  };
  return {
    note: note?.text ?? null,
    isRefused: note?.isRefused ?? false,
    takeFile,
    take: (transfer) => {
      const [file] = transfer.files;
      if (file) {
        takeFile(file);
        return true;
      }
      const html = transfer.getData('text/html');
      const read = html.trim() === '' ? null : readPageHtml(html);
      if (read === null || read.text === '') return false;
      taken(read, null);
      return true;
    },
  };
};

const UNREADABLE = fail({ code: 'FILE_UNREADABLE', why: 'encoding' } as const);

const noteOf = ({ dropped, isFinalText }: ReadPage, words: Words): string =>
  [
    ...(dropped === 0 ? [] : [words('lectern.page.dropped', { count: dropped })]),
    ...(isFinalText ? [words('lectern.page.final')] : []),
  ].join(' ');

const refusalText = (name: string, problem: FileProblem, words: Words): string => {
  switch (problem.code) {
    case 'FILE_KIND_UNKNOWN':
      return words('lectern.page.refused.unknown-file', { name });
    case 'FILE_TOO_LARGE':
      return words('lectern.page.refused.large-file', { name, limit: problem.limit });
    case 'FILE_UNREADABLE':
      return words(`lectern.page.refused.${problem.why}`, { name });
    case 'CAPTIONS_UNREADABLE':
      return problem.message;
  }
};
