import { guestBehindLabel, type Guest } from '../../features/transcripts/speakers';
import { isShortFormOf, normalizePersonalName } from '../../lib/personal-name';
import type { TurnFacts } from './turn-row';

/** Who takes part in the interview, as the form beside the transcript says. */
export interface Cast {
  readonly hostName: string | null;
  /** Null until they are known. */
  readonly guests: readonly Guest[] | null;
}

export type Speaker = Pick<TurnFacts, 'speaker' | 'role' | 'expertDocumentId'>;

/** The guest whose name the label is, in full or, where only one can be meant, in short ("Mir", "A. Mir"). */
export const guestOfLabel = (label: string, { guests, hostName }: Cast): Guest | null => {
  if (guests === null || label.trim() === '') return null;
  const exact = guestBehindLabel(label, guests);
  if (exact) return exact;
  const others = hostName !== null && isShortFormOf(label, hostName) ? [hostName] : [];
  const fitting = guests.filter(({ name, nameVariants }) =>
    [name, ...nameVariants].some((candidate) => isShortFormOf(label, candidate)),
  );
  const [only] = fitting;
  return fitting.length + others.length === 1 && only ? only : null;
};

export const isHostOf = (label: string, { hostName }: Cast): boolean => {
  if (hostName === null || label.trim() === '') return false;
  const wanted = normalizePersonalName(hostName);
  return (
    wanted !== '' && (wanted === normalizePersonalName(label) || isShortFormOf(label, hostName))
  );
};

/** Who is meant by a label that somebody typed or pasted. What the form does not know stays as `otherwise`. */
export const speakerOfLabel = (label: string, cast: Cast, otherwise: Speaker): Speaker => {
  const guest = guestOfLabel(label, cast);
  if (guest) return { speaker: label, role: 'guest', expertDocumentId: guest.documentId };
  if (isHostOf(label, cast)) return { speaker: label, role: 'host', expertDocumentId: null };
  return { ...otherwise, speaker: label };
};

/** What is to be said of the speaker of a turn. */
export type SpeakerMark = 'missing' | 'unlinked' | 'stranger' | 'unknown';

/**
 * `missing` nobody is named · `unlinked` a guest without an expert, or the name of a guest under another role ·
 * `stranger` an expert who is no guest of this interview · `unknown` neither host nor guest. Null where all is well,
 * and as long as the guests are not known.
 */
export const markOf = (speaker: Speaker, cast: Cast): SpeakerMark | null => {
  if (cast.guests === null) return null;
  if (speaker.speaker.trim() === '') return 'missing';
  if (speaker.role === 'host') return null;
  const { expertDocumentId } = speaker;
  if (expertDocumentId !== null) {
    return cast.guests.some(({ documentId }) => documentId === expertDocumentId)
      ? null
      : 'stranger';
  }
  if (speaker.role === 'guest' || guestOfLabel(speaker.speaker, cast)) return 'unlinked';
  return isHostOf(speaker.speaker, cast) ? 'unlinked' : 'unknown';
};
