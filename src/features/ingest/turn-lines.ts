import type { PageLine } from './page-lines';
import { toParagraphs } from './page-lines';
import type { Notice } from './parsed-page';
import type { LabelledLine } from './speaker-evidence';

/** A turn before it is known who speaks in which role. */
export interface SpokenTurn {
  readonly label: LabelledLine;
  readonly text: string;
}

export interface ReadTurns {
  readonly turns: readonly SpokenTurn[];
  readonly notices: readonly Notice[];
}

/**
 * The turns that begin at `starts`. The words are kept exactly: a blank line is a paragraph break
 * ("\n\n"), a line end without one stays a line end ("\n"), and only white space at the edges of
 * lines goes, non-breaking spaces included.
 */
export function readTurns(lines: readonly PageLine[], starts: readonly LabelledLine[]): ReadTurns {
  const turns: SpokenTurn[] = [];
  const notices: Notice[] = [];
  starts.forEach((label, position) => {
    const first = lines[label.index];
    if (first === undefined) return;
    const following = lines.slice(label.index + 1, starts[position + 1]?.index ?? lines.length);
    const text = textOf([{ ...first, text: label.rest }, ...following]);
    if (text !== '') turns.push({ label, text });
    else notices.push({ line: first.number, message: `“${label.label}” says nothing here.` });
  });
  return { turns, notices };
}

function textOf(lines: readonly PageLine[]): string {
  return toParagraphs(lines)
    .map((paragraph) => paragraph.map((line) => line.text.trim()).join('\n'))
    .join('\n\n');
}
