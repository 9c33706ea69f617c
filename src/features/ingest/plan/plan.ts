import type {
  CurrentInterview,
  ImportInput,
  ImportPlan,
  Missing,
  PlannedRecord,
  PreviousImport,
  Reference,
} from '../import-plan';
import { recognisePage } from '../known/recognise-page';
import type { ParsedPage } from '../parsed-page';
import { NOTHING_SETTLED } from '../settled';
import { NOTHING, type PlanContext, type PlannedLink } from './context';
import { planGuests } from './experts';
import {
  interviewIdentity,
  type InterviewParts,
  planKnownInterview,
  type PlannedInterview,
  planNewInterview,
} from './interview';
import { effectiveOptions, missingOf } from './interview-facts';
import { createdHere, leftOutHere } from './memory';
import { type PlannedPublication, planPublications } from './publications';
import { planShow } from './show';
import { planTopics } from './topics';

/**
 * What an import will do, before anything is written: every record that the page is about, with what
 * is written and why. The same page again plans nothing but `unchanged`; a corrected page is merged
 * three ways, so that what editors did since is kept. Pure: ids come from `newTurnId`.
 */
export const planImport = (given: ImportInput): ImportPlan => {
  const options = effectiveOptions(given.options, given.previous?.options ?? null);
  const input = { settled: NOTHING_SETTLED, ...given, options };
  const { page, previous, current } = input;
  if (recognisePage(page, previous?.page ?? null) === 'other')
    return refusedPlan(input, OTHER_PAGE);
  if (previous !== null && current === null) return refusedPlan(input, DELETED);

  const { topics, parts } = planLinks(page, input);
  const interview =
    previous === null || current === null
      ? planNewInterview(input, parts)
      : planKnownInterview(input, parts, { previous, current });
  const missing = missingOf(interview.record, input);
  return assemble(input, { ...parts, topics, interview, missing });
};

/** A page that says just what it said, about an interview that nobody has touched since. */
export interface UntouchedPage extends Pick<ImportInput, 'options' | 'known'> {
  readonly previous: PreviousImport;
  readonly isPublished: boolean;
  /** What the interview lacked after the previous import. */
  readonly missing: readonly Missing[];
}

/**
 * What `planImport` plans for such a page, without comparing transcripts; null if anything but
 * `unchanged` comes of it, since something that the page speaks of is not what it was.
 */
export const planUntouched = (untouched: UntouchedPage): ImportPlan | null => {
  const { known, previous, missing, isPublished } = untouched;
  const options = effectiveOptions(untouched.options, previous.options);
  const { page, turnIds, documentIds, interviewDocumentId: documentId } = previous;
  const context: PlanContext = { known, previous, options, settled: NOTHING_SETTLED };
  const { topics, parts } = planLinks(page, context);
  const identity = interviewIdentity({ page, options });
  const record: PlannedRecord = { ...identity, ...NOTHING, outcome: 'unchanged', documentId };
  const interview = { record, turnIds };
  const current = { documentId, isPublished };
  const plan = assemble(
    { page, options, known, previous, current },
    { ...parts, topics, interview, missing },
  );
  const isSame = plan.records.every(
    (one) => one.outcome === 'unchanged' && one.documentId === documentIds[one.key],
  );
  return isSame && plan.publish.length === 0 ? plan : null;
};

interface PlannedLinks {
  readonly topics: readonly PlannedLink[];
  readonly parts: InterviewParts;
}

const planLinks = (page: ParsedPage, context: PlanContext): PlannedLinks => {
  const topics = planTopics(page, context);
  return {
    topics,
    parts: {
      show: planShow(page, context),
      guests: planGuests(page, context),
      publications: planPublications(page, referencesByKey(topics), context),
    },
  };
};

const OTHER_PAGE = {
  outcome: 'ambiguous',
  reason:
    'another page was imported under this source, and hardly a turn of it is here: give --source to import this one as an interview of its own',
} as const;

const DELETED = {
  outcome: 'skipped',
  reason:
    'the interview was deleted since the previous import; not brought back: give --source to import it as a new one',
} as const;

const refusedPlan = (
  { page, options, previous }: ImportInput,
  { outcome, reason }: typeof OTHER_PAGE | typeof DELETED,
): ImportPlan => {
  const record: PlannedRecord = {
    ...interviewIdentity({ page, options }),
    ...NOTHING,
    outcome,
    ...(previous === null ? {} : { documentId: previous.interviewDocumentId }),
    reasons: [reason],
  };
  const { source, locale } = options;
  return {
    source,
    locale,
    records: [record],
    missing: [],
    publish: [],
    doubts: [],
    notices: page.notices,
    memory: null,
  };
};

interface PlannedParts extends InterviewParts {
  readonly topics: readonly PlannedLink[];
  readonly interview: PlannedInterview;
  /** Of the interview. */
  readonly missing: readonly Missing[];
}

interface Planned extends Pick<ImportInput, 'page' | 'options' | 'known' | 'previous' | 'settled'> {
  readonly current: Pick<CurrentInterview, 'documentId' | 'isPublished'> | null;
}

const assemble = (input: Planned, parts: PlannedParts): ImportPlan => {
  const { page, options } = input;
  const { topics, show, guests, publications, interview } = parts;
  const links = [...topics, ...(show === null ? [] : [show]), ...guests, ...publications];
  const records = distinctRecords([...links.map(({ record }) => record), interview.record]);
  const created = createdHere(input, { records, publications });
  const leftOut = leftOutHere(input, { records, publications });
  const memory = { page, options, turnIds: interview.turnIds, created, leftOut };
  const doubts = page.notices.filter(({ isDoubtful }) => isDoubtful);
  const isHeldBack = options.publish && !input.current?.isPublished;
  return {
    source: options.source,
    locale: options.locale,
    records,
    missing: [
      ...parts.missing,
      ...publications.flatMap((planned) => missingOfPublication(planned, input)),
    ],
    // Where a word may be another person's, nothing is published unseen.
    publish: options.publish && doubts.length === 0 ? keysToPublish(input, records, created) : [],
    doubts: isHeldBack ? doubts : [],
    notices: page.notices,
    memory,
  };
};

const referencesByKey = (links: readonly PlannedLink[]): Map<string, Reference | null> =>
  new Map(links.map(({ record, reference }) => [record.key, reference]));

const distinctRecords = (records: readonly PlannedRecord[]): PlannedRecord[] => [
  ...new Map(records.map((record) => [record.key, record])).values(),
];

/** The interview, and the experts and publications that the page itself brought in. */
const keysToPublish = (
  { known, current }: Planned,
  records: readonly PlannedRecord[],
  created: readonly string[],
): string[] => {
  const isPublished = (id: string): boolean =>
    (known.experts.find(id) ?? known.publications.find(id))?.isPublished === true ||
    (current?.isPublished === true && current.documentId === id);
  const isPublishable = ({ type, outcome }: PlannedRecord): boolean =>
    ['expert', 'publication', 'interview'].includes(type) &&
    ['create', 'update', 'unchanged'].includes(outcome);
  const isOwn = ({ type, key }: PlannedRecord): boolean =>
    type === 'interview' || created.includes(key);
  const isPending = ({ outcome, documentId }: PlannedRecord): boolean =>
    outcome !== 'unchanged' || !isPublished(documentId ?? '');
  return records
    .filter((record) => isPublishable(record) && isOwn(record) && isPending(record))
    .map(({ key }) => key);
};

const missingOfPublication = (
  { publication, record }: PlannedPublication,
  { known }: Planned,
): Missing[] => {
  if (record.outcome === 'ambiguous' || record.outcome === 'skipped') return [];
  const there = known.publications.find(record.documentId ?? '');
  return (['releaseDate', 'publicationType'] as const)
    .filter((field) => (record.fields[field] ?? there?.[field] ?? null) === null)
    .map((field) => ({
      field: `${record.key}.${field}`,
      why: `the page does not tell it for “${publication.title}”`,
    }));
};
