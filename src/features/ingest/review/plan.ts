import { foldText } from '../../../lib/folded-text';
import {
  type ImportInput,
  type ImportPlan,
  type KnownIndex,
  type PlannedRecord,
  writesOf,
} from '../import-plan';
import { expertsOfSurname, matchExpert } from '../known/experts';
import { showKey } from '../known/keys';
import { publicationKey } from '../merge/publication-pairs';
import { idOfReference } from '../merge/references';
import { dateOnPage } from '../page/page';
import type { PagePublication, ParsedPage } from '../parsed-page';
import { expertKey } from '../plan/experts';
import { interviewFacts } from '../plan/interview-facts';
import { stampsOf } from './choices';
import type {
  ReviewCandidate,
  ReviewInterview,
  ReviewPlan,
  ReviewRecord,
  ReviewSpeaker,
} from './review';

/** So many candidates are offered for one record. */
const MOST_CANDIDATES = 8;

export interface PlanToShow {
  readonly plan: ImportPlan;
  readonly input: Pick<ImportInput, 'page' | 'known' | 'options' | 'current'>;
  readonly text: string;
  /** Keys of records that whoever asks may not write. */
  readonly withheld: ReadonlySet<string>;
  /** Whether the interview may be written. */
  readonly isAllowed: boolean;
}

/** A plan as the review shows it; interviews that may be the same one are told by whoever looks them up. */
export const showPlan = (shown: PlanToShow): Omit<ReviewPlan, 'doubles'> => {
  const { plan, input } = shown;
  return {
    source: plan.source,
    locale: plan.locale,
    interview: showInterview(shown),
    records: plan.records.flatMap((record) => showRecord(record, shown)),
    missing: plan.missing,
    notices: plan.notices,
    speakers: speakersOf(input.page),
  };
};

/** What was planned and does not hold any more: keys of records. */
export const changedSince = (
  planned: ReadonlyMap<string, string>,
  plan: Pick<ReviewPlan, 'interview' | 'records'>,
): string[] => {
  const now = new Map(Object.entries(stampsOf(plan)));
  const keys = new Set([...now.keys(), ...planned.keys()]);
  return [...keys].filter((key) => now.get(key) !== planned.get(key));
};

const showInterview = ({ plan, input, text, isAllowed }: PlanToShow): ReviewInterview => {
  const { page, options, current } = input;
  const record = plan.records.find(({ type }) => type === 'interview');
  const facts = interviewFacts(page, options);
  const after = (name: 'title' | 'airDate' | 'hostName' | 'standfirst'): string | null => {
    const value = record?.fields[name] ?? current?.[name] ?? facts[name];
    return typeof value === 'string' ? value : null;
  };
  const outcome = record?.outcome ?? 'skipped';
  const documentId = record?.documentId ?? null;
  const writes = record === undefined ? [] : writesOf(record);
  return {
    outcome,
    documentId,
    writes,
    reasons: record?.reasons ?? [],
    title: after('title') ?? '',
    airDate: after('airDate'),
    hostName: after('hostName'),
    standfirst: after('standfirst'),
    turns: page.turns.length,
    foundDate: dateOnPage(text),
    isTranslation: outcome === 'create' && documentId !== null,
    isAllowed,
    stamp: stampOf([outcome, documentId, ...writes, String(isAllowed)]),
  };
};

const showRecord = (record: PlannedRecord, { input, withheld }: PlanToShow): ReviewRecord[] => {
  const { key, type, outcome, label, reasons, documentId = null } = record;
  if (type === 'interview') return [];
  const candidates = candidatesFor(record, input).slice(0, MOST_CANDIDATES);
  const writes = writesOf(record);
  const links = Object.values(record.relations).flatMap((list) => list.map(idOfReference));
  const ids = outcome === 'ambiguous' ? candidates.map((one) => one.documentId).sort() : [];
  const isWithheld = withheld.has(key);
  const detail = detailOf(record, input.page);
  const stamp = stampOf([outcome, documentId, ...writes, ...links, ...ids, String(isWithheld)]);
  return [
    {
      key,
      type,
      outcome,
      label,
      detail,
      documentId,
      writes,
      reasons,
      candidates,
      isWithheld,
      stamp,
    },
  ];
};

const stampOf = (parts: readonly (string | null)[]): string => JSON.stringify(parts);

/** What the words of the page fit, then what they nearly fit. */
const candidatesFor = (
  { key, type, label, documentId }: PlannedRecord,
  { page, known }: PlanToShow['input'],
): ReviewCandidate[] => {
  switch (type) {
    case 'expert': {
      const guest = page.guests.find(({ name }) => expertKey(name) === key);
      const found = matchExpert([label, ...(guest?.labels ?? [])], known.experts);
      const called = found.kind === 'ambiguous' ? found.candidates : [];
      const likely = [...called, ...expertsOfSurname(label, known.experts)];
      return distinct(known.experts, documentId, likely).map((expert) => ({
        documentId: expert.documentId,
        label: expert.name,
        detail: expert.jobTitle,
        isPublished: expert.isPublished,
      }));
    }
    case 'publication':
      return distinct(
        known.publications,
        documentId,
        known.publications.among([foldText(label)]),
      ).map((one) => ({
        documentId: one.documentId,
        label: one.title,
        detail: publicationDetail(one),
        isPublished: one.isPublished,
      }));
    case 'show':
      return distinct(known.shows, documentId, known.shows.among([showKey(label)])).map((show) => ({
        documentId: show.documentId,
        label: show.title,
        detail: joined([show.broadcaster, show.channel]),
        isPublished: true,
      }));
    case 'topic':
      return distinct(known.topics, documentId, known.topics.among([key])).map((topic) => ({
        documentId: topic.documentId,
        label: topic.name,
        detail: null,
        isPublished: true,
      }));
    case 'interview':
      return [];
  }
};

const distinct = <Known extends { readonly documentId: string }>(
  table: { readonly find: (documentId: string) => Known | undefined },
  documentId: string | undefined,
  likely: readonly Known[],
): Known[] => {
  const linked = documentId === undefined ? undefined : table.find(documentId);
  const all = linked === undefined ? likely : [linked, ...likely];
  return [...new Map(all.map((one) => [one.documentId, one])).values()];
};

/** What the page says of it. */
const detailOf = ({ key, type }: PlannedRecord, page: ParsedPage): string | null => {
  if (type === 'expert') {
    return page.guests.find(({ name }) => expertKey(name) === key)?.jobTitle ?? null;
  }
  if (type === 'publication') {
    const found = page.publications.find((one) => publicationKey(one) === key);
    return found === undefined ? null : publicationDetail(found);
  }
  if (type === 'show' && page.show !== null) {
    return joined([page.show.broadcaster, page.show.channel]);
  }
  return null;
};

const publicationDetail = ({
  publicationType,
  releaseDate,
}: Pick<PagePublication, 'releaseDate'> & { readonly publicationType: string | null }):
  string | null => joined([publicationType, releaseDate]);

const joined = (parts: readonly (string | null)[]): string | null => {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? null : said.join(' · ');
};

const speakersOf = ({ turns }: ParsedPage): ReviewSpeaker[] => {
  const speakers = new Map<string, ReviewSpeaker>();
  for (const { speaker, role } of turns) {
    const before = speakers.get(speaker)?.turns ?? 0;
    speakers.set(speaker, { label: speaker, role, turns: before + 1 });
  }
  return [...speakers.values()];
};

/** Whether there is such a document, as far as a record of this type could be it. */
export const isKnownAs = (
  known: KnownIndex,
  type: ReviewRecord['type'],
  documentId: string,
): boolean => {
  const tables = {
    topic: known.topics,
    show: known.shows,
    expert: known.experts,
    publication: known.publications,
  };
  return tables[type].find(documentId) !== undefined;
};
