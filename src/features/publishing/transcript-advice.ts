import { isShortFormOf, normalizePersonalName } from '../../lib/personal-name';
import { listAt, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import { readNamedExpert, type NamedExpert } from '../content/named-expert';
import { isBlankTurn, readDraftTurn, type DraftTurn } from '../content/turn';
import { adviceOf, type Advice, type AdviceSubject } from './advice-mark';

type TranscriptSubject = Pick<AdviceSubject, 'type' | 'draft' | 'linked'>;

/** What would make a transcript better. Nothing where there is none: that is a problem, not advice. */
export const transcriptAdvice = ({ type, draft, linked }: TranscriptSubject): Advice[] => {
  if (!type.transcriptField) return [];
  const field = type.transcriptField;
  const turns = listAt(draft, field).map(readDraftTurn);
  if (turns.every(isBlankTurn)) return [];
  const guests = (linked.guests ?? []).map(readNamedExpert);
  const talk = { field, turns, guests, hostName: textAt(draft, 'hostName') };
  return [
    ...timesAdvice(talk, draft),
    ...guestAdvice(talk),
    ...strangerAdvice(talk),
    ...labelAdvice(talk),
  ];
};

interface Talk {
  readonly field: string;
  readonly turns: readonly Required<DraftTurn>[];
  readonly guests: readonly NamedExpert[];
  readonly hostName: string | null;
}

const namesOf = ({ name, nameVariants }: NamedExpert): readonly string[] => [name, ...nameVariants];

const timesAdvice = ({ field, turns }: Talk, draft: UnknownRecord): Advice[] => {
  const hasAudio = Boolean(valueAt(draft, 'audio')) || Boolean(textAt(draft, 'audioUrl'));
  const isTimed = turns.some(({ start }) => start !== null);
  return hasAudio && !isTimed ? [adviceOf('AUDIO_WITHOUT_TIMES', [field])] : [];
};

/** The guest whose name a label is, in full or, where only one can be meant, in short. Nobody is guessed. */
const guestBehind = (label: string, { guests, hostName }: Talk): NamedExpert | null => {
  const wanted = normalizePersonalName(label);
  if (wanted === '') return null;
  const isFull = (name: string): boolean => normalizePersonalName(name) === wanted;
  const full = guests.filter((guest) => namesOf(guest).some(isFull));
  const isHost = hostName !== null && (isFull(hostName) || isShortFormOf(label, hostName));
  const short = guests.filter((guest) => namesOf(guest).some((name) => isShortFormOf(label, name)));
  const fitting = full.length > 0 ? full : short;
  const [only] = fitting;
  return fitting.length === 1 && !isHost && only ? only : null;
};

/** Of guests: that none of the turns is theirs, or that some carry their name and are not. */
const guestAdvice = (talk: Talk): Advice[] => {
  const { field, turns, guests } = talk;
  const speaking = new Set(turns.map(({ expertDocumentId }) => expertDocumentId));
  const open = turns.flatMap(({ speaker: label, role, expertDocumentId }, index) => {
    const isTaken = role === 'host' || Boolean(expertDocumentId);
    const guest = isTaken ? null : guestBehind(label, talk);
    return guest ? [{ guest, label, index }] : [];
  });
  return guests.flatMap((guest): Advice[] => {
    const { documentId, name } = guest;
    const own = open.filter((turn) => turn.guest === guest);
    const [first] = own;
    if (first) {
      const labels = [...new Set(own.map(({ label }) => label))];
      const values = { name, count: own.length };
      const fix = { kind: 'link-turns' as const, documentId, labels };
      const path = [field, String(first.index), 'speaker'];
      return [adviceOf('TURNS_NOT_LINKED', path, { values, about: [documentId, ...labels], fix })];
    }
    if (speaking.has(documentId)) return [];
    return [adviceOf('GUEST_SILENT', ['guests'], { values: { name }, about: [documentId] })];
  });
};

const strangerAdvice = (talk: Talk): Advice[] => {
  const known = new Set(talk.guests.map(({ documentId }) => documentId));
  const strangers = new Map<string, { readonly index: number; readonly expert: string | null }>();
  talk.turns.forEach(({ speaker, role, expertDocumentId: expert }, index) => {
    const isStranger =
      role === 'guest' &&
      speaker !== '' &&
      !known.has(expert ?? '') &&
      // That is said of the guest.
      (Boolean(expert) || guestBehind(speaker, talk) === null);
    if (isStranger && !strangers.has(speaker)) strangers.set(speaker, { index, expert });
  });
  return [...strangers].map(([name, { index, expert }]) =>
    adviceOf('SPEAKER_NO_GUEST', [talk.field, String(index), 'speaker'], {
      values: { name, row: index + 1 },
      about: [name],
      fix: { kind: 'add-guest', name, documentId: expert === '' ? null : expert },
    }),
  );
};

/** Words of a turn that begin a line with the name of another speaker, as if a turn began there. */
const labelAdvice = ({ field, turns }: Talk): Advice[] => {
  const speakers = new Set(
    turns.flatMap(({ speaker }) => (speaker ? [normalizePersonalName(speaker)] : [])),
  );
  return turns.flatMap(({ text }, index): Advice[] => {
    const found = [...text.matchAll(LABEL)].find(([, name = '']) =>
      speakers.has(normalizePersonalName(name)),
    );
    if (!found) return [];
    const [line, name = ''] = found;
    const values = { row: index + 1, name };
    return [
      adviceOf('TURN_HOLDS_LABEL', [field, String(index), 'text'], { values, about: [line] }),
    ];
  });
};

/** With the words that follow: turns move, and get their ids only when they are saved. */
const LABEL = /^[^\S\n]*([^:\s][^:\n]{1,79}):\s[^\n]{0,80}/gmu;
