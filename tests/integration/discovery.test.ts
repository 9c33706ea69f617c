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
  TOPIC,
} from '../support/content';
import type { Json } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';

let lectern: Lectern;

beforeAll(async () => {
  lectern = await startLectern();
});

afterAll(() => lectern.stop());

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
      kind: 'publication',
      title: 'A Book of Tides',
      authors: [],
      reasons: [{ kind: 'chosen' }],
    });
    expect(data[0]).not.toHaveProperty('body');
    expect(data[2].reasons).toEqual([
      { kind: 'topic', documentId: rare.documentId, name: rare.name, slug: rare.slug },
    ]);
    expect(data[1]).toMatchObject({
      kind: 'interview',
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
    ['locale=x_', 'PARAMETER_INVALID', 'pt-BR'],
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
