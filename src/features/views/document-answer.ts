import { isRecord, listAt, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import type { DocumentPlan } from './document-plan';

/** What else a full view tells, made elsewhere: structured data, values for share cards. */
export type FullViewParts = Readonly<Record<string, unknown>>;

/** Strapi's answer, completed: speakers resolved, the locale told, the parts of a full view added. */
export const completeDocument = (
  body: unknown,
  { view }: Pick<DocumentPlan, 'view'>,
  parts: FullViewParts,
): UnknownRecord => {
  const data = valueAt(body, 'data');
  const meta = valueAt(body, 'meta');
  const locale = textAt(data, 'locale');
  return {
    data: view === 'full' && isRecord(data) ? { ...withSpeakers(data), ...parts } : data,
    meta: {
      ...(isRecord(meta) ? meta : {}),
      ...(locale === null ? {} : { locale }),
      ...(view ? { view } : {}),
    },
  };
};

/** Each turn that an expert spoke says who that is, as the guest of this interview. */
const withSpeakers = (data: UnknownRecord): UnknownRecord => {
  if (!Array.isArray(data.transcript)) return data;
  const guests = listAt(data, 'guests');
  const speakers = new Map(guests.map((guest) => [textAt(guest, 'documentId'), speakerOf(guest)]));
  return {
    ...data,
    transcript: data.transcript.map((turn: unknown) =>
      isRecord(turn)
        ? { ...turn, expert: speakers.get(textAt(turn, 'expertDocumentId')) ?? null }
        : turn,
    ),
  };
};

const speakerOf = (guest: unknown) => ({
  documentId: textAt(guest, 'documentId'),
  name: textAt(guest, 'name'),
  slug: textAt(guest, 'slug'),
  jobTitle: textAt(guest, 'jobTitle'),
});
