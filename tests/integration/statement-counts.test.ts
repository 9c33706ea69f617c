import {
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
} from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { ofReading, statementsDuring } from '../support/sent-statements';

const lectern = useLectern({ HTTP_CACHE_ENABLED: 'false' });

beforeAll(async () => {
  await lectern.documents('api::site.site').create({
    data: { publisherName: 'Meridian Institute', siteUrl: 'https://www.example.org' },
  });
  const waters = await published(lectern, TOPIC, { name: 'Waters' });
  const topic = await published(lectern, TOPIC, { name: 'Rivers', parent: waters.documentId });
  const show = await published(lectern, SHOW, { title: 'Headwaters' });
  const guest = await published(lectern, EXPERT, expertData({ name: 'Ada Reed' }));
  const shared = { topics: [topic.documentId] };
  const papers: Json[] = [];
  for (const title of ['First', 'Second', 'Third']) {
    const data = publicationData({ ...shared, title, authors: [guest.documentId] });
    papers.push(await published(lectern, PUBLICATION, data));
  }
  await published(
    lectern,
    INTERVIEW,
    interviewData({
      ...shared,
      title: 'On rivers',
      show: show.documentId,
      guests: [guest.documentId],
      audioUrl: 'https://media.example.org/rivers.mp3',
      relatedPublications: papers.map(({ documentId }) => documentId),
      transcript: [
        { speaker: 'Tom Brandt', role: 'host', text: 'Where do rivers begin?', start: 0, end: 4 },
        { speaker: 'Ada Reed', role: 'guest', text: 'In rain.', start: 4, end: 9 },
      ],
    }),
  );
});

/** The statements of one request, after others of its form have been answered. */
const statementsOf = async (
  path: string,
): Promise<{ status: number; statements: readonly string[] }> => {
  const ask = async (): Promise<number> => {
    const response = await fetch(`${lectern.url}${path}`, { redirect: 'manual' });
    await response.text();
    return response.status;
  };
  const watched = async () => {
    const { answer: status, statements } = await statementsDuring(ask);
    return { status, statements: ofReading(statements) };
  };
  await ask();
  await ask();
  // What Strapi does by itself soon after a start may fall into one of them.
  const [fewest] = [await watched(), await watched(), await watched()].sort(
    (a, b) => a.statements.length - b.statements.length,
  );
  return fewest ?? { status: 0, statements: [] };
};

const documentId = async (uid: string): Promise<string> => {
  const [first]: Json[] = await lectern.documents(uid).findMany({ status: 'published', limit: 1 });
  return String(first?.documentId);
};

describe('statements of', () => {
  it.each([
    ['/api/interviews?filters[slug][$eq]=on-rivers&populate=*', 1],
    ['/api/interviews/on-rivers?populate=*', 1],
    // The Site is held.
    // The document with what machines are told of it, and what is before and after it in its show.
    ['/api/interviews/on-rivers', 1],
    ['/api/interviews/on-rivers?view=card', 1],
    ['/api/publications/first', 1],
    // And how much work there is.
    ['/api/experts/ada-reed', 2],
    ['/api/topics/rivers', 2],
    ['/api/shows/headwaters', 2],
    ['/api/interviews', 1],
    ['/api/publications', 1],
    ['/api/publications?topic=rivers&pageSize=1', 1],
    // The document, two of candidates, and the cards of each type found.
    ['/api/interviews/on-rivers/related', 4],
    // Whose, and each kind of work.
    ['/api/experts/ada-reed/work', 3],
    ['/api/topics/rivers/latest', 3],
    ['/api/publications?topic=waters&pageSize=1', 1],
    ['/api/publications/facets?by=year,type,topic&topic=rivers', 1],
    ['/api/interviews/facets?topic=waters&expert=ada-reed', 1],
    ['/api/interviews/on-rivers/transcript', 1],
    ['/api/interviews/on-rivers/transcript.vtt', 1],
    ['/api/interviews/on-rivers/transcript.txt', 1],
    ['/api/interviews/on-rivers/citation', 1],
    ['/api/publications/first/citation?format=bibtex', 1],
    ['/api/publications/citations', 1],
    // And whose.
    ['/api/experts/ada-reed/citations', 3],
    ['/api/interviews/on-rivers/structured-data', 1],
    ['/api/interviews/on-rivers/social-card', 1],
    ['/feeds/publications.rss', 1],
    ['/feeds/interviews.json', 1],
    // The address, the topic, which documents of each type, and those of the page.
    ['/feeds/topics/rivers.rss', 5],
    // The show, its episodes, its identifier.
    ['/feeds/shows/headwaters.rss', 3],
    ['/feeds/interviews/on-rivers/chapters.json', 1],
    ['/sitemap.xml', 1],
    ['/sitemaps/publications-1.xml', 1],
  ])('%s: %i', async (path, count) => {
    const { status, statements } = await statementsOf(path);

    expect({ status, statements }).toMatchObject({ status: 200 });
    expect(statements).toHaveLength(count);
  });

  it('reads that are held are none once they are, also beside others', async () => {
    const { contentReads }: Json = lectern.strapi.get('lectern.context');
    const site = { uid: 'api::site.site', query: { fields: ['siteUrl'], limit: 1, isHeld: true } };
    const topics = { uid: TOPIC, query: { fields: ['name'], sort: ['name'] } };
    const ask = async (): Promise<Json[]> => contentReads.findTogether([site, topics, site]);
    const isOfSite = (text: string): boolean => text.includes('site_url');
    const first = await statementsDuring(ask);
    await ask();
    const { answer, statements } = await statementsDuring(ask);

    expect(first.statements.some(isOfSite)).toBe(true);
    expect(statements.filter(isOfSite)).toEqual([]);
    expect(answer.map(({ rows: [row] }) => row)).toMatchObject([
      { siteUrl: 'https://www.example.org' },
      { name: 'Rivers' },
      { siteUrl: 'https://www.example.org' },
    ]);
  });

  it('a page after a cursor are no more than those of the first', async () => {
    const { body } = await lectern.rest('/publications?topic=rivers&pageSize=1');
    const { status, statements } = await statementsOf(body.links.next);

    expect(status).toBe(200);
    expect(statements).toHaveLength(1);
  });

  it('a former slug are one read that finds nothing, and where it led', async () => {
    const { documentId: id } = await published(lectern, TOPIC, { name: 'Lakes' });
    await lectern.documents(TOPIC).update({ documentId: id, data: { slug: 'great-lakes' } });
    const { status, statements } = await statementsOf('/api/topics/lakes');

    expect(status).toBe(301);
    expect(statements).toHaveLength(2);
  });

  it('a batch: one to find the types, and one for each type found', async () => {
    const ids = [await documentId(INTERVIEW), await documentId(PUBLICATION)];
    const { status, statements } = await statementsOf(`/api/batch?ids=${ids.join(',')}`);

    expect(status).toBe(200);
    expect(statements).toHaveLength(3);
  });

  it('an imported documentId are no more than those of a slug', async () => {
    const { documentId: id } = await published(lectern, TOPIC, { name: 'Deltas' });
    await lectern.strapi.db
      .connection('topics')
      .where({ document_id: id })
      .update({ document_id: 'Imported-1' });
    const bySlug = await statementsOf('/api/topics/deltas?fields=name');
    const byId = await statementsOf('/api/topics/Imported-1?fields=name');

    expect([bySlug.status, byId.status]).toEqual([200, 200]);
    expect(bySlug.statements).toHaveLength(1);
    expect(byId.statements).toHaveLength(1);
  });

  it('an unknown slug are few: nobody asks twice before Strapi says that there is nothing', async () => {
    const { status, statements } = await statementsOf('/api/interviews/no-such-slug');

    expect(status).toBe(404);
    expect(statements).toHaveLength(5);
  });
});
