import { createWithRole, signIn, signInAsAdmin, type AdminSession } from '../support/admin-session';
import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
  turns,
} from '../support/content';
import { request, type Answer, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const SITE = 'api::site.site';
const LINKS = '/newsroom/links-here';
const FORCE = { 'X-Lectern-Delete': 'all-the-same' };

const lectern = useLectern();
let admin: AdminSession;
let editor: AdminSession;
let author: AdminSession;
let token: string;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
  const as = async (code: string): Promise<AdminSession> =>
    signIn(lectern, await createWithRole(lectern, code));
  editor = await as('strapi-editor');
  author = await as('strapi-author');
  token = await lectern.createToken('full-access');
});

const DATA: Readonly<Record<string, (more?: object) => object>> = {
  [TOPIC]: (more) => ({ name: `Topic ${Math.random()}`, kind: 'region', ...more }),
  [SHOW]: (more) => ({ title: `Show ${Math.random()}`, ...more }),
  [EXPERT]: expertData,
  [INTERVIEW]: interviewData,
  [PUBLICATION]: publicationData,
};

const hasDrafts = (uid: string): boolean =>
  (lectern.strapi.contentTypes as Json)[uid].options.draftAndPublish;
const isTranslated = (uid: string): boolean =>
  (lectern.strapi.contentTypes as Json)[uid].pluginOptions?.i18n?.localized === true;

const make = (uid: string, more: object = {}): Promise<Json> =>
  (hasDrafts(uid) ? published : draft)(lectern, uid, DATA[uid]?.(more) ?? more);

const codeOf = ({ status, body }: Answer): unknown[] => [status, body.error?.details.code];

const linksOf = async (uid: string, documentId: string, session = editor): Promise<Json> => {
  const locale = isTranslated(uid) ? 'en' : '';
  const answer = await session.request(LINKS, { json: { uid, documentId, locale } });
  expect(answer.status).toBe(200);
  return answer.body.data;
};

const remove = (uid: string, documentId: string, session = editor, headers = {}): Promise<Answer> =>
  session.request(`/content-manager/collection-types/${uid}/${documentId}?locale=*`, {
    method: 'DELETE',
    headers,
  });

/** Every relation that a document owns, as schemas declare them, also within components. */
const relations = (): { uid: string; field: string; target: string }[] =>
  Object.keys(DATA).flatMap((uid) =>
    Object.entries((lectern.strapi.contentTypes as Json)[uid].attributes)
      .filter(([, one]: [string, Json]) => one.type === 'relation' && !one.mappedBy)
      .filter(([, one]: [string, Json]) => one.target.startsWith('api::'))
      .filter(([field]) => field !== 'localizations')
      .map(([field, one]: [string, Json]) => ({ uid, field, target: one.target })),
  );

const nounOf = (uid: string): string => uid.split('.')[1] ?? '';

describe('of every relation of every type', () => {
  it('the document that refers is listed, with its field, state and language, and stands in the way of deleting', async () => {
    expect(relations().length).toBeGreaterThan(8);
    for (const { uid, field, target } of relations()) {
      const one = await make(target);
      const { documentId } = await make(uid, { [field]: [one.documentId] });
      const at = `${uid} ${field}`;
      const found = await linksOf(target, one.documentId);
      expect([at, found]).toMatchObject([
        at,
        {
          total: 1,
          links: [
            {
              uid,
              documentId,
              fields: [field],
              locale: isTranslated(uid) ? 'en' : null,
              in: hasDrafts(uid) ? 'both' : 'published',
              isNeeded: ['guests', 'authors'].includes(field),
            },
          ],
        },
      ]);

      for (const session of [editor, admin]) {
        const refused = await remove(target, one.documentId, session);
        expect([at, ...codeOf(refused)]).toEqual([at, 400, 'STILL_REFERRED_TO']);
        expect(refused.body.error.details).toMatchObject({
          total: 1,
          dependents: [{ documentId }],
        });
      }
      if (hasDrafts(target)) {
        const path = `/content-manager/collection-types/${target}/${one.documentId}/actions/unpublish`;
        const answer = await editor.request(path, { json: {} });
        const isNeeded = ['guests', 'authors'].includes(field);
        expect([at, answer.status]).toEqual([at, isNeeded ? 400 : 200]);
      }
    }
  });

  it('an administrator deletes all the same, and the log says who, what, and what lost a link', async () => {
    const warned = jest.spyOn(lectern.strapi.log, 'warn');
    for (const { uid, field, target } of relations()) {
      const one = await make(target);
      const { documentId } = await make(uid, { [field]: [one.documentId] });
      warned.mockClear();
      expect(codeOf(await remove(target, one.documentId, editor, FORCE))).toEqual([
        403,
        'RIGHT_MISSING',
      ]);
      expect((await linksOf(target, one.documentId)).total).toBe(1);
      const done = await remove(target, one.documentId, admin, FORCE);
      expect([`${uid} ${field}`, done.status]).toEqual([`${uid} ${field}`, 200]);
      const said = JSON.stringify(warned.mock.calls);
      for (const part of ['admin@example.org', one.documentId, documentId, nounOf(uid)])
        expect(said).toContain(part);
    }
    warned.mockRestore();
  });
});

describe('what is said of a document', () => {
  it('tells drafts, published versions and both apart, and each language', async () => {
    const guest = await published(lectern, EXPERT, expertData());
    const guests = [guest.documentId];
    await draft(lectern, INTERVIEW, interviewData({ title: 'A draft', guests }));
    await published(lectern, INTERVIEW, interviewData({ title: 'Both', guests }));
    const former = await published(lectern, INTERVIEW, interviewData({ title: 'Former', guests }));
    await lectern.documents(INTERVIEW).update({
      documentId: former.documentId,
      data: { title: 'Later', guests: { set: [] } },
    });
    await lectern.documents(INTERVIEW).update({
      ...{
        documentId: former.documentId,
        locale: 'de',
        data: interviewData({ title: 'Deutsch', guests }),
      },
    });
    const { links, total } = await linksOf(EXPERT, guest.documentId);
    expect(total).toBe(4);
    expect(links.map((one: Json) => [one.name, one.locale, one.in])).toEqual([
      ...[
        ['Both', 'en', 'both'],
        ['Former', 'en', 'published'],
      ],
      ...[
        ['A draft', 'en', 'draft'],
        ['Deutsch', 'de', 'draft'],
      ],
    ]);
  });

  it('counts the turns that an expert speaks, who is no guest', async () => {
    const expert = await published(lectern, EXPERT, expertData());
    const transcript = turns(2).map((turn) => ({ ...turn, expertDocumentId: expert.documentId }));
    await draft(lectern, INTERVIEW, interviewData({ title: 'Speaks', transcript }));
    const { links } = await linksOf(EXPERT, expert.documentId);
    expect(links).toMatchObject([{ name: 'Speaks', fields: ['transcript.expert'] }]);
    expect(codeOf(await remove(EXPERT, expert.documentId))).toEqual([400, 'STILL_REFERRED_TO']);
  });

  it('is about the language that is asked about', async () => {
    const target = await published(lectern, PUBLICATION, publicationData());
    await published(
      lectern,
      INTERVIEW,
      interviewData({ relatedPublications: [target.documentId] }),
    );
    const ask = (locale: string): Promise<Answer> =>
      editor.request(LINKS, { json: { uid: PUBLICATION, documentId: target.documentId, locale } });
    expect((await ask('en')).body.data.total).toBe(1);
    expect((await ask('de')).body.data).toEqual({ links: [], total: 0, addresses: [] });
    expect((await ask('*')).body.data.total).toBe(1);
  });

  it('names the public address, of the site where it is known', async () => {
    const one = await published(lectern, EXPERT, expertData({ name: 'Ada Rivers' }));
    expect((await linksOf(EXPERT, one.documentId)).addresses).toEqual(['/api/experts/ada-rivers']);
    await lectern
      .documents(SITE)
      .create({ data: { publisherName: 'X', siteUrl: 'https://example.org' } });
    expect((await linksOf(EXPERT, one.documentId)).addresses).toEqual([
      'https://example.org/experts/ada-rivers',
    ]);
    const never = await draft(lectern, EXPERT, expertData());
    expect((await linksOf(EXPERT, never.documentId)).addresses).toEqual([]);
  });

  it('does not count a document itself', async () => {
    const one = await published(lectern, PUBLICATION, publicationData());
    await lectern.documents(PUBLICATION).update({
      documentId: one.documentId,
      data: { relatedPublications: [one.documentId] },
    });
    expect((await linksOf(PUBLICATION, one.documentId)).total).toBe(0);
    expect((await remove(PUBLICATION, one.documentId)).status).toBe(200);
  });

  it('lists a thousand, counts all, and is quick', async () => {
    const topic = await make(TOPIC);
    const { id } = await lectern.strapi.db
      .query(TOPIC)
      .findOne({ where: { documentId: topic.documentId } });
    await lectern.strapi.db.connection.raw(
      `with made as (insert into experts (document_id, name, slug, published_at) select 'many' || n, 'Many ' || n, 'many-' || n, now() from generate_series(1, 1200) n returning id)
       insert into experts_topics_lnk (expert_id, topic_id) select id, ? from made`,
      [id],
    );
    const start = performance.now();
    const { links, total } = await linksOf(TOPIC, topic.documentId);
    const took = performance.now() - start;
    expect([links.length, total]).toEqual([1_000, 1_200]);
    process.stdout.write(`what links to a topic of 1,200: ${Math.round(took)} ms\n`);
    const refused = await remove(TOPIC, topic.documentId);
    expect(refused.body.error.message).toContain('and 1195 more');
  });
});

describe('callers', () => {
  it('of the API learn of drafts how many, and their names only with the preview right', async () => {
    const topic = await make(TOPIC);
    const topics = [topic.documentId];
    await draft(lectern, PUBLICATION, publicationData({ title: 'Secret plan', topics }));
    await published(lectern, PUBLICATION, publicationData({ title: 'Known paper', topics }));
    const path = `/topics/${topic.documentId}`;
    const plain = await lectern.createToken(['api::topic.topic.delete']);
    const refused = await lectern.rest(path, { method: 'DELETE', token: plain });
    expect(codeOf(refused)).toEqual([400, 'STILL_REFERRED_TO']);
    expect(JSON.stringify(refused.body)).toContain('Known paper');
    expect(JSON.stringify(refused.body)).not.toContain('Secret plan');
    expect(refused.body.error.details.total).toBe(2);
    const full = await lectern.rest(path, { method: 'DELETE', token });
    expect(JSON.stringify(full.body)).toContain('Secret plan');
  });

  it('of the API delete nothing by the header of the panel', async () => {
    const topic = await make(TOPIC);
    await make(PUBLICATION, { topics: [topic.documentId] });
    const answer = await lectern.rest(`/topics/${topic.documentId}`, {
      method: 'DELETE',
      token,
      headers: FORCE,
    });
    expect(codeOf(answer)).toEqual([400, 'STILL_REFERRED_TO']);
  });

  it('are named another value of the header', async () => {
    const topic = await make(TOPIC);
    const answer = await remove(TOPIC, topic.documentId, admin, { 'X-Lectern-Delete': 'yes' });
    expect(codeOf(answer)).toEqual([400, 'PARAMETER_INVALID']);
  });

  it('ask with a login and the right', async () => {
    const json = { uid: TOPIC, documentId: 'x', locale: '' };
    expect((await request(`${lectern.url}${LINKS}`, { json })).status).toBe(401);
    const partners = await signIn(
      lectern,
      await createWithRole(lectern, 'lectern-partner-manager'),
    );
    expect(codeOf(await partners.request(LINKS, { json }))).toEqual([403, 'RIGHT_MISSING']);
    expect((await author.request(LINKS, { json })).status).toBe(200);
  });

  it.each([
    [{ uid: 'plugin::upload.file' }, 'uid'],
    [{ uid: 'api::none.none' }, 'uid'],
    [{ documentId: 7 }, 'documentId'],
    [{ more: 1 }, 'more'],
  ])('are refused %j by name', async (more, parameter) => {
    const json = { uid: TOPIC, documentId: 'x', locale: '', ...more };
    const answer = await editor.request(LINKS, { json });
    expect(codeOf(answer)).toEqual([400, 'PARAMETER_INVALID']);
    expect(answer.body.error.details.parameter).toBe(parameter);
  });
});
