import { ADMIN_ROLE } from '../../src/features/content/admin-roles';
import { createWithRole, signIn, signInAsAdmin, type AdminSession } from '../support/admin-session';
import {
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
import { request, type Answer, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const SITE = 'api::site.site';
const AT_SITE = `/content-manager/single-types/${SITE}`;
const USER = 'plugin::users-permissions.user';
const LOCALES = ['en', 'de', 'fr', 'es', 'ar'];

interface Type {
  readonly uid: string;
  readonly data: () => object;
  readonly hasDrafts: boolean;
  readonly locales: readonly (string | null)[];
}

const INTERVIEWS: Type = {
  uid: INTERVIEW,
  data: interviewData,
  hasDrafts: true,
  locales: LOCALES,
};
const PUBLICATIONS: Type = { ...INTERVIEWS, uid: PUBLICATION, data: publicationData };

const TYPES: readonly Type[] = [
  INTERVIEWS,
  PUBLICATIONS,
  { uid: EXPERT, data: expertData, hasDrafts: true, locales: [null] },
  {
    uid: SHOW,
    data: () => ({ title: `Show ${nextNumber()}` }),
    hasDrafts: false,
    locales: [null],
  },
  {
    uid: TOPIC,
    data: () => ({ name: `Topic ${nextNumber()}`, kind: 'region' }),
    hasDrafts: false,
    locales: [null],
  },
];

const IN_EACH_LOCALE = TYPES.flatMap((type) => type.locales.map((locale) => ({ type, locale })));

const lectern = useLectern();
let superAdmin: AdminSession;
let administrator: AdminSession;
let editor: AdminSession;
let author: AdminSession;
let partnerManager: AdminSession;

beforeAll(async () => {
  superAdmin = await signInAsAdmin(lectern);
  const as = async (code: string): Promise<AdminSession> =>
    signIn(lectern, await createWithRole(lectern, code));
  administrator = await as(ADMIN_ROLE.administrator);
  editor = await as(ADMIN_ROLE.editor);
  author = await as(ADMIN_ROLE.author);
  partnerManager = await as(ADMIN_ROLE.partnerManager);
});

const collection = (uid: string): string => `/content-manager/collection-types/${uid}`;
const inLocale = (locale: string | null): string => (locale ? `?locale=${locale}` : '');

/** Everything that can be done with one document in one language. */
const deeds = (session: AdminSession, { uid }: Type, locale: string | null) => {
  const end = inLocale(locale);
  const at = (id: string, action = ''): string => `${collection(uid)}/${id}${action}${end}`;
  return {
    list: () => session.request(`${collection(uid)}${end}`),
    create: (data: object) => session.request(`${collection(uid)}${end}`, { json: data }),
    read: (id: string) => session.request(at(id)),
    update: (id: string, data: object) => session.request(at(id), { method: 'PUT', json: data }),
    publish: (id: string) => session.request(at(id, '/actions/publish'), { json: {} }),
    unpublish: (id: string) => session.request(at(id, '/actions/unpublish'), { json: {} }),
    discard: (id: string) => session.request(at(id, '/actions/discard'), { json: {} }),
    delete: (id: string) => session.request(at(id), { method: 'DELETE' }),
    bulk: (action: string, documentIds: readonly string[]) =>
      session.request(`${collection(uid)}/actions/${action}${end}`, { json: { documentIds } }),
  };
};

const expectMissing = (answer: Answer, right: string, subject: string | null): void => {
  expect(answer).toMatchObject({
    status: 403,
    body: { error: { details: { code: 'RIGHT_MISSING', right, subject } } },
  });
  expect(answer.body.error.message).toMatch(/^You may .+ Ask an administrator( for it)?\.$/);
};
const content = (action: string): string => `plugin::content-manager.explorer.${action}`;

/** In this order, so that each finds what it needs. */
const expectAll = async (
  session: AdminSession,
  type: Type,
  locale: string | null,
): Promise<void> => {
  const may = deeds(session, type, locale);
  const made = await may.create(type.data());
  const id: string = made.body.data.documentId;
  const later = type.hasDrafts ? [may.publish, may.discard, may.unpublish] : [];
  const answers = [await may.list(), await may.read(id), await may.update(id, type.data())];
  for (const deed of [...later, may.delete]) answers.push(await deed(id));

  expect([made, ...answers].map(({ status }) => status)).toEqual([201, ...answers.map(() => 200)]);
};

const ALL = ['read', 'create', 'update', 'delete'];

const IN_ONE_LOCALE = TYPES.map((type, index) => ({
  type,
  locale: type.locales[index] ?? null,
}));

const SAVE_SITE = { publisherName: 'Institute', siteUrl: 'https://www.example.org' };
const saveSite = (session: AdminSession): Promise<Answer> =>
  session.request(AT_SITE, { method: 'PUT', json: SAVE_SITE });

describe.each([
  ['Super Admin', () => superAdmin],
  ['Administrator', () => administrator],
  ['Editor', () => editor],
])('%s', (_, session) => {
  it('does everything with every type', async () => {
    for (const { type, locale } of IN_ONE_LOCALE) await expectAll(session(), type, locale);
    expect((await saveSite(session())).status).toBe(200);
  });

  it('has every right in every language', async () => {
    for (const { type, locale } of IN_EACH_LOCALE) {
      const inLanguage = locale ? { locale } : {};
      const documents = lectern.documents(type.uid);
      const { documentId } = await documents.create({ data: type.data(), ...inLanguage });
      const { body } = await session().request(
        `/newsroom/rights?type=${type.uid}&document=${documentId}${locale ? `&locale=${locale}` : ''}`,
      );
      const rights: readonly string[] = body.data.rights;
      const last = type.hasDrafts ? ['publish'] : [];
      expect(rights.slice(0, 4 + last.length)).toEqual([...ALL, ...last]);
    }
  });
});

describe('Author', () => {
  it('writes own drafts in every language, and publishes none', async () => {
    for (const { type, locale } of IN_EACH_LOCALE.filter(({ type }) => type.hasDrafts)) {
      const { uid } = type;
      const may = deeds(author, type, locale);
      const made = await may.create(type.data());
      const id: string = made.body.data.documentId;
      expect(made.status).toBe(201);
      expect((await may.update(id, type.data())).status).toBe(200);
      for (const deed of [may.publish, may.unpublish]) {
        expectMissing(await deed(id), content('publish'), uid);
      }
      for (const action of ['bulkPublish', 'bulkUnpublish']) {
        expectMissing(await may.bulk(action, [id]), content('publish'), uid);
      }
      expect((await may.delete(id)).status).toBe(200);
    }
  });

  it.each(IN_ONE_LOCALE.filter(({ type }) => type.hasDrafts))(
    'corrects and does not delete own $type.uid once somebody published it ($locale)',
    async ({ type, locale }) => {
      const { uid } = type;
      const may = deeds(author, type, locale);
      const made = await may.create(type.data());
      const id: string = made.body.data.documentId;
      const parameters = { documentId: id, ...(locale ? { locale } : {}) };
      await lectern.documents(uid).publish(parameters);
      expect((await may.update(id, type.data())).status).toBe(200);
      expect((await may.discard(id)).status).toBe(200);
      expectMissing(await may.delete(id), content('delete'), uid);
      expectMissing(await may.bulk('bulkDelete', [id]), content('delete'), uid);
      await lectern.documents(uid).unpublish(parameters);
      // Its address is known, and answers that it is gone.
      expectMissing(await may.delete(id), content('delete'), uid);
    },
  );

  it('reads everything of others, and changes nothing of it', async () => {
    for (const type of TYPES) {
      const { uid } = type;
      const locale = type.locales[0] ?? null;
      const may = deeds(author, type, locale);
      const { documentId } = await published(lectern, uid, type.data());
      expect((await may.read(documentId)).status).toBe(200);
      expect((await may.list()).body.results.length).toBeGreaterThan(0);
      expectMissing(await may.update(documentId, type.data()), content('update'), uid);
      expectMissing(await may.delete(documentId), content('delete'), uid);
      if (type.hasDrafts) {
        expectMissing(await may.discard(documentId), content('update'), uid);
      } else {
        // What has no drafts would be public at once.
        expectMissing(await may.create(type.data()), content('create'), uid);
      }
      if (!locale) continue;
      // Fields that are not translated are written to every language.
      const translated = deeds(author, type, 'ar').update(documentId, type.data());
      expectMissing(await translated, content('update'), uid);
    }
    expectMissing(await saveSite(author), content('create'), SITE);
  });

  it('adds a language to what is their own', async () => {
    const { body } = await deeds(author, INTERVIEWS, 'en').create(interviewData());
    const arabic = deeds(author, INTERVIEWS, 'ar');

    expect((await arabic.update(body.data.documentId, interviewData())).status).toBe(200);
  });

  it('is told by /newsroom/rights what may be done with a document', async () => {
    const own = await deeds(author, INTERVIEWS, 'en').create(interviewData());
    const other = await published(lectern, INTERVIEW, interviewData());
    const rights = async (document: string): Promise<Json> => {
      const { body } = await author.request(
        `/newsroom/rights?type=${INTERVIEW}&document=${document}&locale=en`,
      );
      return body.data.rights;
    };

    expect(await rights(own.body.data.documentId)).toEqual(['read', 'create', 'update', 'delete']);
    expect(await rights(other.documentId)).toEqual(['read', 'create']);
  });
});

describe('Partner manager', () => {
  it('does nothing with content, and everything with accounts', async () => {
    for (const type of TYPES) {
      const { documentId: id } = await published(lectern, type.uid, type.data());
      const may = deeds(partnerManager, type, type.locales[0] ?? null);
      const answers: readonly [Answer, string][] = [
        [await may.list(), 'read'],
        [await may.read(id), 'read'],
        [await may.create(type.data()), 'create'],
        [await may.update(id, type.data()), 'update'],
        [await may.publish(id), 'publish'],
        [await may.unpublish(id), 'publish'],
        [await may.discard(id), 'update'],
        [await may.delete(id), 'delete'],
      ];
      for (const [answer, right] of answers) expectMissing(answer, content(right), type.uid);
    }
    const name = `partner-${nextNumber()}`;
    const role: Json = await lectern.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } });
    const account = await partnerManager.request(collection(USER), {
      json: {
        username: name,
        email: `${name}@example.org`,
        password: 'Kettle-river-42-gauge',
        role: { connect: [{ id: role.id }] },
      },
    });
    expect(account.status).toBe(201);
    expectMissing(await editor.request(collection(USER)), content('read'), USER);
    expectMissing(await partnerManager.request('/upload/files'), 'plugin::upload.read', null);
    expectMissing(
      await partnerManager.request(`/content-manager/relations/${INTERVIEW}/guests`),
      content('read'),
      INTERVIEW,
    );
    const rights = `/newsroom/rights?type=${INTERVIEW}&document=x`;
    expectMissing(await partnerManager.request(rights), content('read'), INTERVIEW);
    expect((await request(`${lectern.url}${rights}`)).status).toBe(401);
  });

  it('hands out tokens that read what is public, and none that write or read drafts', async () => {
    const token = (type: string, permissions?: readonly string[]): Promise<Answer> =>
      partnerManager.request('/admin/api-tokens', {
        json: {
          name: `Partner ${nextNumber()}`,
          description: '',
          type,
          lifespan: null,
          permissions: permissions ?? null,
        },
      });

    expect((await token('read-only')).status).toBe(201);
    expect((await token('custom', [`${INTERVIEW}.find`])).status).toBe(201);
    for (const refused of [
      await token('full-access'),
      await token('custom', [`${INTERVIEW}.update`]),
      await token('custom', ['api::preview.preview.read']),
    ]) {
      expect(refused).toMatchObject({
        status: 403,
        body: { error: { details: { code: 'RIGHT_MISSING' } } },
      });
    }
    await lectern.createToken('full-access');
    const stored: Json = await lectern.strapi.db
      .query('admin::api-token')
      .findOne({ where: { type: 'full-access' } });
    const at = `/admin/api-tokens/${stored.id}`;
    const key = await partnerManager.request(at);
    const again = await partnerManager.request(`${at}/regenerate`, { method: 'POST' });
    expect([key.status, again.status]).toEqual([403, 403]);
    expect((await administrator.request(at)).status).toBe(200);
  });
});

describe('media', () => {
  const upload = async (session: AdminSession): Promise<number> => {
    const form = new FormData();
    form.append('files', new Blob(['Words.'], { type: 'text/plain' }), 'words.txt');
    const headers = { Authorization: `Bearer ${session.token}` };
    const answer = await fetch(`${lectern.url}/upload`, { method: 'POST', headers, body: form });
    const body: Json = await answer.json();
    return body[0]?.id ?? body.error.details.code;
  };
  const RIGHT = 'plugin::upload.assets.update';

  it('of others is neither changed, deleted nor moved by an author, alone or among many', async () => {
    const own = await upload(author);
    const other = await upload(editor);
    const bulk = (action: string, more: object = {}): Promise<Answer> =>
      author.request(`/upload/actions/${action}`, { json: { fileIds: [own, other], ...more } });

    expectMissing(
      await author.request(`/upload/files/${other}`, { method: 'DELETE' }),
      RIGHT,
      null,
    );
    expectMissing(await bulk('bulk-delete', { folderIds: [] }), RIGHT, null);
    expectMissing(
      await bulk('bulk-move', { folderIds: [], destinationFolderId: null }),
      RIGHT,
      null,
    );
    const files = lectern.strapi.db.query('plugin::upload.file');
    expect(await files.count({ where: { id: { $in: [own, other] } } })).toBe(2);
    expect((await author.request(`/upload/files/${own}`, { method: 'DELETE' })).status).toBe(200);
    const all = { method: 'POST', json: { fileIds: [other], folderIds: [] } };
    expect((await editor.request('/upload/actions/bulk-delete', all)).status).toBe(200);
  });

  it('is not deleted with a folder of one’s own in which somebody else put it', async () => {
    const folder = await author.request('/upload/folders', {
      json: { name: 'Mine', parent: null },
    });
    const { id: destinationFolderId } = folder.body.data;
    const other = await upload(editor);
    await editor.request('/upload/actions/bulk-move', {
      json: { fileIds: [other], folderIds: [], destinationFolderId },
    });
    const json = { fileIds: [], folderIds: [destinationFolderId] };

    expectMissing(await author.request('/upload/actions/bulk-delete', { json }), RIGHT, null);
  });

  it('is not uploaded by a partner manager', async () => {
    expect(await upload(partnerManager)).toBe('RIGHT_MISSING');
  });
});

describe('nobody gives what they do not have', () => {
  const roleId = async (code: string): Promise<string> =>
    (await lectern.strapi.service('admin::role').findOne({ code })).id;

  it('an Administrator makes no Super Admin, and changes none', async () => {
    const roles = [await roleId(ADMIN_ROLE.superAdmin)];
    const email = `climber-${nextNumber()}@example.org`;
    const made = await administrator.request('/admin/users', {
      json: { firstname: 'C', lastname: '', email, roles },
    });
    const first: Json = await lectern.strapi.db
      .query('admin::user')
      .findOne({ where: { roles: { code: ADMIN_ROLE.superAdmin } } });
    const at = `/admin/users/${first.id}`;
    const changed = await administrator.request(at, { method: 'PUT', json: { isActive: false } });
    const removed = await administrator.request(at, { method: 'DELETE' });

    for (const answer of [made, changed, removed]) {
      expect(answer).toMatchObject({
        status: 403,
        body: { error: { details: { code: 'RIGHT_MISSING', right: 'admin::users.update' } } },
      });
    }
    const invited = await administrator.request('/admin/users', {
      json: { firstname: 'E', lastname: '', email, roles: [await roleId(ADMIN_ROLE.editor)] },
    });
    // The panel shows it as a link to copy.
    expect(invited.body.data.registrationToken).toMatch(/^\w{20,}$/);
  });

  it('nor the right to change the model', async () => {
    const id = await roleId(ADMIN_ROLE.author);
    const at = `/admin/roles/${id}/permissions`;
    const { body } = await administrator.request(at);
    const action = 'plugin::content-type-builder.read';
    const permissions = [
      ...body.data,
      { action, subject: null, conditions: [], properties: {} },
    ].map(sentPermission);
    const answer = await administrator.request(at, { method: 'PUT', json: { permissions } });

    expect(answer.status).toBe(403);
    expect(answer.body.error.details).toMatchObject({ code: 'RIGHT_MISSING', right: action });
  });
});

const sentPermission = ({ action, subject, conditions, properties }: Json) => ({
  action,
  subject,
  conditions,
  properties,
});

it('what was changed by hand stays when a language is added, and the language reaches the rest', async () => {
  const role: Json = await lectern.strapi
    .service('admin::role')
    .findOne({ code: ADMIN_ROLE.editor });
  const at = `/admin/roles/${role.id}/permissions`;
  const { body } = await superAdmin.request(at);
  const isTaken = ({ action, subject }: Json): boolean =>
    action === content('publish') && subject === PUBLICATION;
  const permissions = body.data
    .filter((permission: Json) => !isTaken(permission))
    .map(sentPermission);
  await superAdmin.request(at, { method: 'PUT', json: { permissions } });
  const locale = { code: 'fa', name: 'Persian (fa)', isDefault: false };
  expect((await superAdmin.request('/i18n/locales', { json: locale })).status).toBe(200);

  await expectAll(editor, INTERVIEWS, 'fa');
  const publications = deeds(editor, PUBLICATIONS, 'fa');
  const made = await publications.create(publicationData());
  expect(made.status).toBe(201);
  const { documentId } = made.body.data;
  expectMissing(await publications.publish(documentId), content('publish'), PUBLICATION);
  expect((await deeds(author, INTERVIEWS, 'fa').create(interviewData())).status).toBe(201);
});
