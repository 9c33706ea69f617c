import type { ImportInput, ImportPlan, Missing, PlannedRecord, Reference } from './import-plan';
import { effectiveOptions, interviewFacts, missingOf } from './interview-facts';
import type { PlanContext, PlannedLink } from './plan-context';
import { planGuests } from './plan-experts';
import type { InterviewParts, PlannedInterview } from './plan-interview';
import { INTERVIEW_KEY, planKnownInterview, planNewInterview } from './plan-interview';
import type { PlannedPublication } from './plan-publications';
import { planPublications } from './plan-publications';
import { planShow } from './plan-show';
import { planTopics } from './plan-topics';
import { recognisePage } from './recognise-page';

/**
 * What an import will do, before anything is written: every record that the page is about, with what
 * is written and why. The same page again plans nothing but `unchanged`; a corrected page is merged
 * three ways, so that what editors did since is kept. Pure: ids come from `newTurnId`.
 */
export function planImport(given: ImportInput): ImportPlan {
  const options = effectiveOptions(given.options, given.previous?.options ?? null);
  const input = { ...given, options };
  const { page, previous, current } = input;
  if (recognisePage(page, previous?.page ?? null) === 'other')
    return refusedPlan(input, OTHER_PAGE);
  if (previous !== null && current === null) return refusedPlan(input, DELETED);

  const context: PlanContext = { known: input.known, previous, options };
  const topics = planTopics(page, context);
  const parts: InterviewParts = {
    show: planShow(page, context),
    guests: planGuests(page, context),
    publications: planPublications(page, referencesByKey(topics), context),
  };
  const interview =
    previous === null || current === null
      ? planNewInterview(input, parts)
      : planKnownInterview(input, parts, { previous, current });
  return assemble(input, { ...parts, topics, interview });
}

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

function refusedPlan(
  { page, options, previous }: ImportInput,
  { outcome, reason }: typeof OTHER_PAGE | typeof DELETED,
): ImportPlan {
  const record: PlannedRecord = {
    key: INTERVIEW_KEY,
    type: 'interview',
    outcome,
    label: String(interviewFacts(page, options).title),
    ...(previous === null ? {} : { documentId: previous.interviewDocumentId }),
    fields: {},
    relations: {},
    reasons: [reason],
  };
  const { source, locale } = options;
  return {
    source,
    locale,
    records: [record],
    missing: [],
    publish: [],
    notices: page.notices,
    memory: null,
  };
}

interface PlannedParts extends InterviewParts {
  readonly topics: readonly PlannedLink[];
  readonly interview: PlannedInterview;
}

function assemble(input: ImportInput, parts: PlannedParts): ImportPlan {
  const { page, options } = input;
  const { topics, show, guests, publications, interview } = parts;
  const links = [...topics, ...(show === null ? [] : [show]), ...guests, ...publications];
  const records = distinctRecords([...links.map(({ record }) => record), interview.record]);
  const created = createdHere(input, records, publications);
  const memory = { page, options, turnIds: interview.turnIds, created };
  return {
    source: options.source,
    locale: options.locale,
    records,
    missing: [
      ...missingOf(interview.record, input),
      ...publications.flatMap((planned) => missingOfPublication(planned, input)),
    ],
    publish: options.publish ? keysToPublish(input, records, created) : [],
    notices: page.notices,
    memory,
  };
}

function referencesByKey(links: readonly PlannedLink[]): Map<string, Reference | null> {
  return new Map(links.map(({ record, reference }) => [record.key, reference]));
}

function distinctRecords(records: readonly PlannedRecord[]): PlannedRecord[] {
  return [...new Map(records.map((record) => [record.key, record])).values()];
}

/** Keys of what the imports of this source created, under their names of today. */
function createdHere(
  { previous }: ImportInput,
  records: readonly PlannedRecord[],
  publications: readonly PlannedPublication[],
): string[] {
  const before = new Set(previous?.created);
  const previousKeys = new Map(
    publications.map(({ record, previousKey }) => [record.key, previousKey ?? record.key]),
  );
  return records
    .filter(({ key, outcome }) => outcome === 'create' || before.has(previousKeys.get(key) ?? key))
    .map(({ key }) => key);
}

/** The interview, and the experts and publications that the page itself brought in. */
function keysToPublish(
  { known, current }: ImportInput,
  records: readonly PlannedRecord[],
  created: readonly string[],
): string[] {
  const published = new Set(
    [...known.experts, ...known.publications]
      .filter(({ isPublished }) => isPublished)
      .map(({ documentId }) => documentId),
  );
  if (current?.isPublished === true) published.add(current.documentId);
  const isPublishable = ({ type, outcome }: PlannedRecord): boolean =>
    ['expert', 'publication', 'interview'].includes(type) &&
    ['create', 'update', 'unchanged'].includes(outcome);
  const isOwn = ({ type, key }: PlannedRecord): boolean =>
    type === 'interview' || created.includes(key);
  const isPending = ({ outcome, documentId }: PlannedRecord): boolean =>
    outcome !== 'unchanged' || !published.has(documentId ?? '');
  return records
    .filter((record) => isPublishable(record) && isOwn(record) && isPending(record))
    .map(({ key }) => key);
}

function missingOfPublication(
  { publication, record }: PlannedPublication,
  { known }: ImportInput,
): Missing[] {
  if (record.outcome === 'ambiguous' || record.outcome === 'skipped') return [];
  const there = known.publications.find(({ documentId }) => documentId === record.documentId);
  return (['releaseDate', 'publicationType'] as const)
    .filter((field) => (record.fields[field] ?? there?.[field] ?? null) === null)
    .map((field) => ({
      field: `${record.key}.${field}`,
      why: `the page does not tell it for “${publication.title}”`,
    }));
}
