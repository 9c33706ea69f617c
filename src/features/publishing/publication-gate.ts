import { listAt, numberAt, valueAt, type UnknownRecord } from '../../lib/record';
import type { ContentType } from '../content/registry';
import { readDraftTurn, type DraftTurn } from '../content/turn';
import type { DraftProblem } from '../content/types/declaration';
import type { Picture } from './pictures';

/** Its path leads from the document to the field: `['transcript', '3', 'start']`. */
export type PublicationProblem = DraftProblem;

/** A document as it would be published, and what the database knows around it. */
export interface PublicationCandidate {
  readonly type: ContentType;
  /** Blank texts in it are null. */
  readonly draft: UnknownRecord;
  /** The targets of each relation in order. */
  readonly targets: Readonly<Record<string, readonly RelationTarget[]>>;
  /** What the schema itself refuses (missing required fields, wrong formats), as Strapi found it. */
  readonly schemaProblems: readonly PublicationProblem[];
  /** The name of a published document that has the same slug, if any. */
  readonly slugTakenBy: string | null;
  /** Pictures without alternative text, where that is a must. */
  readonly undescribed: readonly Picture[];
}

export interface RelationTarget {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly name: string;
  readonly noun: string;
  readonly isPublished: boolean;
}

/** Everything that stands between a draft and its publication, at most one problem for each field. */
export const findPublicationProblems = (
  candidate: PublicationCandidate,
): readonly PublicationProblem[] => {
  const own = [
    ...slugProblems(candidate),
    ...targetProblems(candidate),
    ...pictureProblems(candidate),
    ...transcriptProblems(candidate),
    ...(candidate.type.publicationProblems?.(candidate.draft) ?? []),
  ];
  const known = new Set(own.map(({ path }) => path.join('.')));
  const others = candidate.schemaProblems.filter(({ path }) => !known.has(path.join('.')));
  return [...others.map((problem) => explainMissing(candidate.draft, problem)), ...own];
};

/** Strapi says of an empty field that it is not of its type; an editor wants to hear that it is empty. */
const explainMissing = (draft: UnknownRecord, problem: PublicationProblem): PublicationProblem => {
  const value = problem.path.reduce<unknown>(
    (parent, key) =>
      Array.isArray(parent) ? (parent[Number(key)] as unknown) : valueAt(parent, key),
    draft,
  );
  const isMissing = value === undefined || value === null;
  if (!isMissing || problem.path.length === 0) return problem;
  return {
    path: problem.path,
    code: 'FIELD_MISSING',
    message: `“${problem.path.join('.')}” is missing.`,
  };
};

const slugProblems = ({ slugTakenBy }: PublicationCandidate): PublicationProblem[] =>
  slugTakenBy === null
    ? []
    : [
        {
          path: ['slug'],
          code: 'SLUG_TAKEN',
          message: `“${slugTakenBy}” is published with this slug. Choose a different one.`,
        },
      ];

const targetProblems = ({ type, targets }: PublicationCandidate): PublicationProblem[] =>
  type.requiresPublished.flatMap((field) => {
    const waiting = (targets[field] ?? []).filter(({ isPublished }) => !isPublished);
    const [first] = waiting;
    if (!first) return [];
    const names = waiting.map(({ name }) => `“${name}”`).join(', ');
    return [
      {
        path: [field],
        code: 'TARGET_NOT_PUBLISHED' as const,
        message: `Not published yet: ${names}. Publish the ${first.noun} first, or remove the link.`,
      },
    ];
  });

/** One for each field: a text may hold several. */
const pictureProblems = ({ undescribed }: PublicationCandidate): PublicationProblem[] => {
  const at = ({ path }: Picture): string => path.join('.');
  return [...new Map(undescribed.map((picture) => [at(picture), picture.path]))].map(
    ([place, path]) => {
      const here = undescribed.filter((picture) => at(picture) === place);
      const names = here.map(({ name }) => `“${name}”`).join(', ');
      const message = `No alternative text: ${names}. Say in the media library what can be seen, and choose it again in a text.`;
      return { path, code: 'IMAGE_WITHOUT_ALT', message };
    },
  );
};

const transcriptProblems = ({ type, draft }: PublicationCandidate): PublicationProblem[] => {
  if (!type.transcriptField) return [];
  const field = type.transcriptField;
  const turns = listAt(draft, field).map(readDraftTurn);
  if (turns.length === 0) {
    const message = 'The transcript is empty. Add at least one turn.';
    return [{ path: [field], code: 'TRANSCRIPT_EMPTY', message }];
  }
  return [
    ...turnIdProblems(field, turns),
    ...timeProblems(field, turns, numberAt(draft, 'duration')),
  ];
};

const turnIdProblems = (field: string, turns: readonly DraftTurn[]): PublicationProblem[] => {
  const firstUse = new Map<string, number>();
  return turns.flatMap(({ turnId }, index): PublicationProblem[] => {
    const path = [field, String(index), 'turnId'];
    if (!turnId) {
      return [
        {
          path,
          code: 'TURN_ID_MISSING',
          message: `Turn ${index + 1} has no turnId. Save the draft again.`,
        },
      ];
    }
    const first = firstUse.get(turnId);
    firstUse.set(turnId, first ?? index);
    if (first === undefined) return [];
    const message = `Turn ${index + 1} has the turnId “${turnId}” of turn ${first + 1}. Each turn needs its own.`;
    return [{ path, code: 'TURN_ID_DUPLICATE', message }];
  });
};

const timeProblems = (
  field: string,
  turns: readonly Required<DraftTurn>[],
  duration: number | null,
): PublicationProblem[] => {
  let latestStart = 0;
  return turns.flatMap(({ start, end }, index): PublicationProblem[] => {
    const times = {
      number: index + 1,
      start,
      end,
      path: (key: string) => [field, String(index), key],
    };
    const problems = [
      orderProblem(times, latestStart),
      spanProblem(times),
      durationProblem(times, duration),
    ];
    latestStart = Math.max(latestStart, times.start ?? latestStart);
    return problems.filter((problem) => problem !== null);
  });
};

interface TurnTimes {
  readonly number: number;
  readonly start: number | null;
  readonly end: number | null;
  path(key: string): string[];
}

const orderProblem = (turn: TurnTimes, latestStart: number): PublicationProblem | null => {
  const { number, start } = turn;
  if (start === null || start >= latestStart) return null;
  const message = `Turn ${number} starts at ${start} s, before an earlier turn (${latestStart} s).`;
  return { path: turn.path('start'), code: 'TURN_OUT_OF_ORDER', message };
};

const spanProblem = (turn: TurnTimes): PublicationProblem | null => {
  const { number, start, end } = turn;
  if (start === null || end === null || end >= start) return null;
  const message = `Turn ${number} ends at ${end} s, before it starts (${start} s).`;
  return { path: turn.path('end'), code: 'TURN_ENDS_BEFORE_START', message };
};

const durationProblem = (turn: TurnTimes, duration: number | null): PublicationProblem | null => {
  const { number, start, end } = turn;
  const last = end ?? start;
  if (duration === null || last === null || last <= duration) return null;
  const message = `Turn ${number} lies at ${last} s, after the end of the audio (${duration} s).`;
  const path = turn.path(last === end ? 'end' : 'start');
  return { path, code: 'TURN_AFTER_END_OF_AUDIO', message };
};
