import { ACCESS_MATRIX, permittedActions, ROLES } from '../../src/features/access/matrix';
import { access } from '../../src/features/access/strapi';
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
import { useLectern } from '../support/lectern';
import { runSql } from '../support/test-databases';

const lectern = useLectern();

const TYPES = [
  [INTERVIEW, 'interviews', interviewData],
  [PUBLICATION, 'publications', publicationData],
  [EXPERT, 'experts', expertData],
  [SHOW, 'shows', () => ({ title: `Show ${nextNumber()}` })],
  [TOPIC, 'topics', () => ({ name: `Topic ${nextNumber()}`, kind: 'region' })],
] as const;

describe('the access matrix', () => {
  describe.each(TYPES)('%s', (uid, path, data) => {
    it.each(['find', 'findOne', 'create', 'update', 'delete'] as const)(
      'holds for the public and %s',
      async (action) => {
        const target = await published(lectern, uid, data());
        const one = `/${path}/${target.documentId}`;
        const call = {
          find: () => lectern.rest(`/${path}`),
          findOne: () => lectern.rest(one),
          create: () => lectern.rest(`/${path}`, { json: { data: data() } }),
          update: () => lectern.rest(one, { method: 'PUT', json: { data: {} } }),
          delete: () => lectern.rest(one, { method: 'DELETE' }),
        };
        const { status } = await call[action]();

        expect(status).toBe(ACCESS_MATRIX.public[uid]?.includes(action) ? 200 : 403);
      },
    );
  });

  it('is what the database holds, for every role, and applying it again changes nothing', async () => {
    const stored = () =>
      runSql(
        lectern.databaseUrl,
        `select r.type as role, p.id, p.action from up_permissions p join up_permissions_role_lnk l on l.permission_id = p.id join up_roles r on r.id = l.role_id order by p.action, r.type`,
      );
    const [before] = await stored();
    await access.bootstrap?.(lectern.strapi.get('lectern.context'));
    const [after] = await stored();

    expect(after).toEqual(before);
    for (const role of ROLES) {
      const actions = (before ?? []).filter((row) => (row as { role: string }).role === role);
      expect(actions.map((row) => (row as { action: string }).action).sort()).toEqual(
        permittedActions(role),
      );
    }
  });

  it('lets the public change nothing in GraphQL', async () => {
    const { body } = await lectern.graphql(
      'mutation { createTopic(data: { name: "x", kind: region }) { documentId } }',
    );

    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it.each([
    '/users',
    '/users/1',
    '/upload/files',
    '/users-permissions/roles',
    '/i18n/locales',
    '/preview',
  ])('keeps the public from %s', async (path) => {
    expect((await lectern.rest(path)).status).toBe(403);
  });
});

describe('drafts', () => {
  const REQUESTS = [
    'status=draft',
    'status=',
    'status=Draft',
    'status[]=draft',
    'publicationFilter=modified',
    'hasPublishedVersion=false',
    'status=published&hasPublishedVersion=true',
  ];
  const OPERATIONS = [
    '{ interviews(status: DRAFT) { title } }',
    '{ a: interviews_connection(status: DRAFT) { nodes { title } } }',
    '{ shows(status: DRAFT) { interviews { title } } }',
    '{ interviews(hasPublishedVersion: false) { title } }',
    '{ interviews(status: DRAFT, publicationFilter: MODIFIED) { title } }',
  ];

  it.each(REQUESTS)('are refused to the public with the reason: REST ?%s', async (query) => {
    const secret = `Secret ${nextNumber()}`;
    const { documentId } = await draft(lectern, INTERVIEW, interviewData({ title: secret }));
    const answers = await Promise.all([
      lectern.rest(`/interviews?${query}`),
      lectern.rest(`/interviews/${documentId}?${query}`),
      lectern.rest(`/shows?populate=interviews&${query}`),
    ]);

    for (const { status, body } of answers) {
      expect([400, 403]).toContain(status);
      expect(JSON.stringify(body)).not.toContain(secret);
    }
    expect(answers[0].body.error.message).not.toBe('Forbidden');
  });

  it.each(OPERATIONS)('are refused to the public with the reason: GraphQL %s', async (query) => {
    const { body } = await lectern.graphql(query);

    expect(JSON.stringify(body.data ?? null)).not.toContain('title');
    expect(body.errors[0].message).toMatch(/preview right|Value "MODIFIED"/);
  });

  it('are refused in GraphQL by variable, alias and fragment alike', async () => {
    await draft(lectern, INTERVIEW, interviewData({ title: 'Secret by variable' }));
    const query =
      'query ($status: PublicationStatus) { ok: interviews { title } ...rest } fragment rest on Query { hidden: interviews(status: $status) { title } }';
    const { body } = await lectern.graphql(query, { variables: { status: 'DRAFT' } });

    expect(JSON.stringify(body)).not.toContain('Secret by variable');
    expect(body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are refused to read-only tokens and tokens without the preview right, with the code', async () => {
    for (const token of [
      await lectern.createToken('read-only'),
      await lectern.createToken(['api::interview.interview.find']),
    ]) {
      const { status, body } = await lectern.rest('/interviews?status=draft', { token });
      expect({ status, code: body.error.details.code }).toEqual({
        status: 403,
        code: 'PREVIEW_FORBIDDEN',
      });
    }
  });

  it('are shown to a token that was given the preview right, in REST and GraphQL', async () => {
    const title = `Draft ${nextNumber()}`;
    await draft(lectern, INTERVIEW, interviewData({ title }));
    const token = await lectern.createToken([
      'api::interview.interview.find',
      'api::preview.preview.read',
    ]);

    const rest = await lectern.rest(`/interviews?status=draft&filters[title][$eq]=${title}`, {
      token,
    });
    const graph = await lectern.graphql(
      `{ interviews(status: DRAFT, filters: { title: { eq: "${title}" } }) { title } }`,
      { token },
    );
    const preview = await lectern.rest('/preview', { token });

    expect(rest.body.data).toHaveLength(1);
    expect(graph.body.data.interviews).toEqual([{ title }]);
    expect(preview.body).toEqual({ data: { canReadDrafts: true } });
  });

  it('cannot be told from filters or sorts that look through a relation', async () => {
    const title = `Hidden ${nextNumber()}`;
    const show = await lectern.documents(SHOW).create({ data: { title: `Show ${nextNumber()}` } });
    await draft(lectern, INTERVIEW, interviewData({ title, show: show.documentId }));
    const { documentId } = await published(
      lectern,
      INTERVIEW,
      interviewData({ show: show.documentId }),
    );
    const through = `filters[interviews][title][$eq]=${title}`;
    const nested = `filters[show][interviews][title][$startsWith]=Hidden`;

    const answers = await Promise.all([
      lectern.rest(`/shows?${through}`),
      lectern.rest(`/shows?filters[$or][0][interviews][title][$eq]=${title}`),
      lectern.rest(`/shows?filters[$not][interviews][title][$ne]=${title}`),
      lectern.rest(`/interviews?filters[documentId][$eq]=${documentId}&${nested}`),
      lectern.rest(
        `/interviews?filters[documentId][$eq]=${documentId}&populate[show][filters][interviews][title][$eq]=${title}`,
      ),
    ]);
    const graph = await lectern.graphql(
      `{ shows(filters: { interviews: { title: { eq: "${title}" } } }) { title } interviews(filters: { documentId: { eq: "${documentId}" } }) { show { interviews(filters: { title: { eq: "${title}" } }) { title } } } }`,
    );
    expect(answers.map(({ body }) => body.data)).toEqual([
      [],
      [],
      [],
      [],
      [expect.objectContaining({ show: null })],
    ]);
    expect(graph.body.data).toEqual({ shows: [], interviews: [{ show: { interviews: [] } }] });
  });

  it('are as if they were not, for what is asked of a relation as a whole', async () => {
    const make = (title: string) => lectern.documents(SHOW).create({ data: { title } });
    const [empty, hidden, open] = [await make('Empty'), await make('Hidden'), await make('Open')];
    const ofShow = ({ documentId }: { documentId: string }) => interviewData({ show: documentId });
    const secret = await draft(lectern, INTERVIEW, ofShow(hidden));
    await draft(lectern, INTERVIEW, { ...ofShow(open), title: 'AAA' });
    await published(lectern, INTERVIEW, { ...ofShow(open), title: 'ZZZ' });
    const ours = [empty, hidden, open].map(
      ({ documentId }, place) => `filters[documentId][$in][${place}]=${documentId}`,
    );
    const titles = async (query: string): Promise<string[]> => {
      const { body } = await lectern.rest(`/shows?${[...ours, query].join('&')}`);
      return body.data.map(({ title }: { title: string }) => title);
    };

    expect(await titles('filters[interviews][$null]=true')).toEqual(['Empty', 'Hidden']);
    expect(await titles('filters[interviews][$notNull]=true')).toEqual(['Open']);
    expect(await titles(`filters[interviews][$in][0]=${secret.id}`)).toEqual([]);
    expect(await titles('filters[interviews][title][$null]=true')).toEqual(['Empty', 'Hidden']);
    expect(await titles('filters[$not][interviews][title][$startsWith]=A')).toEqual(['Open']);
    // What has nothing to sort by comes last, by its documentId.
    const equal = [empty, hidden].sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
    expect(await titles('sort=interviews.title:asc')).toEqual([
      'Open',
      ...equal.map(({ title }) => title),
    ]);
  });

  it('cannot be told from a translation of what is published, which can be asked for', async () => {
    const { documentId } = await published(lectern, INTERVIEW, interviewData({ title: 'Said' }));
    const documents = lectern.documents(INTERVIEW);
    await documents.update({ documentId, data: { title: 'Changed' } });
    await documents.update({
      documentId,
      locale: 'de',
      status: 'published',
      data: interviewData({ title: 'Gesagt' }),
    });
    await documents.update({ documentId, locale: 'de', data: { title: 'Verändert' } });
    const found = async (title: string): Promise<number> => {
      const one = `filters[documentId]=${documentId}`;
      const { body } = await lectern.rest(
        `/interviews?${one}&filters[localizations][title][$eq]=${title}`,
      );
      return body.data.length;
    };

    expect(await found('Gesagt')).toBe(1);
    expect(await found('Changed')).toBe(0);
    expect(await found('Verändert')).toBe(0);
  });

  it('are not answered to who changes them without the right to read them', async () => {
    const { documentId } = await published(lectern, INTERVIEW, interviewData());
    const data = { title: 'What an editor thinks of' };
    await lectern.documents(INTERVIEW).update({ documentId, data });
    const uid = 'api::interview.interview';
    const token = await lectern.createToken([`${uid}.create`, `${uid}.update`, `${uid}.find`]);
    const change = { method: 'PUT', json: { data: { hostName: 'X' } }, token };
    const rest = await lectern.rest(`/interviews/${documentId}?status=draft`, change);
    const graph = await lectern.graphql(
      `mutation { updateInterview(documentId: "${documentId}", status: DRAFT, data: { hostName: "X" }) { title } }`,
      { token },
    );
    const own = await lectern.rest('/interviews?status=draft', {
      json: { data: interviewData({ title: 'Mine' }) },
      token,
    });

    expect(rest.status).toBe(403);
    expect(rest.body.error.details.code).toBe('PREVIEW_FORBIDDEN');
    expect(JSON.stringify([rest.body, graph.body])).not.toContain('thinks of');
    expect(own.body.data.title).toBe('Mine');
  });

  it('do not stand in the way of asking for interviews without guests', async () => {
    const { documentId } = await published(lectern, INTERVIEW, interviewData());
    const { body } = await lectern.rest(
      `/interviews?filters[guests][documentId][$null]=true&filters[documentId]=${documentId}`,
    );

    expect(body.data).toHaveLength(1);
  });

  it.each([
    '/upload/files?where[createdBy][email][$startsWith]=a',
    '/upload/files?orderBy[createdBy][password]=asc',
    '/users?where[resetPasswordToken][$notNull]=true',
    '/users?select[0]=password',
  ])('and accounts are not asked for in the words of the database: %s', async (path) => {
    const token = await lectern.createToken([
      'plugin::upload.content-api.find',
      'plugin::users-permissions.user.find',
    ]);
    const { status, body } = await lectern.rest(path, { token });

    expect([status, body.error?.name]).toEqual([400, 'ValidationError']);
  });

  it('are not handed out with the files they use', async () => {
    const token = await lectern.createToken([
      'plugin::upload.content-api.find',
      'api::interview.interview.find',
    ]);
    const { status, body } = await lectern.rest('/upload/files?populate=related', { token });

    expect(status === 400 || !JSON.stringify(body).includes('related')).toBe(true);
  });
});
