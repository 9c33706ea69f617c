import { normalizePersonalName } from '../../lib/personal-name';
import { listAt, numberAt, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import { INTERVIEW, PUBLICATION, type ContentType } from '../content/registry';

export type AdviceCode =
  | 'AUDIO_WITHOUT_TIMES'
  | 'GUEST_SILENT'
  | 'IMAGE_WITHOUT_ALT'
  | 'NO_RELATED'
  | 'NO_SUMMARY'
  | 'NO_TOPIC'
  | 'SPEAKER_NO_GUEST'
  | 'TURN_HOLDS_LABEL';

/** What would make a document better, and does not keep it from being published. */
export interface Advice {
  readonly path: readonly string[];
  readonly code: AdviceCode;
  /** Names or numbers for the sentence that says it. */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface AdviceSubject {
  readonly type: ContentType;
  readonly draft: UnknownRecord;
  /** The linked documents of each relation, as they would be saved. */
  readonly linked: Readonly<Record<string, readonly unknown[]>>;
  /** Pictures by attribute, with `alternativeText`. */
  readonly pictures: Readonly<Record<string, readonly unknown[]>>;
}

/** In the order of the form. */
export const findAdvice = (subject: AdviceSubject): readonly Advice[] => [
  ...summaryAdvice(subject),
  ...linkAdvice(subject),
  ...pictureAdvice(subject),
  ...transcriptAdvice(subject),
];

const SUMMARIES: Readonly<Record<string, string>> = {
  [INTERVIEW.uid]: 'standfirst',
  [PUBLICATION.uid]: 'summary',
};

const summaryAdvice = ({ type, draft }: AdviceSubject): Advice[] => {
  const field = SUMMARIES[type.uid];
  const isThere = field === undefined || (textAt(draft, field) ?? '').trim() !== '';
  return isThere ? [] : [{ path: [field], code: 'NO_SUMMARY', values: {} }];
};

const WANTED_LINKS = [
  ['topics', 'NO_TOPIC'],
  ['relatedPublications', 'NO_RELATED'],
] as const;

const linkAdvice = ({ linked }: AdviceSubject): Advice[] =>
  WANTED_LINKS.flatMap(([field, code]) =>
    linked[field]?.length === 0 ? [{ path: [field], code, values: {} }] : [],
  );

const pictureAdvice = ({ pictures }: AdviceSubject): Advice[] =>
  Object.entries(pictures).flatMap(([field, files]) => {
    const without = files.filter((file) => !(textAt(file, 'alternativeText') ?? '').trim());
    const [first] = without;
    if (!first) return [];
    const values = { name: textAt(first, 'name') ?? '' };
    return [{ path: [field], code: 'IMAGE_WITHOUT_ALT' as const, values }];
  });

const transcriptAdvice = ({ type, draft, linked }: AdviceSubject): Advice[] => {
  if (!type.transcriptField) return [];
  const turns = listAt(draft, type.transcriptField);
  if (turns.length === 0) return [];
  const guests = linked.guests ?? [];
  return [
    ...timesAdvice(type.transcriptField, draft, turns),
    ...speakerAdvice(type.transcriptField, turns, guests),
    ...labelAdvice(type.transcriptField, turns),
  ];
};

const timesAdvice = (field: string, draft: UnknownRecord, turns: readonly unknown[]): Advice[] => {
  const hasAudio = Boolean(valueAt(draft, 'audio')) || Boolean(textAt(draft, 'audioUrl'));
  const isTimed = turns.some((turn) => numberAt(turn, 'start') !== null);
  return hasAudio && !isTimed ? [{ path: [field], code: 'AUDIO_WITHOUT_TIMES', values: {} }] : [];
};

const speakerAdvice = (
  field: string,
  turns: readonly unknown[],
  guests: readonly unknown[],
): Advice[] => {
  const known = new Set(guests.map((guest) => textAt(guest, 'documentId')));
  const speaking = new Set(turns.map((turn) => textAt(turn, 'expertDocumentId')));
  const silent = guests.filter((guest) => !speaking.has(textAt(guest, 'documentId')));
  const strangers = new Map<string, number>();
  turns.forEach((turn, index) => {
    const isGuest = textAt(turn, 'role') === 'guest';
    const speaker = textAt(turn, 'speaker');
    const isLinked = known.has(textAt(turn, 'expertDocumentId'));
    if (isGuest && speaker && !isLinked && !strangers.has(speaker)) strangers.set(speaker, index);
  });
  return [
    ...silent.map((guest): Advice => ({
      path: ['guests'],
      code: 'GUEST_SILENT',
      values: { name: textAt(guest, 'name') ?? '' },
    })),
    ...[...strangers].map(([name, index]): Advice => ({
      path: [field, String(index), 'speaker'],
      code: 'SPEAKER_NO_GUEST',
      values: { name, row: index + 1 },
    })),
  ];
};

/** Words of a turn that begin a line with the name of another speaker, as if a turn began there. */
const labelAdvice = (field: string, turns: readonly unknown[]): Advice[] => {
  const speakers = new Set(
    turns.flatMap((turn) => {
      const speaker = textAt(turn, 'speaker');
      return speaker ? [normalizePersonalName(speaker)] : [];
    }),
  );
  return turns.flatMap((turn, index): Advice[] => {
    const labels = [...(textAt(turn, 'text') ?? '').matchAll(LABEL)].map(([, name = '']) => name);
    const label = labels.find((name) => speakers.has(normalizePersonalName(name)));
    if (label === undefined) return [];
    const values = { row: index + 1, name: label };
    return [{ path: [field, String(index), 'text'], code: 'TURN_HOLDS_LABEL', values }];
  });
};

const LABEL = /^[^\S\n]*([^:\s][^:\n]{1,79}):\s/gmu;
