import { isRecord, numberAt, valueAt, type UnknownRecord } from '../../lib/record';
import type { AbsoluteUrl } from './body-urls';
import { filledText } from './published-parts';
import { INTERVIEW } from './registry';
import { withSpeakers } from './resolved-speakers';
import { viewOf, type ViewName } from './view-declarations';
import { withShownFiles } from './view-files';

/** A document of a type as it was read for a view. */
export interface ReadView {
  readonly uid: string;
  readonly view: ViewName;
  readonly row: UnknownRecord;
}

/**
 * A view as it is shown: with what is made of its row alone, and without what was read for that. Every feature that
 * answers with views shows them by this.
 */
export const shownView = (
  { uid, view, row }: ReadView,
  fileUrl: AbsoluteUrl | null,
): UnknownRecord => {
  const whole = view === 'card' ? shownCard(uid, row) : withSpeakers(row);
  return withShownFiles(whole, fileUrl);
};

/** Cards of all types stand in one list: each says its language, null where its type is not translated. */
const shownCard = (uid: string, row: UnknownRecord): UnknownRecord => {
  const { hidden = [] } = viewOf(uid, 'card') ?? {};
  const shown = Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.includes(name)));
  return {
    ...shown,
    locale: filledText(row, 'locale'),
    ...(uid === INTERVIEW.uid ? { hasAudio: hasAudio(row), hasTranscript: hasTurns(row) } : {}),
  };
};

const hasAudio = (row: UnknownRecord): boolean =>
  isRecord(row.audio) || filledText(row, 'audioUrl') !== null;

/** Only their number was read. */
const hasTurns = (row: UnknownRecord): boolean =>
  (numberAt(valueAt(row, 'transcript'), 'count') ?? 0) > 0;
