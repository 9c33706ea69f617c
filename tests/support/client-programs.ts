/**
 * What a front end writes with each kind of generated client: the same reads, each view by its own operation. No
 * cast, no `any`, no `!`; a line that must not compile says so. Each prints what it read as JSON.
 */
export const CLIENT_PROGRAMS: Readonly<Record<string, string>> = {
  'openapi-fetch': `
import createClient from 'openapi-fetch';
import type { paths } from './schema';

const [, , baseUrl = '', interview = '', publication = ''] = process.argv;
const { GET } = createClient<paths>({ baseUrl });
const idOf = { params: { path: { id: interview } } };

const first = await GET('/api/views/card/interviews', { params: { query: { pageSize: 1 } } });
const after = new URL(first.data?.links.next ?? '', baseUrl).searchParams.get('after') ?? '';
const second = await GET('/api/views/card/interviews', { params: { query: { pageSize: 1, after } } });
// @ts-expect-error: a card has no transcript
first.data?.data[0]?.transcript;
const cards = {
  interviews: [first, second].flatMap(({ data }) => data?.data.map((card): string => card.title)),
  publications: (await GET('/api/views/card/publications', { params: { query: { topic: ['rivers', 'water-security'], type: ['analysis'] } } })).data?.data.map((card): string => card.title),
  experts: (await GET('/api/views/card/experts')).data?.data.map((card): string => card.name),
  topics: (await GET('/api/views/card/topics')).data?.data.map((card): string => card.name),
  shows: (await GET('/api/views/card/shows')).data?.data.map((card): string => card.title),
};
const pages = {
  interviews: (await GET('/api/views/full/interviews')).data?.data.map((page): number => page.transcript.length),
  publications: (await GET('/api/views/full/publications')).data?.data.map((page): string | null => page.bodyHtml),
  experts: (await GET('/api/views/full/experts')).data?.data.map((page): string | null => page.biographyHtml),
  topics: (await GET('/api/views/full/topics')).data?.data.map((page): string | null => page.url),
  shows: (await GET('/api/views/full/shows')).data?.data.map((page): string | null => page.broadcaster),
};
const page = await GET('/api/views/full/interviews/{id}', idOf);
const speaker: string | undefined = page.data?.data.transcript[1]?.expert?.name;
const card = await GET('/api/views/card/interviews/{id}', idOf);
const hasAudio: boolean | undefined = card.data?.data.hasAudio;
const site = await GET('/api/views/full/site');
const publisher: string | undefined = site.data?.data.publisherName;
const batch = await GET('/api/views/card/batch', { params: { query: { ids: [interview, publication] } } });
const basket = batch.data?.data.map((item): string => {
  if (item.contentType === 'interview') return item.airDate.slice(0, 4);
  return item.contentType === 'publication' ? item.publicationType : item.documentId;
});
const facets = await GET('/api/publications/facets', { params: { query: { by: ['year'] } } });
const years = facets.data?.data.year?.map(({ value, count }): string => \`\${value}: \${count}\`);
const related = await GET('/api/interviews/{id}/related', idOf);
const reasons = related.data?.data.flatMap((item): string[] => item.reasons.map(({ kind }): string => kind));
const wrong = await GET('/api/views/card/topics', { params: { query: { after: 'nonsense' } } });
const missing = await GET('/api/views/full/topics/{id}', { params: { path: { id: 'nobody' } } });
const refusals = [wrong, missing].map(({ error, response }) => [
  response.status,
  error && ('detail' in error ? error.code : error.error.details.code),
]);
const any = await GET('/api/interviews', { params: { query: { view: 'full' } } });
const ids = any.data?.data.map((item): string => item.documentId).length;

console.log(JSON.stringify({ cards, pages, speaker, hasAudio, publisher, basket, years, reasons, refusals, ids }));
`,
  'hey-api': `
import * as lectern from './hey-api';

const [, , baseUrl = '', interview = '', publication = ''] = process.argv;
const idOf = { path: { id: interview } };

const first = await lectern.listInterviewCards({ query: { pageSize: 1 } });
const after = new URL(first.data?.links.next ?? '', baseUrl).searchParams.get('after') ?? '';
const second = await lectern.listInterviewCards({ query: { pageSize: 1, after } });
// @ts-expect-error: a card has no transcript
first.data?.data[0]?.transcript;
const cards = {
  interviews: [first, second].flatMap(({ data }) => data?.data.map((card): string => card.title)),
  publications: (await lectern.listPublicationCards({ query: { topic: ['rivers', 'water-security'], type: ['analysis'] } })).data?.data.map((card): string => card.title),
  experts: (await lectern.listExpertCards()).data?.data.map((card): string => card.name),
  topics: (await lectern.listTopicCards()).data?.data.map((card): string => card.name),
  shows: (await lectern.listShowCards()).data?.data.map((card): string => card.title),
};
const pages = {
  interviews: (await lectern.listInterviewPages()).data?.data.map((page): number => page.transcript.length),
  publications: (await lectern.listPublicationPages()).data?.data.map((page): string | null => page.bodyHtml),
  experts: (await lectern.listExpertPages()).data?.data.map((page): string | null => page.biographyHtml),
  topics: (await lectern.listTopicPages()).data?.data.map((page): string | null => page.url),
  shows: (await lectern.listShowPages()).data?.data.map((page): string | null => page.broadcaster),
};
const page = await lectern.getInterviewPage(idOf);
const speaker: string | undefined = page.data?.data.transcript[1]?.expert?.name;
const card = await lectern.getInterviewCard(idOf);
const hasAudio: boolean | undefined = card.data?.data.hasAudio;
const site = await lectern.getSitePage();
const publisher: string | undefined = site.data?.data.publisherName;
const batch = await lectern.getCardBatch({ query: { ids: [interview, publication] } });
const basket = batch.data?.data.map((item): string => {
  if (item.contentType === 'interview') return item.airDate.slice(0, 4);
  return item.contentType === 'publication' ? item.publicationType : item.documentId;
});
const facets = await lectern.countPublicationFacets({ query: { by: ['year'] } });
const years = facets.data?.data.year?.map(({ value, count }): string => \`\${value}: \${count}\`);
const related = await lectern.listRelatedOfInterview(idOf);
const reasons = related.data?.data.flatMap((item): string[] => item.reasons.map(({ kind }): string => kind));
const wrong = await lectern.listTopicCards({ query: { after: 'nonsense' } });
const missing = await lectern.getTopicPage({ path: { id: 'nobody' } });
const refusals = [wrong, missing].map(({ error, response }) => [
  response?.status,
  error && 'error' in error ? error.error.details.code : '',
]);
const any = await lectern.listInterviews({ query: { view: 'full' } });
const ids = any.data?.data.map((item): string => item.documentId).length;

console.log(JSON.stringify({ cards, pages, speaker, hasAudio, publisher, basket, years, reasons, refusals, ids }));
`,
  orval: `
import * as lectern from './orval/lectern';

const [, , baseUrl = '', interview = '', publication = ''] = process.argv;

const first = await lectern.listInterviewCards({ pageSize: 1 });
const next = first.status === 200 ? first.data.links.next : null;
const after = new URL(next ?? '', baseUrl).searchParams.get('after') ?? '';
const second = await lectern.listInterviewCards({ pageSize: 1, after });
// @ts-expect-error: a card has no transcript
if (first.status === 200) first.data.data[0]?.transcript;
const publications = await lectern.listPublicationCards({ topic: ['rivers', 'water-security'], type: ['analysis'] });
const experts = await lectern.listExpertCards();
const topics = await lectern.listTopicCards();
const shows = await lectern.listShowCards();
const cards = {
  interviews: [first, second].flatMap((list) => list.status === 200 ? list.data.data.map((card): string => card.title) : []),
  publications: publications.status === 200 ? publications.data.data.map((card): string => card.title) : [],
  experts: experts.status === 200 ? experts.data.data.map((card): string => card.name) : [],
  topics: topics.status === 200 ? topics.data.data.map((card): string => card.name) : [],
  shows: shows.status === 200 ? shows.data.data.map((card): string => card.title) : [],
};
const interviewPages = await lectern.listInterviewPages();
const publicationPages = await lectern.listPublicationPages();
const expertPages = await lectern.listExpertPages();
const topicPages = await lectern.listTopicPages();
const showPages = await lectern.listShowPages();
const pages = {
  interviews: interviewPages.status === 200 ? interviewPages.data.data.map((page): number => page.transcript.length) : [],
  publications: publicationPages.status === 200 ? publicationPages.data.data.map((page): string | null => page.bodyHtml) : [],
  experts: expertPages.status === 200 ? expertPages.data.data.map((page): string | null => page.biographyHtml) : [],
  topics: topicPages.status === 200 ? topicPages.data.data.map((page): string | null => page.url) : [],
  shows: showPages.status === 200 ? showPages.data.data.map((page): string | null => page.broadcaster) : [],
};
const page = await lectern.getInterviewPage(interview);
const speaker: string | undefined = page.status === 200 ? page.data.data.transcript[1]?.expert?.name : undefined;
const card = await lectern.getInterviewCard(interview);
const hasAudio: boolean | undefined = card.status === 200 ? card.data.data.hasAudio : undefined;
const site = await lectern.getSitePage();
const publisher: string | undefined = site.status === 200 ? site.data.data.publisherName : undefined;
const batch = await lectern.getCardBatch({ ids: [interview, publication] });
const basket = batch.status === 200 ? batch.data.data.map((item): string => {
  if (item.contentType === 'interview') return item.airDate.slice(0, 4);
  return item.contentType === 'publication' ? item.publicationType : item.documentId;
}) : [];
const facets = await lectern.countPublicationFacets({ by: ['year'] });
const years = facets.status === 200 ? facets.data.data.year?.map(({ value, count }): string => \`\${value}: \${count}\`) : [];
const related = await lectern.listRelatedOfInterview(interview);
const reasons = related.status === 200 ? related.data.data.flatMap((item): string[] => item.reasons.map(({ kind }): string => kind)) : [];
const codeOf = (refused: lectern.Error | lectern.Problem): string =>
  'detail' in refused ? refused.code : refused.error.details.code;
const wrong = await lectern.listTopicCards({ after: 'nonsense' });
const missing = await lectern.getTopicPage('nobody');
const refusals = [
  [wrong.status, wrong.status === 400 && codeOf(wrong.data)],
  [missing.status, missing.status === 404 && codeOf(missing.data)],
];
const any = await lectern.listInterviews({ view: 'full' });
const ids = any.status === 200 ? any.data.data.map((item): string => item.documentId).length : 0;

console.log(JSON.stringify({ cards, pages, speaker, hasAudio, publisher, basket, years, reasons, refusals, ids }));
`,
};
