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
} from '../support/content';
import { request, type Answer, type Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { halves } from '../support/picture-bytes';

const SITE = 'api::site.site';
const FILE = 'plugin::upload.file';
const FILE_LINKS = '/newsroom/file-links';
const FORCE = { 'X-Lectern-Delete': 'all-the-same' };

const lectern = useLectern();
let admin: AdminSession;
let editor: AdminSession;
let token: string;
let picture: Buffer;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
  editor = await signIn(lectern, await createWithRole(lectern, 'strapi-editor'));
  token = await lectern.createToken('full-access');
  picture = await halves(20, 20);
});

const KINDS: Readonly<Record<string, readonly [name: string, type: string]>> = {
  images: ['photo.png', 'image/png'],
  audios: ['talk.mp3', 'audio/mpeg'],
  files: ['paper.txt', 'text/plain'],
};

const upload = async (kind = 'images', folder?: number): Promise<Json> => {
  const [name = '', type = ''] = KINDS[kind] ?? [];
  const bytes = { images: picture, audios: Buffer.from('ID3\x03') }[kind] ?? Buffer.from('Words.');
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
  form.append('fileInfo', JSON.stringify({ name, ...(folder ? { folder } : {}) }));
  const headers = { Authorization: `Bearer ${editor.token}` };
  const answer = await fetch(`${lectern.url}/upload`, { method: 'POST', headers, body: form });
  const [file] = (await answer.json()) as Json;
  return file;
};

const codeOf = ({ status, body }: Answer): unknown[] => [status, body.error?.details.code];
const isThere = async ({ id, url }: Json): Promise<boolean> => {
  const row = await lectern.strapi.db.query(FILE).findOne({ where: { id } });
  const served = await fetch(`${lectern.url}${url}`);
  expect(served.status).toBe(row ? 200 : 404);
  return row !== null;
};

const DATA: Readonly<Record<string, (more: object) => object>> = {
  [SITE]: (more) => ({ publisherName: 'Harbor', siteUrl: 'https://example.org', ...more }),
  [SHOW]: (more) => ({ title: `Show ${Math.random()}`, ...more }),
  [EXPERT]: expertData,
  [INTERVIEW]: interviewData,
  [PUBLICATION]: publicationData,
};

interface Place {
  readonly uid: string;
  readonly path: readonly string[];
  readonly kind: string;
}

/** Every attribute that holds a file, as the schemas declare them, also within components. */
const places = (): Place[] => Object.keys(DATA).flatMap((uid) => placesIn(uid, uid, []));

const placesIn = (uid: string, holder: string, path: readonly string[]): Place[] => {
  const model: Json = lectern.strapi.getModel(holder as never);
  return Object.entries(model.attributes).flatMap(([name, one]: [string, Json]) => {
    if (one.type === 'component') return placesIn(uid, one.component, [...path, name]);
    return one.type === 'media' ? [{ uid, path: [...path, name], kind: one.allowedTypes[0] }] : [];
  });
};

const nested = (path: readonly string[], value: unknown): object =>
  path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as object;

const use = async ({ uid, path }: Place, id: number): Promise<Json> => {
  const data = DATA[uid]?.(nested(path, id)) ?? {};
  if (uid !== SITE)
    return [SHOW].includes(uid) ? draft(lectern, uid, data) : published(lectern, uid, data);
  const known = await lectern.documents(SITE).findFirst();
  return known
    ? lectern.documents(SITE).update({ documentId: known.documentId, data })
    : lectern.documents(SITE).create({ data });
};

/** Every way to delete a file. */
const WAYS: Readonly<Record<string, (file: Json) => Promise<Answer>>> = {
  'the file’s own window': ({ id }) => editor.request(`/upload/files/${id}`, { method: 'DELETE' }),
  'several in the library': ({ id }) =>
    editor.request('/upload/actions/bulk-delete', { json: { fileIds: [id], folderIds: [] } }),
  'its folder': ({ folder }) =>
    editor.request('/upload/actions/bulk-delete', { json: { folderIds: [folder] } }),
  'a folder around its folder': ({ above }) =>
    editor.request('/upload/actions/bulk-delete', { json: { folderIds: [above] } }),
  REST: ({ id }) => lectern.rest(`/upload/files/${id}`, { method: 'DELETE', token }),
};

const inFolders = async (kind: string): Promise<Json> => {
  const make = async (parent: number | null): Promise<number> => {
    const name = `Folder ${Math.random()}`;
    const { body } = await editor.request('/upload/folders', { json: { name, parent } });
    return body.data.id;
  };
  const above = await make(null);
  const folder = await make(above);
  return { ...(await upload(kind, folder)), folder, above };
};

it('a file in any field of any type is deleted in no way, and the documents are named', async () => {
  expect(places().map(({ uid, path }) => `${uid} ${path.join('.')}`)).toHaveLength(9);
  for (const place of places()) {
    const file = await inFolders(place.kind);
    const { documentId } = await use(place, file.id);
    const at = `${place.uid} ${place.path.join('.')}`;
    const asked = await editor.request(FILE_LINKS, { json: { fileIds: [file.id], folderIds: [] } });
    const link = { uid: place.uid, documentId, fields: [place.path.join('.')] };
    expect([at, asked.body.data]).toMatchObject([
      at,
      { files: [{ id: file.id, name: file.name, total: 1, links: [link] }] },
    ]);
    for (const [way, remove] of Object.entries(WAYS)) {
      const refused = await remove(file);
      expect([at, way, ...codeOf(refused)]).toEqual([at, way, 400, 'STILL_REFERRED_TO']);
      expect(refused.body.error.details).toMatchObject({ total: 1, dependents: [link] });
    }
    expect([at, await isThere(file)]).toEqual([at, true]);
  }
});

it('a file that nothing uses is deleted in every way', async () => {
  for (const [way, remove] of Object.entries(WAYS)) {
    const file = await inFolders('images');
    expect([way, (await remove(file)).status]).toEqual([way, 200]);
    expect([way, await isThere(file)]).toEqual([way, false]);
  }
});

it('GraphQL is refused as well', async () => {
  const file = await upload();
  await published(lectern, EXPERT, expertData({ photo: file.id }));
  const mutation = `mutation { deleteUploadFile(id: ${file.id}) { name } }`;
  const { body } = await lectern.graphql(mutation, { token });
  expect(body.errors[0].message).toContain('Nothing was deleted');
  expect(await isThere(file)).toBe(true);
});

it('every route and service by which files are deleted is known here', () => {
  const routes = (lectern.strapi.plugin('upload') as Json).routes;
  const handlers: string[] = Object.values(routes).flatMap((router: Json) =>
    router.routes
      .filter(({ method, path }: Json) => method === 'DELETE' || /delete/i.test(path))
      .map(({ handler }: Json) => handler),
  );
  expect(handlers.sort()).toEqual([
    'admin-file.destroy',
    'admin-folder-file.deleteMany',
    'content-api.destroy',
  ]);
});

it('one file in use keeps all that was to be deleted with it', async () => {
  const used = await upload();
  const free = await upload();
  const folder = (await inFolders('images')).above;
  await draft(lectern, EXPERT, expertData({ name: 'Has it', photo: used.id }));
  const json = { fileIds: [free.id, used.id], folderIds: [folder] };
  const refused = await editor.request('/upload/actions/bulk-delete', { json });
  expect(codeOf(refused)).toEqual([400, 'STILL_REFERRED_TO']);
  expect(refused.body.error.message).toBe(
    'Nothing was deleted: “photo.png” is used by the expert “Has it”. Remove it there first.',
  );
  expect(refused.body.error.details.files).toMatchObject([
    { id: used.id, links: [{ in: 'draft' }] },
  ]);
  expect(await isThere(free)).toBe(true);
  expect((await editor.request(`/upload/folders/${folder}`)).status).toBe(200);
});

it('a picture within a text is in use, also by the name that it had before it was replaced', async () => {
  const file = await upload();
  const image = { ...file, url: `${lectern.url}${file.url}` };
  const body = [{ type: 'image', image, children: [{ type: 'text', text: '' }] }];
  const { documentId } = await draft(lectern, PUBLICATION, publicationData({ body }));
  const refused = await editor.request(`/upload/files/${file.id}`, { method: 'DELETE' });
  expect(refused.body.error.details).toMatchObject({
    dependents: [{ documentId, fields: ['body'] }],
  });

  const form = new FormData();
  form.append(
    'files',
    new Blob([new Uint8Array(await halves(30, 30))], { type: 'image/png' }),
    'new.png',
  );
  const headers = { Authorization: `Bearer ${editor.token}` };
  const replaced = await fetch(`${lectern.url}/upload/files/${file.id}/replace`, {
    method: 'POST',
    headers,
    body: form,
  });
  expect(replaced.status).toBe(200);
  const again = await editor.request(`/upload/files/${file.id}`, { method: 'DELETE' });
  expect(codeOf(again)).toEqual([400, 'STILL_REFERRED_TO']);
});

it('replacing a file is not deleting it', async () => {
  const file = await upload();
  await published(lectern, EXPERT, expertData({ photo: file.id }));
  const form = new FormData();
  form.append(
    'files',
    new Blob([new Uint8Array(await halves(30, 30))], { type: 'image/png' }),
    'new.png',
  );
  const headers = { Authorization: `Bearer ${editor.token}` };
  const path = `${lectern.url}/upload/files/${file.id}/replace`;
  expect((await fetch(path, { method: 'POST', headers, body: form })).status).toBe(200);
});

it('an administrator deletes it all the same, and the log says what lost it', async () => {
  const file = await inFolders('images');
  const { documentId } = await published(lectern, EXPERT, expertData({ photo: file.id }));
  const json = { fileIds: [], folderIds: [file.above] };
  const bulk = (session: AdminSession): Promise<Answer> =>
    session.request('/upload/actions/bulk-delete', { json, headers: FORCE });
  expect(codeOf(await bulk(editor))).toEqual([403, 'RIGHT_MISSING']);
  expect(await isThere(file)).toBe(true);
  const warned = jest.spyOn(lectern.strapi.log, 'warn');
  expect((await bulk(admin)).status).toBe(200);
  const said = JSON.stringify(warned.mock.calls);
  warned.mockRestore();
  for (const part of ['admin@example.org', 'photo.png', documentId]) expect(said).toContain(part);
  expect(await isThere(file)).toBe(false);
});

it('a link that is made at the same moment keeps the file, or finds it gone', async () => {
  for (let round = 0; round < 5; round += 1) {
    const file = await upload();
    const { documentId } = await draft(lectern, EXPERT, expertData());
    const [removal] = await Promise.allSettled([
      editor.request(`/upload/files/${file.id}`, { method: 'DELETE' }),
      lectern.documents(EXPERT).update({ documentId, data: { photo: file.id } }),
    ]);
    const { photo } = await lectern.documents(EXPERT).findOne({ documentId, populate: ['photo'] });
    const isDeleted = removal.status === 'fulfilled' && removal.value.status === 200;
    expect(photo === null).toBe(isDeleted);
    expect(await isThere(file)).toBe(!isDeleted);
  }
});

it('is asked with a login and rights, about files and folders that are there', async () => {
  const json = { fileIds: [1], folderIds: [] };
  expect((await request(`${lectern.url}${FILE_LINKS}`, { json })).status).toBe(401);
  const partners = await signIn(lectern, await createWithRole(lectern, 'lectern-partner-manager'));
  expect(codeOf(await partners.request(FILE_LINKS, { json }))).toEqual([403, 'RIGHT_MISSING']);
  const unknown = await editor.request(FILE_LINKS, {
    json: { fileIds: [999_999], folderIds: [9_999] },
  });
  expect(unknown.body.data).toEqual({ files: [] });
});

it.each([
  [{ fileIds: ['a'] }, 'fileIds.0'],
  [{ fileIds: [0] }, 'fileIds.0'],
  [{ folderIds: 7 }, 'folderIds'],
  [{ more: 1 }, 'more'],
])('refuses %j by name', async (more, parameter) => {
  const json = { fileIds: [], folderIds: [], ...more };
  const answer = await editor.request(FILE_LINKS, { json });
  expect(codeOf(answer)).toEqual([400, 'PARAMETER_INVALID']);
  expect(answer.body.error.details.parameter).toBe(parameter);
});
