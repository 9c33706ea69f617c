import {
  draft,
  expertData,
  interviewData,
  INTERVIEW,
  EXPERT,
  nextNumber,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
} from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();

const get = async (path: string, token?: string): Promise<Json> => {
  const { status, body } = await lectern.rest(path, token ? { token } : {});
  return { status, ...(body as object) };
};

/** Follows `links.next` to the end; the titles page by page. */
const readOn = async (path: string): Promise<string[][]> => {
  const pages: string[][] = [];
  for (let next: string | null = path; next !== null && pages.length < 20;) {
    const body: Json = await get(next.replace(/^\/api/, ''));
    pages.push(body.data.map(({ title }: Json) => title));
    next = body.links.next;
  }
  return pages;
};

describe('the full view of an interview', () => {
  let interview: Json;
  let guest: Json;

  beforeAll(async () => {
    guest = await published(lectern, EXPERT, expertData({ jobTitle: 'Adviser' }));
    const region = await published(lectern, TOPIC, { name: `Region ${nextNumber()}` });
    const topic = await published(lectern, TOPIC, {
      name: `Topic ${nextNumber()}`,
      parent: region.documentId,
    });
    const show = await published(lectern, SHOW, { title: `Show ${nextNumber()}` });
    const publication = await published(lectern, PUBLICATION, publicationData());
    interview = await published(
      lectern,
      INTERVIEW,
      interviewData({
        show: show.documentId,
        topics: [topic.documentId],
        guests: [guest.documentId],
        relatedPublications: [publication.documentId],
        transcript: [
          { speaker: 'Tom Brandt', role: 'host', text: 'Welcome.' },
          { speaker: guest.name, role: 'guest', text: 'Thank you.' },
        ],
      }),
    );
  });

  it('is the whole page, by documentId and by slug, with the guests as speakers', async () => {
    const byId = await get(`/interviews/${interview.documentId}`);
    const bySlug = await get(`/interviews/${interview.slug}`);

    expect(byId).toEqual(bySlug);
    expect(byId.data).toMatchObject({
      title: interview.title,
      show: { title: expect.any(String) },
      guests: [{ documentId: guest.documentId, jobTitle: 'Adviser', photo: null }],
      topics: [{ parent: { name: expect.any(String) } }],
      relatedPublications: [{ title: expect.any(String), authors: [] }],
      transcript: [
        { text: 'Welcome.', expert: null },
        { text: 'Thank you.', expert: { documentId: guest.documentId, name: guest.name } },
      ],
      localizations: [{ documentId: interview.documentId, locale: 'en', url: null }],
    });
    expect(byId.meta).toEqual({ locale: 'en', view: 'full' });
  });

  it('gives way to a choice of fields, which is answered as Strapi does', async () => {
    const { data, meta } = await get(`/interviews/${interview.documentId}?fields=title`);

    expect(Object.keys(data).sort()).toEqual(['documentId', 'id', 'title']);
    expect(meta).toEqual({});
  });

  it('can be a card', async () => {
    const { data } = await get(`/interviews/${interview.documentId}?view=card`);

    expect(data).not.toHaveProperty('transcript');
    expect(data).toMatchObject({ title: interview.title, guests: [{ name: guest.name }] });
  });

  it('is the same for a caller with a token', async () => {
    const token = await lectern.createToken('read-only');

    expect(await get(`/interviews/${interview.documentId}`, token)).toEqual(
      await get(`/interviews/${interview.documentId}`),
    );
  });

  it('has nothing to fall back from where there is one document only', async () => {
    const token = await lectern.createToken('read-only');
    const path = '/site?locale=de&fallback=en';

    // Nobody has filled it in.
    expect((await lectern.rest(path)).status).toBe(404);
    expect((await lectern.rest(path, { token })).status).toBe(404);
  });

  it('answers another language where a translation is missing, and says so', async () => {
    const path = `/interviews/${interview.slug}?locale=de`;

    expect((await get(path)).status).toBe(404);
    const { data, meta } = await get(`${path}&fallback=en`);
    expect(data.title).toBe(interview.title);
    expect(meta.locale).toBe('en');
  });

  it('names the translations with their slugs, itself among them', async () => {
    const original = await published(lectern, INTERVIEW, interviewData());
    await lectern.documents(INTERVIEW).update({
      documentId: original.documentId,
      locale: 'de',
      status: 'published',
      data: interviewData({ title: 'Das Wasser' }),
    });

    const { data } = await get(`/interviews/${original.documentId}?locale=de&fallback=en`);

    expect(data).toMatchObject({
      title: 'Das Wasser',
      localizations: [
        { locale: 'en', slug: original.slug },
        { locale: 'de', slug: 'das-wasser' },
      ],
    });
  });

  it('shows a draft to those with the preview right only', async () => {
    const hidden = await draft(lectern, INTERVIEW, interviewData());
    const path = `/interviews/${hidden.documentId}?status=draft`;
    const token = await lectern.createToken([
      'api::interview.interview.find',
      'api::interview.interview.findOne',
      'api::preview.preview.read',
    ]);

    expect((await get(path)).status).toBe(403);
    expect((await get(path, token)).data).toMatchObject({ transcript: [{}, {}] });
  });
});

describe('a list', () => {
  let topic: Json;
  let titles: string[];

  beforeAll(async () => {
    topic = await published(lectern, TOPIC, { name: `Listed ${nextNumber()}` });
    titles = [];
    for (const day of ['03', '01', '02', '02', '04']) {
      const { title } = await published(
        lectern,
        PUBLICATION,
        publicationData({ releaseDate: `2024-05-${day}`, topics: [topic.documentId] }),
      );
      titles.push(title);
    }
  });

  it('shows cards, newest first', async () => {
    const { data, meta } = await get(`/publications?topic=${topic.slug}`);

    expect(data.map(({ releaseDate }: Json) => releaseDate)).toEqual([
      '2024-05-04',
      '2024-05-03',
      '2024-05-02',
      '2024-05-02',
      '2024-05-01',
    ]);
    expect(data[0]).toMatchObject({ topics: [{ slug: topic.slug }], authors: [] });
    expect(data[0]).not.toHaveProperty('body');
    expect(meta).toEqual({
      view: 'card',
      pagination: { page: 1, pageSize: 25, pageCount: 1, total: 5 },
    });
  });

  it('is read on from a cursor without repeating or losing one, also where dates are equal', async () => {
    const pages = await readOn(`/publications?topic=${topic.slug}&pageSize=2`);

    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(pages.flat().sort()).toEqual([...titles].sort());
  });

  it('keeps its place while content is published and removed', async () => {
    const first = await get(`/publications?topic=${topic.slug}&pageSize=2`);
    const newer = await published(
      lectern,
      PUBLICATION,
      publicationData({ releaseDate: '2024-05-30', topics: [topic.documentId] }),
    );
    await lectern.documents(PUBLICATION).unpublish({ documentId: first.data[1].documentId });

    const second = await get(first.links.next.replace(/^\/api/, ''));

    expect(second.data.map(({ releaseDate }: Json) => releaseDate)).toEqual([
      '2024-05-02',
      '2024-05-02',
    ]);
    await lectern.documents(PUBLICATION).publish({ documentId: first.data[1].documentId });
    await lectern.documents(PUBLICATION).unpublish({ documentId: newer.documentId });
  });

  it('counts when asked to', async () => {
    const { meta } = await get(`/publications?topic=${topic.slug}&pageSize=2&withCount=true`);

    expect(meta.pagination).toEqual({ pageSize: 2, total: 5 });
  });

  it('tells of numbered pages as Strapi does, with where to read on', async () => {
    const { links, meta } = await get(
      `/publications?topic=${topic.slug}&pagination[page]=2&pagination[pageSize]=2`,
    );

    expect(meta.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 3, total: 5 });
    expect((await get(links.next.replace(/^\/api/, ''))).data).toHaveLength(1);
  });

  it('joins shortcuts and filters: all must hold', async () => {
    const both = await get(
      `/publications?topic=${topic.slug}&from=2024-05-02&to=2024-05-03&filters[title][$ne]=${encodeURIComponent(titles[0] ?? '')}`,
    );

    expect(both.data).toHaveLength(2);
    expect((await get(`/publications?topic=${topic.slug}&year=2023`)).data).toEqual([]);
    expect((await get(`/publications?topic=${topic.slug}&type=report,analysis`)).data).toHaveLength(
      5,
    );
  });

  it.each([
    ['topics=water', 'PARAMETER_UNKNOWN', 'Did you mean “topic”?'],
    ['type=anlysis', 'PARAMETER_INVALID', 'Did you mean “analysis”?'],
    ['from=2024-02-30', 'PARAMETER_INVALID', 'a day that exists'],
    ['view=cards', 'PARAMETER_INVALID', 'Did you mean “card”?'],
    ['view=card&fields=title', 'PARAMETER_CONFLICT', 'either'],
    ['pageSize=0', 'PARAMETER_INVALID', 'from 1 to 100'],
    ['after=nonsense', 'CURSOR_INVALID', 'links.next'],
    ['pageSize=2&sort=summary', 'CURSOR_SORT', 'releaseDate'],
  ])('refuses %s with %s', async (query, code, hint) => {
    const { status, error } = await get(`/publications?${query}`);

    expect(status).toBe(400);
    expect(error.details.code).toBe(code);
    expect(error.message).toContain(hint);
  });

  it('refuses in the form of RFC 9457 where that is asked for', async () => {
    const response = await fetch(`${lectern.url}/api/publications?topics=water`, {
      headers: { accept: 'application/problem+json' },
    });

    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 400, code: 'PARAMETER_UNKNOWN' });
  });
});
