import { isRecord, listAt, textAt, type UnknownRecord } from '../../lib/record';
import { TURN_EXPERT } from './stored-references';

/** Each turn that an expert spoke says who that is, as the guest of this interview. */
export const withSpeakers = (data: UnknownRecord): UnknownRecord => {
  if (!Array.isArray(data.transcript)) return data;
  const guests = listAt(data, 'guests');
  const speakers = new Map(guests.map((guest) => [textAt(guest, 'documentId'), speakerOf(guest)]));
  return {
    ...data,
    transcript: data.transcript.map((turn: unknown) =>
      isRecord(turn)
        ? { ...turn, [TURN_EXPERT.field]: speakers.get(textAt(turn, TURN_EXPERT.by)) ?? null }
        : turn,
    ),
  };
};

const speakerOf = (guest: unknown): UnknownRecord =>
  Object.fromEntries(TURN_EXPERT.shown.map((name) => [name, textAt(guest, name)]));
