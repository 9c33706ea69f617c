import { foldText } from '../../../lib/folded-text';
import { NO_NAMES } from '../speakers/known-names';
import { readSpeakerLabel } from '../speakers/label';
import { withLabelColons, type DressedLine } from '../speakers/own-line-labels';
import type { PageLine } from '../text/lines';
import { splitPage } from './page';

/** A heading stands near the beginning, or it is another one. */
const MOST_BEFORE_TITLE = 40;

/**
 * The text of a page that was shown with bold type and headings: what stands before its title, and the title itself, are
 * left out; labels without a colon get theirs. The lines behind the conversation stay as they are.
 */
export const pageOfLines = (lines: readonly DressedLine[], title: string | null): string => {
  const begun = withoutHead(lines, title);
  const { conversation } = splitPage(begun);
  const spoken = begun.slice(0, conversation.length);
  const labelled = withLabelColons(spoken, NO_NAMES);
  const first = firstRecurring(spoken, labelled);
  const texts = begun.map(({ text }, index) =>
    index < first ? text : (labelled[index]?.text ?? text),
  );
  return texts.join('\n').trim();
};

const withoutHead = (
  lines: readonly DressedLine[],
  title: string | null,
): readonly DressedLine[] => {
  if (title === null) return lines;
  const wanted = foldText(title);
  const at = lines.slice(0, MOST_BEFORE_TITLE).findIndex(({ text }) => foldText(text) === wanted);
  return lines.slice(at + 1);
};

/** A heading of the introduction is bold, too; but nobody speaks under it again. */
const firstRecurring = (lines: readonly PageLine[], labelled: readonly PageLine[]): number => {
  const keys = labelled.map(({ text }, index) =>
    text === lines[index]?.text ? null : (readSpeakerLabel(text)?.key ?? null),
  );
  const isRecurring = (key: string | null, index: number): boolean =>
    key !== null && keys.lastIndexOf(key) !== index;
  const first = keys.findIndex(isRecurring);
  return first === -1 ? Infinity : first;
};
