import { isRecord, listAt, textAt, type UnknownRecord } from '../../lib/record';

/** Each turn that an expert spoke says who that is, as the guest of this interview. */
export const withSpeakers = (data: UnknownRecord): UnknownRecord => {
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
