import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
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

const get = async (path: string): Promise<Json> => {
  const { status, body } = await lectern.rest(path);
  return { status, ...(body as object) };
};

const idsOf = (rows: Json): string[] => rows.map(({ documentId }: Json) => documentId);

const topic = (): Promise<Json> => published(lectern, TOPIC, { name: `Topic ${nextNumber()}` });

const publication = (more: object = {}): Promise<Json> =>
  published(lectern, PUBLICATION, publicationData({ summary: null, ...more }));

describe('related work', () => {
  let rare: Json;
  let expert: Json;
  let chosen: Json;
  let byRareTopic: Json;
  let byCommonTopic: Json;
  let byExpert: Json;
  let interview: Json;
  let hidden: Json;

  beforeAll(async () => {
    rare = await topic();
    const common = await topic();
    expert = await published(lectern, EXPERT, expertData());
    chosen = await publication({ title: 'A Book of Tides' });
    byRareTopic = await publication({ title: 'One', topics: [rare.documentId] });
    byCommonTopic = await publication({
      title: 'Two',
      topics: [common.documentId],
      releaseDate: '2025-05-01',
    });
    for (const title of ['Three', 'Four', 'Five', 'Six']) {
      await publication({ title, topics: [common.documentId], releaseDate: '2020-01-01' });
    }
    byExpert = await published(
      lectern,
      INTERVIEW,
      interviewData({ title: 'Seven', standfirst: null, guests: [expert.documentId] }),
    );
    hidden = await draft(lectern, PUBLICATION, publicationData({ topics: [rare.documentId] }));
    interview = await published(
      lectern,
      INTERVIEW,
      interviewData({
        title: 'Measuring estuaries and marshes',
        standfirst: null,
        guests: [expert.documentId],
        topics: [rare.documentId, common.documentId],
        relatedPublications: [chosen.documentId],
      }),
    );
  });

  it('is what editors chose, then what shares most, with the reasons and as cards', async () => {
    const { data, meta } = await get(`/interviews/${interview.slug}/related`);

    expect(idsOf(data).slice(0, 4)).toEqual([
      chosen.documentId,
      byExpert.documentId,
      byRareTopic.documentId,
      byCommonTopic.documentId,
    ]);
    expect(data[0]).toMatchObject({
      contentType: 'publication',
      title: 'A Book of Tides',
      authors: [],
      reasons: [{ kind: 'chosen' }],
    });
    expect(data[0]).not.toHaveProperty('body');
    expect(data[2].reasons).toEqual([
      { kind: 'topic', documentId: rare.documentId, name: rare.name, slug: rare.slug },
    ]);
    expect(data[1]).toMatchObject({
      contentType: 'interview',
      reasons: [{ kind: 'expert', documentId: expert.documentId, name: expert.name }],
    });
    expect(meta).toEqual({ locale: 'en', view: 'card' });
  });

  it('is never the document itself, nor a draft', async () => {
    const { data } = await get(`/interviews/${interview.documentId}/related?limit=20`);

    expect(idsOf(data)).not.toContain(interview.documentId);
    expect(idsOf(data)).not.toContain(hidden.documentId);
    expect(new Set(idsOf(data)).size).toBe(data.length);
  });

  it('finds a like text where nothing else is shared', async () => {
    const one = await publication({ title: 'Lithium brine extraction quotas' });
    const other = await publication({ title: 'Quotas for lithium brine' });

    const { data } = await get(`/publications/${one.documentId}/related?limit=1`);

    expect(idsOf(data)).toEqual([other.documentId]);
    expect(data[0].reasons).toEqual([{ kind: 'text', likeness: expect.any(Number) }]);
  });

  it('stays in the language that is asked for', async () => {
    const translate = (documentId: string, title: string) =>
      lectern.documents(PUBLICATION).update({
        documentId,
        locale: 'de',
        status: 'published',
        data: publicationData({ title, summary: null }),
      });
    await translate(byRareTopic.documentId, 'Eins');
    const path = `/publications/${byRareTopic.documentId}/related`;

    expect(await get(`${path}?locale=de`)).toMatchObject({
      data: [],
      meta: { locale: 'de' },
    });
    await translate(byCommonTopic.documentId, 'Eins und zwei');
    const { data } = await get(`${path}?locale=de`);
    expect(data.map(({ title }: Json) => title)).toEqual(['Eins und zwei']);
  });

  it.each([
    ['limit=21', 'PARAMETER_INVALID', 'from 1 to 20'],
    ['limit=0', 'PARAMETER_INVALID', 'from 1 to 20'],
    ['locale=x_', 'PARAMETER_INVALID', 'must be one of: en'],
    ['limt=2', 'PARAMETER_UNKNOWN', 'Did you mean “limit”?'],
  ])('refuses %s with %s', async (query, code, hint) => {
    const { status, error } = await get(`/interviews/${interview.documentId}/related?${query}`);

    expect(status).toBe(400);
    expect(error.details.code).toBe(code);
    expect(error.message).toContain(hint);
  });

  it.each(['nothing-of-this-name', '%00'])('knows no document %s', async (address) => {
    const { status, error } = await get(`/publications/${address}/related`);

    expect(status).toBe(404);
    expect(error.details.code).toBe('DOCUMENT_NOT_FOUND');
  });

  it('does not know drafts', async () => {
    expect((await get(`/publications/${hidden.documentId}/related`)).status).toBe(404);
  });
});

describe('the work of an expert and the latest on a topic', () => {
  let expert: Json;
  let water: Json;
  let work: Json[];

  beforeAll(async () => {
    expert = await published(lectern, EXPERT, expertData());
    water = await topic();
    const shared = { topics: [water.documentId] };
    work = [];
    for (const day of ['05', '03', '03']) {
      const more = { ...shared, releaseDate: `2024-06-${day}`, authors: [expert.documentId] };
      work.push(await publication(more));
    }
    for (const day of ['04', '03', '01']) {
      const more = { ...shared, airDate: `2024-06-${day}`, guests: [expert.documentId] };
      work.push(await published(lectern, INTERVIEW, interviewData(more)));
    }
    await draft(lectern, PUBLICATION, publicationData({ ...shared, authors: [expert.documentId] }));
  });

  const paths = () => [`/experts/${expert.slug}/work`, `/topics/${water.documentId}/latest`];

  it('is one list of both kinds, newest first, as cards', async () => {
    for (const path of paths()) {
      const { data, links, meta } = await get(path);

      expect(data.map((row: Json) => row.airDate ?? row.releaseDate)).toEqual(
        ['05', '04', '03', '03', '03', '01'].map((day) => `2024-06-${day}`),
      );
      expect(data[0]).toMatchObject({ contentType: 'publication', topics: [{ slug: water.slug }] });
      expect(data[1]).toMatchObject({ contentType: 'interview', guests: [{ slug: expert.slug }] });
      expect(data[1]).not.toHaveProperty('transcript');
      expect(links).toEqual({ next: null });
      expect(meta).toEqual({ pagination: { pageSize: 25 }, view: 'card' });
    }
  });

  it('is read on from a cursor without repeating or losing one, also where days are equal', async () => {
    for (const path of paths()) {
      const pages: string[][] = [];
      for (let next: string | null = `${path}?pageSize=2`; next !== null && pages.length < 9;) {
        const body: Json = await get(next.replace(/^\/api/, ''));
        pages.push(idsOf(body.data));
        next = body.links.next;
      }

      expect(pages.map(({ length }) => length)).toEqual([2, 2, 2]);
      expect(pages.flat().sort()).toEqual(idsOf(work).sort());
    }
  });

  it.each([
    ['after=nonsense', 'CURSOR_INVALID', 'links.next'],
    [
      `after=${Buffer.from('["date","desc","soon","x"]').toString('base64url')}`,
      'CURSOR_INVALID',
      'links.next',
    ],
    ['pageSize=101', 'PARAMETER_INVALID', 'from 1 to 100'],
    ['pagesize=2', 'PARAMETER_UNKNOWN', 'Did you mean “pageSize”?'],
  ])('refuses %s with %s', async (query, code, hint) => {
    const { status, error } = await get(`/experts/${expert.documentId}/work?${query}`);

    expect(status).toBe(400);
    expect(error.details.code).toBe(code);
    expect(error.message).toContain(hint);
  });

  it('knows no owner that is not published', async () => {
    expect((await get('/experts/nobody/work')).error.details.code).toBe('DOCUMENT_NOT_FOUND');
    expect((await get('/topics/nothing/latest')).status).toBe(404);
  });
});

describe('the facets of a listing', () => {
  let water: Json;
  let grain: Json;
  let expert: Json;
  let show: Json;

  beforeAll(async () => {
    water = await topic();
    grain = await topic();
    expert = await published(lectern, EXPERT, expertData());
    show = await published(lectern, SHOW, { title: `Show ${nextNumber()}` });
    const topics = [water.documentId];
    await publication({ topics, releaseDate: '2023-12-31' });
    await publication({ topics, releaseDate: '2024-01-01', publicationType: 'report' });
    await publication({
      topics: [...topics, grain.documentId],
      releaseDate: '2024-05-05',
      authors: [expert.documentId],
    });
    await draft(lectern, PUBLICATION, publicationData({ topics }));
    await published(
      lectern,
      INTERVIEW,
      interviewData({ topics, airDate: '2022-02-02', show: show.documentId }),
    );
  });

  const named = ({ documentId, name, slug }: Json, count: number) => ({
    value: slug,
    documentId,
    name,
    count,
  });

  it('count published documents by year, type and topic', async () => {
    const { data, meta } = await get(`/publications/facets?topic=${water.slug}`);

    expect(data).toEqual({
      year: [
        { value: '2024', count: 2 },
        { value: '2023', count: 1 },
      ],
      type: [
        { value: 'analysis', count: 2 },
        { value: 'report', count: 1 },
      ],
      topic: [named(water, 3), named(grain, 1)],
      expert: [named(expert, 1)],
      language: [{ value: 'en', count: 3 }],
    });
    expect(meta).toEqual({ total: 3 });
  });

  it.each([
    () => `topic=${water.slug},${grain.slug}`,
    () => `topic=${water.slug}&topic=${grain.slug}&type=report&type=analysis`,
    () => `topic=${water.slug}&expert=${expert.slug}`,
    () => `topic=${water.slug}&type=report,book`,
    () => `topic=${water.slug}&year=2024`,
    () => `topic=${water.slug}&from=2023-12-31&to=2024-01-01`,
    () => `topic=${water.slug}&locale=de`,
    () => 'topic=nothing-of-this-name',
  ])('count what the listing lists (%#)', async (query) => {
    const list = await get(`/publications?${query()}&withCount=true`);
    const { data, meta } = await get(`/publications/facets?${query()}`);

    expect(meta.total).toBe(list.meta.pagination.total);
    const years = data.year.map(({ count }: Json) => count);
    expect(years.reduce((sum: number, count: number) => sum + count, 0)).toBe(meta.total);
  });

  it('count interviews of a show, only by what is asked for', async () => {
    expect((await get(`/interviews/facets?show=${show.slug}&by=topic,year`)).data).toEqual({
      year: [{ value: '2022', count: 1 }],
      topic: [named(water, 1)],
    });
  });

  it.each([
    ['publications', 'by=topics', 'PARAMETER_INVALID', 'Did you mean “topic”?'],
    ['interviews', 'by=type', 'PARAMETER_INVALID', 'year, topic'],
    ['interviews', 'type=report', 'PARAMETER_UNKNOWN', 'not a parameter'],
    ['publications', 'year=24', 'PARAMETER_INVALID', 'four digits'],
  ])('of %s refuse %s with %s', async (plural, query, code, hint) => {
    const { status, error } = await get(`/${plural}/facets?${query}`);

    expect(status).toBe(400);
    expect(error.details.code).toBe(code);
    expect(error.message).toContain(hint);
  });
});

describe('a batch', () => {
  let expert: Json;
  let interview: Json;
  let report: Json;
  let hidden: Json;

  beforeAll(async () => {
    const pressEmail = 'press@meridian.example';
    expert = await published(lectern, EXPERT, expertData({ pressEmail }));
    const transcript = [{ speaker: expert.name, role: 'guest', text: 'Thank you.' }];
    interview = await published(
      lectern,
      INTERVIEW,
      interviewData({ guests: [expert.documentId], transcript }),
    );
    report = await publication();
    hidden = await draft(lectern, PUBLICATION, publicationData());
  });

  it('is the cards of documents of any type, in the order asked, and what is missing', async () => {
    const wanted = [report, hidden, expert, interview].map(({ documentId }) => documentId);
    const { data, meta } = await get(`/batch?ids=${wanted.join(',')},nothing,${wanted.join(',')}`);

    expect(data).toMatchObject([
      { contentType: 'publication', title: report.title, authors: [] },
      { contentType: 'expert', name: expert.name, photo: null },
      { contentType: 'interview', title: interview.title, guests: [{ slug: expert.slug }] },
    ]);
    expect(data[2]).not.toHaveProperty('transcript');
    expect(meta).toEqual({ view: 'card', missing: [hidden.documentId, 'nothing'] });
  });

  it('can be of whole documents, without what is private', async () => {
    const ids = `${interview.documentId},${expert.documentId}`;
    const { data } = await get(`/batch?ids=${ids}&view=full`);

    expect(data[0].transcript).toMatchObject([
      { text: 'Thank you.', expert: { documentId: expert.documentId, name: expert.name } },
    ]);
    expect(data[1]).toMatchObject({ languages: null, links: [] });
    expect(JSON.stringify(data)).not.toContain('press@meridian.example');
  });

  it('has what is translated in the language asked for', async () => {
    await lectern.documents(PUBLICATION).update({
      documentId: report.documentId,
      locale: 'de',
      status: 'published',
      data: publicationData({ title: 'Der Bericht' }),
    });
    const ids = [report, interview, expert].map(({ documentId }) => documentId).join(',');
    const { data, meta } = await get(`/batch?ids=${ids}&locale=de`);

    expect(data).toMatchObject([{ title: 'Der Bericht' }, { name: expert.name }]);
    expect(meta.missing).toEqual([interview.documentId]);
  });

  const manyIds = (count: number) => Array.from({ length: count }, (_, index) => `id${index}`);

  it('takes 100 documentIds, and no more', async () => {
    expect((await get(`/batch?ids=${manyIds(100).join(',')}`)).meta.missing).toHaveLength(100);
    const { status, error } = await get(`/batch?ids=${manyIds(101).join(',')}`);
    expect(status).toBe(400);
    expect(error.details).toMatchObject({ code: 'PARAMETER_INVALID', parameter: 'ids' });
  });

  it.each([
    ['', 'PARAMETER_INVALID', '1 to 100'],
    ['ids=a%00b', 'PARAMETER_INVALID', '1 to 100'],
    ['ids=a&view=fill', 'PARAMETER_INVALID', 'Did you mean “full”?'],
    ['id=a', 'PARAMETER_UNKNOWN', 'Did you mean “ids”?'],
  ])('refuses %s with %s', async (query, code, hint) => {
    const { status, error } = await get(`/batch?${query}`);

    expect(status).toBe(400);
    expect(error.details.code).toBe(code);
    expect(error.message).toContain(hint);
  });
});
