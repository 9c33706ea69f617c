import type { Catalogue } from './data/documents';
import { cursorRequests, feedRequests, fullViewRequests, sitemapRequests } from './delivery';
import type { Mode } from './modes';
import { get, type BenchRequest } from './request';

/** What Strapi's own interfaces can be asked for. */
export const STRAPI_WORKLOADS = ['W1', 'W2', 'W3', 'W4'] as const;
/** Routes of Lectern's own. */
const DELIVERY_WORKLOADS = ['W5', 'W6', 'W7', 'W8'] as const;
/** What W3 and W4 are compared with. */
const ANY_TYPE_WORKLOADS = ['W9', 'W10'] as const;
export const WORKLOADS = [
  ...STRAPI_WORKLOADS,
  ...DELIVERY_WORKLOADS,
  ...ANY_TYPE_WORKLOADS,
] as const;
export type StrapiWorkload = (typeof STRAPI_WORKLOADS)[number];
export type Workload = (typeof WORKLOADS)[number];

export const WORKLOAD_TITLES: Readonly<Record<Workload, string>> = {
  W1: 'one interview with transcript, guests, topics, show, publications; REST',
  W2: '25 publications of a topic, newest first, with authors and topics; REST',
  W3: 'W1 over GraphQL, with the headers of Apollo Client',
  W4: 'W2 over GraphQL, with the headers of Apollo Client',
  W5: 'the full view of an interview by slug; plain Strapi: the same filtered, without what machines read',
  W6: 'the second page of a topic after a cursor, as cards; plain Strapi: by its number',
  W7: 'the feed of publications',
  W8: 'the first file of the sitemap of publications',
  W9: 'W3 from a client that accepts anything',
  W10: 'W4 from a client that accepts anything',
};

/** Different interviews that are asked for in turn, spread over all there are. */
const ROTATION = 200;

/** Whether a mode has anything to answer it with. */
export const isOffered = (workload: Workload, mode: Mode): boolean => {
  if (STRAPI_WORKLOADS.some((name) => name === workload)) return true;
  if (ANY_TYPE_WORKLOADS.some((name) => name === workload))
    return mode === 'cold' || mode === 'hot';
  if (mode === 'plain') return workload === 'W5' || workload === 'W6';
  return mode !== 'sql';
};

export interface RequestsWish {
  readonly mode: Mode;
  readonly catalogue: Catalogue;
}

/** The requests of a workload, to be sent one after another and then from the beginning. */
export const requestsOf = (workload: Workload, wish: RequestsWish): readonly BenchRequest[] =>
  REQUESTS[workload](wish);

const REQUESTS: Readonly<Record<Workload, (wish: RequestsWish) => readonly BenchRequest[]>> = {
  W1: ({ catalogue }) => interviewSlugs(catalogue).map((slug) => get(interviewPath(slug))),
  W2: ({ catalogue }) => catalogue.topics.map(({ slug }) => get(publicationsPath(slug))),
  W3: ({ catalogue }) => interviewQueries(catalogue, APOLLO),
  W4: ({ catalogue }) => publicationQueries(catalogue, APOLLO),
  W5: ({ catalogue, mode }) => fullViewRequests(interviewSlugs(catalogue), mode),
  W6: ({ catalogue, mode }) => cursorRequests(catalogue, mode),
  W7: feedRequests,
  W8: sitemapRequests,
  W9: ({ catalogue }) => interviewQueries(catalogue, ANYTHING),
  W10: ({ catalogue }) => publicationQueries(catalogue, ANYTHING),
};

/** What Apollo Client 4 accepts. */
const APOLLO = 'application/graphql-response+json,application/json;q=0.9';
const ANYTHING = '*/*';

const interviewQueries = (catalogue: Catalogue, accept: string): readonly BenchRequest[] =>
  interviewSlugs(catalogue).map((slug) => graphql(INTERVIEW_QUERY, slug, accept));

const publicationQueries = ({ topics }: Catalogue, accept: string): readonly BenchRequest[] =>
  topics.map(({ slug }) => graphql(PUBLICATIONS_QUERY, slug, accept));

export const interviewPath = (slug: string): string =>
  `/api/interviews?filters[slug][$eq]=${slug}&${INTERVIEW_POPULATE}`;

const interviewSlugs = ({ interviews }: Catalogue): string[] => {
  const step = Math.max(1, Math.floor(interviews.length / ROTATION));
  return interviews.filter(({ number }) => number % step === 0).map(({ slug }) => slug);
};

const publicationsPath = (topic: string): string =>
  `/api/publications?filters[topics][slug][$eq]=${topic}&${PUBLICATIONS_POPULATE}`;

const INTERVIEW_POPULATE = [
  'populate[transcript]=true',
  'populate[pullQuote]=true',
  'populate[show]=true',
  'populate[guests]=true',
  'populate[topics]=true',
  'populate[relatedPublications]=true',
].join('&');

const PUBLICATIONS_POPULATE = [
  'fields=title,slug,releaseDate,publicationType,summary',
  'sort=releaseDate:desc',
  'pagination[pageSize]=25',
  'populate[authors]=true',
  'populate[topics]=true',
].join('&');

const INTERVIEW_QUERY = `query Interview($slug: String!) {
  interviews(filters: { slug: { eq: $slug } }) {
    documentId title slug standfirst airDate hostName hostAffiliation audioUrl duration locale
    pullQuote { text attribution }
    show { documentId title slug description broadcaster channel }
    guests { documentId name slug jobTitle organization affiliation biography }
    topics { documentId name slug kind }
    transcript { turnId speaker role text start end expertDocumentId }
    relatedPublications { documentId title slug releaseDate publicationType summary }
  }
}`;

const PUBLICATIONS_QUERY = `query Publications($slug: String!) {
  publications(
    filters: { topics: { slug: { eq: $slug } } }
    sort: "releaseDate:desc"
    pagination: { pageSize: 25 }
  ) {
    documentId title slug releaseDate publicationType summary
    authors { documentId name slug jobTitle organization affiliation }
    topics { documentId name slug kind }
  }
}`;

const graphql = (query: string, slug: string, accept: string): BenchRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', accept },
  body: JSON.stringify({ query, variables: { slug } }),
});
