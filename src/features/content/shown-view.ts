import { isRecord, numberAt, type UnknownRecord } from '../../lib/record';
import type { AbsoluteUrl } from './body-urls';
import { filledText } from './published-parts';
import { contentTypeOf, type ContentType } from './registry';
import { withSpeakers } from './resolved-speakers';
import type { ViewName } from './view';
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
  const type = contentTypeOf(uid);
  const { hidden = [] } = type?.views.card ?? {};
  const shown = Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.includes(name)));
  return {
    ...shown,
    locale: filledText(row, 'locale'),
    ...(type?.audio ? { hasAudio: hasAudio(type.audio, row) } : {}),
    ...(type?.audio && type.transcriptField
      ? { hasTranscript: hasTurns(row[type.transcriptField]) }
      : {}),
  };
};

const hasAudio = ({ file, url }: NonNullable<ContentType['audio']>, row: UnknownRecord): boolean =>
  isRecord(row[file]) || filledText(row, url) !== null;

/** Only their number was read. */
const hasTurns = (turns: unknown): boolean => (numberAt(turns, 'count') ?? 0) > 0;
