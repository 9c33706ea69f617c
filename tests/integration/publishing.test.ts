import { signInAsAdmin, type AdminSession } from '../support/admin-session';
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
  turns,
} from '../support/content';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { runSql } from '../support/test-databases';

const lectern = useLectern();
let admin: AdminSession;
let token: string;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
  token = await lectern.createToken('full-access');
});

const documents = (uid: string): Json => lectern.documents(uid);

const relatedTitles = async (documentId: string): Promise<string[]> => {
  const { body } = await lectern.rest(`/interviews/${documentId}?populate=relatedPublications`);
  return body.data.relatedPublications.map(({ title }: Json) => title);
};

const pathsOf = (errors: Json[]): string[] => errors.map(({ path }) => path.join('.'));

/** A draft with a problem of every kind. */
const createUnready = async (): Promise<{ documentId: string; expected: string[] }> => {
  const expert = await draft(lectern, EXPERT, expertData());
  const [first, second, third] = turns(3);
  const transcript = [
    { ...first, turnId: 'same', start: 10 },
    { ...second, turnId: 'same', start: 4 },
    { ...third, speaker: '', end: 3, start: 12 },
  ];
  const { documentId } = await draft(lectern, INTERVIEW, {
    standfirst: 'No title.',
    guests: [expert.documentId],
    transcript,
  });
  const expected = [
    'title',
    'airDate',
    'guests',
    'transcript.1.turnId',
    'transcript.1.start',
    'transcript.2.speaker',
    'transcript.2.end',
  ];
  return { documentId, expected: expected.sort() };
};

describe('an interview that is not ready', () => {
  it('is refused in REST with one answer that lists every problem at its field', async () => {
    const { documentId, expected } = await createUnready();
    const { status, body } = await lectern.rest(`/interviews/${documentId}`, {
      method: 'PUT',
      token,
      json: { data: {} },
    });

    expect(status).toBe(400);
    expect(body.error).toMatchObject({ name: 'ValidationError', details: { code: 'NOT_READY' } });
    expect(pathsOf(body.error.details.errors).sort()).toEqual(expected);
  });

  it('is refused in GraphQL with the same list', async () => {
    const { documentId, expected } = await createUnready();
    const { body } = await lectern.graphql(
      `mutation { updateInterview(documentId: "${documentId}", data: {}, status: PUBLISHED) { documentId } }`,
      { token },
    );

    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(pathsOf(body.errors[0].extensions.error.details.errors).sort()).toEqual(expected);
  });

  it('is refused in the admin panel with every problem marked at its field', async () => {
    const { documentId, expected } = await createUnready();
    const { status, body } = await admin.request(
      `/content-manager/collection-types/${INTERVIEW}/${documentId}/actions/publish`,
      { json: {} },
    );

    expect(status).toBe(400);
    expect(pathsOf(body.error.details.errors).sort()).toEqual(expected);
    expect(body.error.details.errors.every(({ name }: Json) => name === 'ValidationError')).toBe(
      true,
    );
  });

  it('leaves nothing behind when it was created and published in one request', async () => {
    const title = `Never ${nextNumber()}`;
    const { status } = await lectern.rest('/interviews', {
      token,
      json: { data: { title, transcript: [] } },
    });

    expect(status).toBe(400);
    expect(await documents(INTERVIEW).count({ filters: { title } })).toBe(0);
  });

  it('holds back a whole bulk publication, which then publishes nothing', async () => {
    const ready = await draft(lectern, INTERVIEW, interviewData());
    const { documentId } = await createUnready();
    const { status } = await admin.request(
      `/content-manager/collection-types/${INTERVIEW}/actions/bulkPublish`,
      {
        json: { documentIds: [ready.documentId, documentId] },
      },
    );

    expect(status).toBe(400);
    expect(
      await documents(INTERVIEW).findOne({ documentId: ready.documentId, status: 'published' }),
    ).toBeNull();
  });

  it.each([
    ['after the end of the audio', { duration: 5 }, { start: 6 }, 'transcript.0.start'],
    ['that ends before it starts', {}, { start: 6, end: 5 }, 'transcript.0.end'],
  ])('is told of a turn %s', async (_what, interview, turn, path) => {
    const [first] = turns(1);
    const refused = published(
      lectern,
      INTERVIEW,
      interviewData({ ...interview, transcript: [{ ...first, ...turn }] }),
    );

    await expect(refused).rejects.toMatchObject({
      details: { errors: [{ path: path.split('.') }] },
    });
  });
});

describe('publishing', () => {
  it('of one document by many at once leaves one published version and one draft', async () => {
    const { documentId } = await draft(lectern, INTERVIEW, interviewData());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => documents(INTERVIEW).publish({ documentId })),
    );

    const [rows] = await runSql(
      lectern.databaseUrl,
      `select published_at is null as is_draft from interviews where document_id = '${documentId}'`,
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect(rows).toHaveLength(2);
  });

  it('of a publication does not wait for related ones; each link appears by itself, in the editor’s order', async () => {
    const [late, out, later] = [
      await draft(lectern, PUBLICATION, publicationData()),
      await published(lectern, PUBLICATION, publicationData()),
      await draft(lectern, PUBLICATION, publicationData()),
    ];
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ relatedPublications: [late, out, later].map((item) => item.documentId) }),
    );

    const first = await relatedTitles(documentId);
    await documents(PUBLICATION).publish({ documentId: later.documentId });
    const second = await relatedTitles(documentId);
    await documents(PUBLICATION).publish({ documentId: late.documentId });
    const third = await relatedTitles(documentId);

    expect(first).toEqual([out.title]);
    expect(second).toEqual([out.title, later.title]);
    expect(third).toEqual([late.title, out.title, later.title]);
  });

  it('of a target does not publish a link that only a draft has', async () => {
    const target = await draft(lectern, PUBLICATION, publicationData());
    const { documentId } = await published(lectern, INTERVIEW, interviewData());
    await documents(INTERVIEW).update({
      documentId,
      data: { relatedPublications: [target.documentId] },
    });
    await documents(PUBLICATION).publish({ documentId: target.documentId });

    expect(await relatedTitles(documentId)).toEqual([]);
    await documents(INTERVIEW).publish({ documentId });
    expect(await relatedTitles(documentId)).toEqual([target.title]);
  });

  it('and unpublishing a target, and publishing it again, bring its links back', async () => {
    const [one, two] = [
      await published(lectern, PUBLICATION, publicationData()),
      await published(lectern, PUBLICATION, publicationData()),
    ];
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ relatedPublications: [one.documentId, two.documentId] }),
    );
    await documents(PUBLICATION).unpublish({ documentId: one.documentId });
    const without = await relatedTitles(documentId);
    await documents(PUBLICATION).publish({ documentId: one.documentId });

    expect(without).toEqual([two.title]);
    expect(await relatedTitles(documentId)).toEqual([one.title, two.title]);
  });

  it('a second time keeps every link of others to the document', async () => {
    const expert = await published(lectern, EXPERT, expertData());
    const target = await published(
      lectern,
      PUBLICATION,
      publicationData({ authors: [expert.documentId] }),
    );
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ guests: [expert.documentId], relatedPublications: [target.documentId] }),
    );
    await documents(PUBLICATION).update({
      documentId: target.documentId,
      data: { summary: 'New.' },
      status: 'published',
    });
    await documents(EXPERT).update({
      documentId: expert.documentId,
      data: { jobTitle: 'New.' },
      status: 'published',
    });

    const { body } = await lectern.rest(
      `/interviews/${documentId}?populate[guests]=true&populate[relatedPublications][populate]=authors`,
    );
    expect(body.data.guests).toHaveLength(1);
    expect(body.data.relatedPublications[0]).toMatchObject({
      summary: 'New.',
      authors: [{ jobTitle: 'New.' }],
    });
  });

  it('in one locale leaves the links of the other alone', async () => {
    const [english, german] = [publicationData(), publicationData({ title: 'Deutsch' })];
    const target = await published(lectern, PUBLICATION, english);
    await documents(PUBLICATION).update({
      documentId: target.documentId,
      locale: 'de',
      data: german,
      status: 'published',
    });
    const interview = await published(
      lectern,
      INTERVIEW,
      interviewData({ relatedPublications: [target.documentId] }),
    );
    await documents(INTERVIEW).update({
      documentId: interview.documentId,
      locale: 'de',
      data: interviewData({ relatedPublications: [target.documentId] }),
      status: 'published',
    });
    await documents(PUBLICATION).publish({ documentId: target.documentId, locale: 'de' });

    const answers = await Promise.all(
      ['en', 'de'].map((locale) =>
        lectern.rest(
          `/interviews/${interview.documentId}?locale=${locale}&populate=relatedPublications`,
        ),
      ),
    );
    expect(
      answers.map(({ body }) => body.data.relatedPublications.map(({ title }: Json) => title)),
    ).toEqual([[english.title], ['Deutsch']]);
  });

  it('by REST answers the published version', async () => {
    const { status, body } = await lectern.rest('/interviews', {
      token,
      json: { data: interviewData() },
    });

    expect(status).toBe(201);
    expect(body.data.publishedAt).not.toBeNull();
  });
});

describe('discarding a draft', () => {
  it('keeps the links to what is not published yet, and the drafts of others', async () => {
    const late = await draft(lectern, PUBLICATION, publicationData());
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ relatedPublications: [late.documentId] }),
    );
    await documents(INTERVIEW).update({ documentId, data: { title: 'Discarded' } });
    await documents(INTERVIEW).discardDraft({ documentId });

    const restored = await documents(INTERVIEW).findOne({
      documentId,
      populate: ['relatedPublications'],
    });
    expect(restored.title).not.toBe('Discarded');
    expect(restored.relatedPublications.map((item: Json) => item.documentId)).toEqual([
      late.documentId,
    ]);
  });

  it('of a target keeps the drafts that link to it', async () => {
    const target = await published(lectern, PUBLICATION, publicationData());
    const source = await draft(
      lectern,
      INTERVIEW,
      interviewData({ relatedPublications: [target.documentId] }),
    );
    await documents(PUBLICATION).update({
      documentId: target.documentId,
      data: { summary: 'Discarded.' },
    });
    await documents(PUBLICATION).discardDraft({ documentId: target.documentId });

    const kept = await documents(INTERVIEW).findOne({
      documentId: source.documentId,
      populate: ['relatedPublications'],
    });
    expect(kept.relatedPublications).toHaveLength(1);
  });
});

describe('unpublishing and deleting', () => {
  it('of an expert whom published documents name is refused, naming them', async () => {
    const expert = await published(lectern, EXPERT, expertData());
    const interview = await published(
      lectern,
      INTERVIEW,
      interviewData({ guests: [expert.documentId] }),
    );

    await expect(
      documents(EXPERT).unpublish({ documentId: expert.documentId }),
    ).rejects.toMatchObject({
      message: expect.stringContaining(interview.title),
      details: { code: 'STILL_REFERRED_TO' },
    });
  });

  it.each([
    ['a topic', TOPIC, () => ({ name: `Topic ${nextNumber()}`, kind: 'region' }), 'topics'],
    ['a show', SHOW, () => ({ title: `Show ${nextNumber()}` }), 'show'],
    ['an expert', EXPERT, expertData, 'guests'],
    ['a publication', PUBLICATION, publicationData, 'relatedPublications'],
  ])(
    'of %s that a draft refers to is refused, and possible once it no longer does',
    async (_what, uid, data, field) => {
      const target = await documents(uid).create({ data: data() });
      const { documentId } = await draft(
        lectern,
        INTERVIEW,
        interviewData({ [field]: [target.documentId] }),
      );
      const refused = await lectern.rest(`/${uid.split('.').at(-1)}s/${target.documentId}`, {
        method: 'DELETE',
        token,
      });
      await documents(INTERVIEW).update({ documentId, data: { [field]: { set: [] } } });
      const allowed = await lectern.rest(`/${uid.split('.').at(-1)}s/${target.documentId}`, {
        method: 'DELETE',
        token,
      });

      expect(refused.status).toBe(400);
      expect(refused.body.error.details.code).toBe('STILL_REFERRED_TO');
      expect(allowed.status).toBe(204);
    },
  );

  it('of an interview takes its own links with it', async () => {
    const target = await published(lectern, PUBLICATION, publicationData());
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ relatedPublications: [target.documentId] }),
    );
    await documents(INTERVIEW).delete({ documentId });
    const [rows] = await runSql(
      lectern.databaseUrl,
      `select 1 from lectern_published_links where source_document_id = '${documentId}'`,
    );

    expect(rows).toEqual([]);
    await expect(
      documents(PUBLICATION).delete({ documentId: target.documentId }),
    ).resolves.toBeDefined();
  });
});

describe('an attribute whose values are unique', () => {
  const attributes: Json = {};
  const publish = (uid: string, documentId: string) => documents(uid).publish({ documentId });

  afterEach(() => {
    for (const attribute of Object.values<Json>(attributes)) delete attribute.unique;
  });

  it.each([
    ['of the type', PUBLICATION, () => publicationData()],
    [
      'of a component',
      INTERVIEW,
      () =>
        interviewData({
          transcript: turns(3).map((turn) => ({ ...turn, text: `Said once: ${nextNumber()}.` })),
        }),
    ],
  ])('%s counts what others have published, not the document itself', async (_, uid, data) => {
    const { strapi }: Json = lectern;
    attributes.own =
      uid === PUBLICATION
        ? strapi.contentTypes[uid].attributes.title
        : strapi.components['interview.turn'].attributes.text;
    attributes.own.unique = true;
    const words = data();
    const { documentId } = await draft(lectern, uid, words);
    const other = await draft(lectern, uid, words);
    await publish(uid, documentId);
    const again = await publish(uid, documentId);

    expect(again.entries).toHaveLength(1);
    await expect(publish(uid, other.documentId)).rejects.toMatchObject({
      name: 'ValidationError',
      details: {
        errors: expect.arrayContaining([
          expect.objectContaining({ message: expect.stringContaining('unique') }),
        ]),
      },
    });
  });
});
