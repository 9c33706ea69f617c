import { ADMIN_ROLE } from '../../src/features/content/admin-roles';
import { createWithRole, signIn, signInAsAdmin, type AdminSession } from '../support/admin-session';
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
import { request, type Answer, type Json } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';
import { statementsDuring } from '../support/sent-statements';

const ADVICE = '/newsroom/readiness';
const TICKS = '/newsroom/readiness/ticks';
const SITE = 'api::site.site';

let lectern: Lectern;
let admin: AdminSession;
let editor: AdminSession;
let author: AdminSession;

const as = async (code: string): Promise<AdminSession> =>
  signIn(lectern, await createWithRole(lectern, code));

const start = async (environment: Record<string, string>): Promise<void> => {
  lectern = await startLectern(environment);
  admin = await signInAsAdmin(lectern);
  editor = await as(ADMIN_ROLE.editor);
  author = await as(ADMIN_ROLE.author);
};

const ask = async (json: Json, session = editor): Promise<Json> => {
  const question = { uid: INTERVIEW, locale: 'en', values: {}, ...json };
  const { status, body } = await session.request(ADVICE, { json: question });
  expect(status).toBe(200);
  return body.data;
};

/** Codes of the advice that is not ticked off. */
const open = async (json: Json, session = editor): Promise<string[]> => {
  const { advice } = await ask(json, session);
  return advice.filter(({ isTicked }: Json) => !isTicked).map(({ code }: Json) => code);
};

const tick = (json: Json, session = editor): Promise<Answer> =>
  session.request(TICKS, {
    json: { uid: INTERVIEW, locale: 'en', mark: 'NO_TOPIC topics', isTicked: true, ...json },
  });

const codeOf = ({ status, body }: Answer): unknown[] => [status, body.error?.details.code];

const picture = (more: object = {}): Promise<Json> => {
  const hash = `gauge_${nextNumber()}`;
  return lectern.strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'gauge.png',
      hash,
      ext: '.png',
      mime: 'image/png',
      size: 1,
      width: 16,
      height: 9,
      url: `/uploads/${hash}.png`,
      provider: 'local',
      folderPath: '/',
      ...more,
    },
  });
};

const link = (url: string): Json => ({
  type: 'paragraph',
  children: [
    { type: 'text', text: '' },
    { type: 'link', url, children: [{ type: 'text', text: 'here' }] },
    { type: 'text', text: '' },
  ],
});

describe('advice', () => {
  beforeAll(() => start({}));
  afterAll(() => lectern.stop());

  describe('that is ticked off', () => {
    it('is so for every editor of the document in its language, until it is taken back', async () => {
      const { documentId } = await draft(lectern, INTERVIEW, interviewData());
      const other = await draft(lectern, INTERVIEW, interviewData());
      await lectern
        .documents(INTERVIEW)
        .update({ documentId, locale: 'de', data: interviewData() });

      expect(await open({ documentId })).toContain('NO_TOPIC');
      expect((await tick({ documentId })).status).toBe(200);
      // Twice is once.
      expect((await tick({ documentId })).status).toBe(200);
      for (const session of [editor, admin, author]) {
        expect(await open({ documentId }, session)).not.toContain('NO_TOPIC');
      }
      expect(await open({ documentId: other.documentId })).toContain('NO_TOPIC');
      expect(await open({ documentId, locale: 'de' })).toContain('NO_TOPIC');

      expect((await tick({ documentId, isTicked: false }, admin)).status).toBe(200);
      expect(await open({ documentId })).toContain('NO_TOPIC');
    });

    it('stays so over a save and publishing, and goes with the language, and the document', async () => {
      const { documentId } = await draft(lectern, INTERVIEW, interviewData());
      const translated = { documentId, locale: 'de' };
      const service = lectern.documents(INTERVIEW);
      await service.update({ ...translated, data: interviewData() });
      await tick({ documentId });
      await tick(translated);
      await service.update({ documentId, data: { standfirst: 'Another one.' } });
      await service.publish({ documentId });
      await service.unpublish({ documentId });

      expect(await open({ documentId })).not.toContain('NO_TOPIC');
      const rows = async (): Promise<unknown[]> =>
        lectern.strapi.db
          .connection('lectern_ticked_advice')
          .where({ document_id: documentId })
          .pluck('locale');
      expect((await rows()).sort()).toEqual(['de', 'en']);
      await service.delete(translated);
      expect(await rows()).toEqual(['en']);
      await service.delete({ documentId });
      expect(await rows()).toEqual([]);
    });

    it('comes back once it is about something else', async () => {
      const site = { siteUrl: 'https://www.example.org', publisherName: 'Meridian' };
      await lectern.documents(SITE).create({ data: site });
      const body = [link('/experts/nobody')];
      const data = publicationData({ body });
      const { documentId } = await draft(lectern, PUBLICATION, data);
      const question = { uid: PUBLICATION, documentId };
      const { advice } = await ask(question);
      const dead = advice.find(({ code }: Json) => code === 'DEAD_LINK');
      await tick({ ...question, mark: dead.mark });

      expect(await open(question)).not.toContain('DEAD_LINK');
      const values = { body: [...body, link('/experts/nobody-else')] };
      expect(await open({ ...question, values })).toContain('DEAD_LINK');
    });

    it('takes the right to change that document', async () => {
      const others = await draft(lectern, INTERVIEW, interviewData());
      const path = `/content-manager/collection-types/${INTERVIEW}`;
      const made = await author.request(path, { json: interviewData() });
      const { documentId } = made.body.data;

      expect((await ask({ documentId }, author)).mayTick).toBe(true);
      expect((await ask({ documentId: others.documentId }, author)).mayTick).toBe(false);
      expect((await ask({ documentId: null }, author)).mayTick).toBe(false);
      expect((await tick({ documentId }, author)).status).toBe(200);
      const refused = await tick({ documentId: others.documentId }, author);
      expect(codeOf(refused)).toEqual([403, 'RIGHT_MISSING']);
      expect(refused.body.error.details.right).toBe('plugin::content-manager.explorer.update');
      expect(await open({ documentId: others.documentId })).toContain('NO_TOPIC');

      const json = { uid: INTERVIEW, documentId, locale: 'en', mark: 'NO_TOPIC topics' };
      const asked = { json: { ...json, isTicked: true } };
      expect((await request(`${lectern.url}${TICKS}`, asked)).status).toBe(401);
      const manager = await as(ADMIN_ROLE.partnerManager);
      expect(codeOf(await manager.request(TICKS, asked))).toEqual([403, 'RIGHT_MISSING']);
    });

    it('must be advice of a draft that is there', async () => {
      const { documentId } = await draft(lectern, INTERVIEW, interviewData());

      expect(codeOf(await tick({ documentId: 'c'.repeat(24) }))).toEqual([
        404,
        'DOCUMENT_NOT_FOUND',
      ]);
      expect(codeOf(await tick({ documentId, locale: 'fr' }))).toEqual([404, 'DOCUMENT_NOT_FOUND']);
      const wrong: [Json, string][] = [
        [{ mark: 'ANYTHING x' }, 'mark'],
        [{ mark: `NO_TOPIC ${'x'.repeat(400)}` }, 'mark'],
        [{ mark: 7 }, 'mark'],
        [{ isTicked: 'yes' }, 'isTicked'],
        [{ uid: TOPIC }, 'uid'],
        [{ uid: 'plugin::upload.file' }, 'uid'],
        [{ documentId: null }, 'documentId'],
        [{ more: 1 }, 'more'],
      ];
      for (const [json, parameter] of wrong) {
        const { status, body } = await tick({ documentId, ...json });
        expect([status, body.error.details.parameter]).toEqual([400, parameter]);
      }
    });

    it('makes room for what is ticked off later', async () => {
      const { documentId } = await draft(lectern, INTERVIEW, interviewData());
      const { connection } = lectern.strapi.db;
      const marks = (): Promise<string[]> =>
        connection('lectern_ticked_advice').where({ document_id: documentId }).pluck('mark');
      await tick({ documentId });
      const more = Array.from({ length: 199 }, (_, count) => ({
        uid: INTERVIEW,
        document_id: documentId,
        locale: 'en',
        mark: `GUEST_SILENT ${count}`,
      }));
      await connection('lectern_ticked_advice').insert(more);
      expect(await marks()).toContain('NO_TOPIC topics');
      await tick({ documentId, mark: 'GUEST_SILENT one more' });

      expect(await marks()).toHaveLength(200);
      expect(await marks()).not.toContain('NO_TOPIC topics');
      expect(await marks()).toContain('GUEST_SILENT one more');
    });
  });

  describe('of links within the site', () => {
    it('tells those whose page is not there, and no others', async () => {
      const number = nextNumber();
      const slug = (name: string): string => `${name}-${number}`;
      const live = await published(lectern, EXPERT, expertData({ slug: slug('live') }));
      await draft(lectern, EXPERT, expertData({ slug: slug('draft') }));
      const moved = await published(lectern, EXPERT, expertData({ slug: slug('before') }));
      const renamed = { slug: slug('after'), formerPaths: [`/node/${number}`] };
      await lectern
        .documents(EXPERT)
        .update({ documentId: moved.documentId, data: renamed, status: 'published' });
      const gone = await published(lectern, EXPERT, expertData({ slug: slug('gone') }));
      await lectern.documents(EXPERT).unpublish({ documentId: gone.documentId });
      const german = { data: publicationData({ slug: slug('fluss') }), locale: 'de' };
      await lectern.documents(PUBLICATION).create({ ...german, status: 'published' });
      await published(lectern, TOPIC, { name: slug('Water'), slug: slug('water') });

      const links = {
        [`/experts/${slug('live')}`]: null,
        [`/experts/${live.slug}/?from=x#biography`]: null,
        [`https://www.example.org/experts/${slug('draft')}`]: 'draft',
        [`/experts/${slug('before')}`]: null,
        [`/experts/${slug('after')}`]: null,
        [`/node/${number}`]: null,
        [`/experts/${slug('gone')}`]: 'ended',
        [`../experts/${slug('never')}`]: 'unknown',
        [`/de/publications/${slug('fluss')}`]: null,
        [`/publications/${slug('fluss')}`]: 'unknown',
        [`/topics/${slug('water')}`]: null,
        // Its own page, saved or not.
        [`/publications/${slug('typed')}`]: null,
        '/about': null,
        '/experts': null,
        'https://elsewhere.example/experts/nobody': null,
        '/uploads/report.pdf': null,
        '#turn-abc': null,
        'mailto:desk@example.org': null,
      };
      const { documentId } = await draft(lectern, PUBLICATION, publicationData());
      const body = Object.keys(links).map(link);
      const values = { body, slug: slug('typed') };
      const { advice } = await ask({ uid: PUBLICATION, documentId, values });
      const dead = advice.filter(({ code }: Json) => code === 'DEAD_LINK');

      expect(
        Object.fromEntries(dead.map((one: Json) => [one.values.url, one.values.state])),
      ).toEqual(Object.fromEntries(Object.entries(links).filter(([, state]) => state !== null)));
    });

    it('knows what has ended for good, and addresses in plain words', async () => {
      const slug = `ended-${nextNumber()}`;
      const ended = await published(lectern, EXPERT, expertData({ slug }));
      await lectern.documents(EXPERT).delete({ documentId: ended.documentId });
      const text = `You find him at https://www.example.org/experts/${slug}.`;
      const transcript = [{ speaker: 'Tom Brandt', role: 'host', text }];
      const { advice } = await ask({ documentId: null, values: { transcript } });

      expect(advice.find(({ code }: Json) => code === 'DEAD_LINK')).toMatchObject({
        path: ['transcript', '0', 'text'],
        values: { url: `https://www.example.org/experts/${slug}`, state: 'ended' },
      });
    });

    it('looks for many of them in as many statements as for one', async () => {
      const statementsFor = async (count: number): Promise<number> => {
        const body = Array.from({ length: count }, (_, index) => link(`/experts/no-${index}`));
        const { answer, statements } = await statementsDuring(() =>
          ask({ uid: PUBLICATION, documentId: null, values: { body } }),
        );
        const dead = answer.advice.filter(({ code }: Json) => code === 'DEAD_LINK');

        expect(dead).toHaveLength(Math.min(count, 300));
        return statements.filter((text) => text.includes('jsonb_to_recordset')).length;
      };
      const one = await statementsFor(1);

      expect(one).toBeGreaterThan(0);
      expect(await statementsFor(400)).toBe(one);
    });
  });

  it('tells which linked drafts must be public first, and whether the asker may publish them', async () => {
    const { documentId } = await draft(lectern, EXPERT, expertData({ name: 'Ines Abara' }));
    const known = await published(lectern, EXPERT, expertData());
    const guests = [documentId, known.documentId];
    const interview = await draft(lectern, INTERVIEW, interviewData({ guests }));
    const waiting = async (session: AdminSession): Promise<Json> =>
      (await ask({ documentId: interview.documentId }, session)).waiting;
    const target = { field: 'guests', uid: EXPERT, documentId, locale: null, name: 'Ines Abara' };

    expect(await waiting(editor)).toEqual([{ ...target, mayPublish: true }]);
    expect(await waiting(author)).toEqual([{ ...target, mayPublish: false }]);
  });

  it('only tells of pictures without alternative text, as the library has them now', async () => {
    const cover = await picture();
    const { documentId } = await draft(lectern, PUBLICATION, publicationData({ cover: cover.id }));
    // A form that was opened before it was described.
    const values = { cover: { id: cover.id, name: cover.name, mime: cover.mime } };
    const question = { uid: PUBLICATION, documentId, values };

    expect((await ask(question)).problems).toEqual([]);
    expect(await open(question)).toContain('IMAGE_WITHOUT_ALT');
    await lectern.strapi.db
      .query('plugin::upload.file')
      .update({ where: { id: cover.id }, data: { alternativeText: 'A gauge' } });
    expect(await open(question)).not.toContain('IMAGE_WITHOUT_ALT');
    await lectern.documents(PUBLICATION).publish({ documentId });
  });
});

describe('with ALT_TEXT_REQUIRED', () => {
  beforeAll(() => start({ ALT_TEXT_REQUIRED: 'true' }));
  afterAll(() => lectern.stop());

  it('nothing is published with a picture that is not described, whoever publishes it, and the panel says so', async () => {
    const [cover, shareImage, described] = [
      await picture(),
      await picture(),
      await picture({ alternativeText: 'A gauge' }),
    ];
    const image = { ...described, alternativeText: described.name };
    const body = [{ type: 'image', image, children: [{ type: 'text', text: '' }] }];
    const data = publicationData({ cover: cover.id, seo: { shareImage: shareImage.id }, body });
    const { documentId } = await draft(lectern, PUBLICATION, data);
    const { problems, advice } = await ask({ uid: PUBLICATION, documentId });
    const path = `/content-manager/collection-types/${PUBLICATION}/${documentId}/actions/publish`;
    const refused = await editor.request(path, { json: {} });
    const paths = (list: Json[]): string[] =>
      list.map(({ path: at, code }) => `${at.join('.')} ${code}`).sort();

    expect(paths(problems)).toEqual([
      'body IMAGE_WITHOUT_ALT',
      'cover IMAGE_WITHOUT_ALT',
      'seo.shareImage IMAGE_WITHOUT_ALT',
    ]);
    expect(codeOf(refused)).toEqual([400, 'NOT_READY']);
    expect(paths(refused.body.error.details.errors)).toEqual(paths(problems));
    expect(advice.map(({ code }: Json) => code)).not.toContain('IMAGE_WITHOUT_ALT');
    const token = await lectern.createToken('full-access');
    const over = { method: 'PUT', token, json: { data: { summary: 'Another one.' } } };
    expect(codeOf(await lectern.rest(`/publications/${documentId}`, over))).toEqual([
      400,
      'NOT_READY',
    ]);

    const mended = { cover: described.id, seo: { shareImage: described.id }, body: [] };
    await lectern.documents(PUBLICATION).update({ documentId, data: mended });
    expect((await editor.request(path, { json: {} })).status).toBe(200);
  });
});
