import type { Notice } from '../parsed-page';
import { isBlank, type PageLine, toParagraphs } from '../text/lines';
import type { LabelledLine } from './evidence';
import { timeAlone } from './label-dress';

/** A turn before it is known who speaks in which role. */
export interface SpokenTurn {
  readonly label: LabelledLine;
  readonly text: string;
  /** Seconds, where the page prints when it begins. */
  readonly start: number | null;
}

export interface ReadTurns {
  readonly turns: readonly SpokenTurn[];
  readonly notices: readonly Notice[];
}

/**
 * The turns that begin at `starts`. The words are kept exactly: a blank line is a paragraph break
 * ("\n\n"), a line end without one stays a line end ("\n"), and only white space at the edges of
 * lines goes, non-breaking spaces included. A line that is nothing but a time is no words: it says when the turn
 * beside it begins.
 */
export const readTurns = (
  lines: readonly PageLine[],
  starts: readonly LabelledLine[],
): ReadTurns => {
  const turns: SpokenTurn[] = [];
  const notices: Notice[] = [];
  starts.forEach((label, position) => {
    const first = lines[label.index];
    if (first === undefined) return;
    const following = lines.slice(label.index + 1, starts[position + 1]?.index ?? lines.length);
    const text = textOf([{ ...first, text: label.rest }, ...following]);
    const start = label.start ?? timeBeside(lines, label);
    if (text !== '') turns.push({ label, text, start });
    else notices.push({ line: first.number, message: `“${label.label}” says nothing here.` });
  });
  if (isInOrder(turns)) return { turns, notices };
  const message = 'The times of the turns are not in order; they were left out.';
  return {
    turns: turns.map((turn) => ({ ...turn, start: null })),
    notices: [...notices, { line: null, message }],
  };
};

/** A time on the line before the label, or alone under it. */
const timeBeside = (lines: readonly PageLine[], { index, rest }: LabelledLine): number | null => {
  const before = lines.slice(0, index).findLast((line) => !isBlank(line));
  const behind = rest === '' ? lines.slice(index + 1).find((line) => !isBlank(line)) : undefined;
  return timeAlone(before?.text ?? '') ?? timeAlone(behind?.text ?? '');
};

const isInOrder = (turns: readonly SpokenTurn[]): boolean => {
  const starts = turns.flatMap(({ start }) => start ?? []);
  return starts.every((start, index) => start >= (starts[index - 1] ?? 0));
};

const textOf = (lines: readonly PageLine[]): string =>
  toParagraphs(lines.filter(({ text }) => timeAlone(text) === null))
    .map((paragraph) => paragraph.map((line) => line.text.trim()).join('\n'))
    .join('\n\n');
