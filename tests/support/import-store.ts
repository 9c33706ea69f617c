import type {
  CurrentInterview,
  ImportInput,
  ImportOptions,
  ImportPlan,
  KnownContent,
  PlannedRecord,
  PlannedTurn,
  PreviousImport,
  Reference,
} from '../../src/features/ingest/import-plan';
import { indexKnown } from '../../src/features/ingest/known/index-known';
import type { ParsedPage } from '../../src/features/ingest/parsed-page';
import { planImport } from '../../src/features/ingest/plan/plan';

export const OPTIONS: ImportOptions = {
  title: null,
  date: null,
  show: null,
  host: null,
  locale: 'en',
  source: 'page.txt',
  publish: false,
};

/** What a writer of plans would find in the holdings: documents in memory. */
export interface Holdings {
  readonly known: KnownContent;
  readonly previous: PreviousImport | null;
  readonly current: CurrentInterview | null;
  readonly count: number;
}

export const EMPTY: Holdings = {
  known: { experts: [], shows: [], topics: [], publications: [] },
  previous: null,
  current: null,
  count: 0,
};

export const planFor = (
  holdings: Holdings,
  page: ParsedPage,
  options: Partial<ImportOptions> = {},
): ImportPlan => {
  let turns = holdings.count * 1000;
  const newTurnId = (): string => {
    turns += 1;
    return `t${turns}`;
  };
  const { known, previous, current } = holdings;
  const input: ImportInput = {
    page,
    options: { ...OPTIONS, ...options },
    known: indexKnown(known),
    previous,
    current,
    newTurnId,
  };
  return planImport(input);
};

/** Plans and writes; documentIds are made of the key and the number of the import. */
export const importInto = (
  holdings: Holdings,
  page: ParsedPage,
  options: Partial<ImportOptions> = {},
): Holdings => write(holdings, planFor(holdings, page, options));

export const write = (holdings: Holdings, plan: ImportPlan): Holdings => {
  if (plan.memory === null) return holdings;
  const ids = new Map<string, string>();
  plan.records.forEach((record, index) => {
    if (record.outcome === 'ambiguous' || record.outcome === 'skipped') return;
    ids.set(record.key, record.documentId ?? `doc${holdings.count}x${index}`);
  });
  const idOf = (reference: Reference): string =>
    reference.kind === 'existing' ? reference.documentId : (ids.get(reference.key) ?? 'dangling');
  let next: Holdings = { ...holdings, count: holdings.count + 1 };
  for (const record of plan.records) {
    const documentId = ids.get(record.key);
    if (documentId === undefined || record.outcome === 'unchanged') continue;
    const relations = Object.fromEntries(
      Object.entries(record.relations).map(([name, list]) => [name, list.map(idOf)]),
    );
    next = writeRecord(next, record, { documentId, relations, idOf });
  }
  const interviewDocumentId = ids.get('interview') ?? '';
  return {
    ...next,
    previous: { ...plan.memory, interviewDocumentId, documentIds: Object.fromEntries(ids) },
  };
};

interface Written {
  readonly documentId: string;
  readonly relations: Readonly<Record<string, readonly string[]>>;
  readonly idOf: (reference: Reference) => string;
}

const writeRecord = (holdings: Holdings, record: PlannedRecord, written: Written): Holdings => {
  const { documentId, relations } = written;
  const { known } = holdings;
  const put = <Known extends { readonly documentId: string }>(
    list: readonly Known[],
    blank: Known,
  ): Known[] => {
    const before = list.find((one) => one.documentId === documentId) ?? blank;
    return [...list.filter((one) => one !== before), { ...before, ...record.fields }];
  };
  switch (record.type) {
    case 'topic':
      return {
        ...holdings,
        known: { ...known, topics: put(known.topics, { documentId, name: '' }) },
      };
    case 'show': {
      const blank = { documentId, title: '', broadcaster: null, channel: null };
      return { ...holdings, known: { ...known, shows: put(known.shows, blank) } };
    }
    case 'expert': {
      const blank = { documentId, name: '', nameVariants: [], jobTitle: null, isPublished: false };
      return { ...holdings, known: { ...known, experts: put(known.experts, blank) } };
    }
    case 'publication': {
      const blank = {
        documentId,
        title: '',
        releaseDate: null,
        summary: null,
        publicationType: null,
        topicDocumentIds: [],
        isPublished: false,
      };
      const publications = put(known.publications, blank).map((one) =>
        one.documentId === documentId
          ? { ...one, topicDocumentIds: relations.topics ?? one.topicDocumentIds }
          : one,
      );
      return { ...holdings, known: { ...known, publications } };
    }
    case 'interview':
      return { ...holdings, current: writeInterview(holdings.current, record, written) };
  }
};

const writeInterview = (
  current: CurrentInterview | null,
  { fields }: PlannedRecord,
  { documentId, relations, idOf }: Written,
): CurrentInterview => {
  const blank: CurrentInterview = {
    documentId,
    title: null,
    standfirst: null,
    pullQuote: null,
    airDate: null,
    hostName: null,
    hostAffiliation: null,
    transcript: [],
    show: null,
    guests: [],
    topics: [],
    relatedPublications: [],
    isPublished: false,
  };
  const before = current ?? blank;
  const turns = fields.transcript as readonly PlannedTurn[] | undefined;
  const transcript = turns?.map(({ expert, ...turn }) => ({
    ...turn,
    expertDocumentId: expert === null ? null : idOf(expert),
  }));
  const { show, ...lists } = relations;
  return {
    ...before,
    ...fields,
    ...lists,
    show: show === undefined ? before.show : (show[0] ?? null),
    transcript: transcript ?? before.transcript,
  };
};
