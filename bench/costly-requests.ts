import type { BenchRequest } from './request';

/** Requests of one kind, from small to the largest that can be asked for, or that the budget of reads permits. */
export interface CostlyKind {
  readonly title: string;
  /** The largest size: a page has no more, or the budget refuses it for certain. */
  readonly largest: number;
  /** `mark` makes it different from all others, so that no cache has its answer. */
  request(size: number, mark: string): BenchRequest;
}

const LARGEST_PAGE = 100;

/** What costs most near the budget: very many entries, very many bytes, and what the reader leaves to Strapi. */
export const COSTLY_KINDS: readonly CostlyKind[] = [
  {
    title: 'REST, entries: experts with publications, their authors and topics',
    largest: LARGEST_PAGE,
    request: (size, mark) => get(`/api/experts?${page(size, mark)}&${ENTRIES_POPULATE}`),
  },
  {
    title: 'REST, bytes: experts with whole publications',
    largest: LARGEST_PAGE,
    request: (size, mark) => get(`/api/experts?${page(size, mark)}&populate[publications]=true`),
  },
  {
    title: 'GraphQL, entries and bytes: interviews with transcripts',
    largest: 2000,
    request: (size, mark) => graphql(interviews(size), mark),
  },
  {
    title: 'the same by Strapi’s resolvers',
    largest: 2000,
    request: (size, mark) =>
      graphql(
        `
          ${ONLY_STRAPI}
          ${interviews(size)}
        `,
        mark,
      ),
  },
  {
    title: 'GraphQL by Strapi’s resolvers, entries: experts with publications',
    largest: LARGEST_PAGE,
    request: (size, mark) =>
      graphql(
        `
          ${ONLY_STRAPI}
          ${experts(size)}
        `,
        mark,
        'ExpertFiltersInput',
      ),
  },
];

/** With this beside them, fields are left to Strapi's engine. */
const ONLY_STRAPI = '__schema { queryType { name } }';

const ENTRIES_POPULATE = [
  'fields=name',
  'populate[publications][fields]=title',
  'populate[publications][populate][authors][fields]=name',
  'populate[publications][populate][authors][populate][topics][fields]=name',
  'populate[publications][populate][topics][fields]=name',
  'populate[publications][populate][topics][populate][parent][fields]=name',
].join('&');

/** So many interviews, by as many fields of the operation as that takes pages. */
const interviews = (count: number): string => {
  const starts = Array.from(
    { length: Math.ceil(count / LARGEST_PAGE) },
    (_, number) => number * LARGEST_PAGE,
  );
  return starts
    .map((start) => {
      const limit = Math.min(LARGEST_PAGE, count - start);
      return `from${start}: interviews(pagination: { start: ${start}, limit: ${limit} }, filters: $other) {
        title guests { name } transcript { turnId speaker text } }`;
    })
    .join('\n');
};

const experts = (
  count: number,
): string => `experts(pagination: { limit: ${count} }, filters: $other) {
    name publications(pagination: { limit: 100 }) {
      title authors { name topics { name } } topics { name parent { name } } } }`;

const page = (size: number, mark: string): string =>
  `pagination[pageSize]=${size}&filters[documentId][$ne]=${mark}`;

const get = (path: string): BenchRequest => ({ method: 'GET', path, headers: {} });

const graphql = (
  selection: string,
  mark: string,
  filters = 'InterviewFiltersInput',
): BenchRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    query: `query($other: ${filters}) { ${selection} }`,
    variables: { other: { documentId: { ne: mark } } },
  }),
});
