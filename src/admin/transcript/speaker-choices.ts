import { normalizePersonalName } from '../../lib/personal-name';
import { guestOfLabel, isHostOf, type Cast, type Speaker } from './speaker-links';

export interface SpeakerChoice extends Speaker {
  readonly kind: 'host' | 'guest' | 'label';
  /** How many turns of the transcript are theirs. */
  readonly count: number;
}

/**
 * Whom a turn may be given to: the host, the guests in their order, then who else speaks in this transcript, the most frequent
 * first. Host and guests are printed as this transcript prints them already.
 */
export const speakerChoices = (speakers: readonly Speaker[], cast: Cast): SpeakerChoice[] => {
  const printed = countSpeakers(speakers.filter(({ speaker }) => speaker.trim() !== ''));
  const host = hostChoice(printed, cast);
  const guests = (cast.guests ?? []).map((guest): SpeakerChoice => {
    const own = printed.filter(
      (one) =>
        one.expertDocumentId === guest.documentId ||
        guestOfLabel(one.speaker, cast)?.documentId === guest.documentId,
    );
    return {
      kind: 'guest',
      speaker: own[0]?.speaker ?? guest.name,
      role: 'guest',
      expertDocumentId: guest.documentId,
      count: sum(own),
    };
  });
  const known = [...host, ...guests];
  const others = printed.filter((one) => !isAmong(one, known, cast));
  return [...known, ...others];
};

const hostChoice = (printed: readonly SpeakerChoice[], cast: Cast): SpeakerChoice[] => {
  const own = printed.filter(
    (one) => one.role === 'host' || (one.expertDocumentId === null && isHostOf(one.speaker, cast)),
  );
  const name = own[0]?.speaker ?? cast.hostName?.trim() ?? '';
  return name === ''
    ? []
    : [{ kind: 'host', speaker: name, role: 'host', expertDocumentId: null, count: sum(own) }];
};

const isAmong = (one: SpeakerChoice, known: readonly SpeakerChoice[], cast: Cast): boolean =>
  known.some(
    (choice) =>
      (choice.expertDocumentId !== null && choice.expertDocumentId === one.expertDocumentId) ||
      (choice.kind === 'host' && one.role === 'host') ||
      (one.expertDocumentId === null &&
        normalizePersonalName(choice.speaker) === normalizePersonalName(one.speaker)) ||
      (choice.kind === 'host' && one.expertDocumentId === null && isHostOf(one.speaker, cast)),
  );

/** One for each label with its role and expert, the most frequent first. */
const countSpeakers = (speakers: readonly Speaker[]): SpeakerChoice[] => {
  const found = new Map<string, SpeakerChoice>();
  for (const { speaker, role, expertDocumentId } of speakers) {
    const key = JSON.stringify([speaker, role, expertDocumentId]);
    const count = (found.get(key)?.count ?? 0) + 1;
    found.set(key, { kind: 'label', speaker, role, expertDocumentId, count });
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
};

/** Whether two turns are one speaker's: the same expert, or the same label where none is linked. */
export const isSameSpeakerOf = (one: Speaker, other: Speaker): boolean =>
  one.expertDocumentId === other.expertDocumentId &&
  (one.speaker === other.speaker ||
    normalizePersonalName(one.speaker) === normalizePersonalName(other.speaker));

const sum = (choices: readonly SpeakerChoice[]): number =>
  choices.reduce((total, { count }) => total + count, 0);
