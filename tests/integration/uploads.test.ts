import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { signInAsAdmin, type AdminSession } from '../support/admin-session';
import type { Json } from '../support/http';
import { strayFiles, watchFolder, type FolderWatch } from '../support/incoming-watch';
import { startLectern, type Lectern } from '../support/lectern';
import { eventually } from '../support/raw-http';

const MEGABYTE = 1024 * 1024;
const HEADER = 'Content-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n';
const folder = mkdtempSync(join(tmpdir(), 'lectern-incoming-'));

let lectern: Lectern;
let admin: AdminSession;
let adminHeaders: Record<string, string>;
let watch: FolderWatch;
let straysBefore: string[];

beforeAll(async () => {
  straysBefore = await strayFiles();
  lectern = await startLectern({
    UPLOAD_FOLDER: folder,
    UPLOAD_MAX_MEGABYTES: '1',
    UPLOADS_AT_ONCE: '3',
  });
  admin = await signInAsAdmin(lectern);
  adminHeaders = { Authorization: `Bearer ${admin.token}` };
  watch = watchFolder(folder);
});

afterAll(async () => {
  watch.stop();
  await lectern.stop();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(async () => {
  expect(await watch.files()).toEqual([]);
  expect(await strayFiles()).toEqual(straysBefore);
});

const FILE_ROUTES = [
  'POST /api/upload',
  'POST /upload',
  'POST /upload/files',
  'POST /upload/files/1/replace',
  'PUT /upload/files/1',
];
const FIELDS = ['files', 'file', 'data', 'files.picture', '__proto__', 'fileInfo'];

/** Every route of the server that may have a body, and paths that lead nowhere. */
const routesWithBody = (): string[] => {
  const layers: Json[] = lectern.strapi.server.listRoutes();
  const known = layers.flatMap(({ path, methods }) =>
    (methods as string[])
      .filter((method) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method))
      .map((method) => `${method} ${fill(path)}`),
  );
  const nowhere = [
    'POST /',
    'PUT /nowhere',
    'POST /api/nowhere',
    'POST /admin',
    'PATCH /uploads/x',
  ];
  return [...new Set([...known, ...nowhere])];
};

const fill = (path: unknown): string =>
  String(path)
    .replace(/:\w+(\([^)]*\))?\??/g, '1')
    .replace(/\(\.\*\)|\*/g, 'x')
    .replace(/(.)\/$/, '$1');

const form = (field: string, bytes = 4096, name = 'notes.txt'): FormData => {
  const data = new FormData();
  data.append(field, new Blob(['x'.repeat(bytes)], { type: 'text/plain' }), name);
  return data;
};

const send = async (
  route: string,
  body: FormData | string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Json; headers: Headers }> => {
  const [method = '', path = ''] = route.split(' ');
  const response = await fetch(`${lectern.url}${path}`, { method, body, headers });
  const text = await response.text();
  let parsed: Json = text;
  try {
    parsed = JSON.parse(text);
  } catch {
    // not JSON
  }
  return { status: response.status, body: parsed, headers: response.headers };
};

const codeOf = ({ body }: { body: Json }): unknown =>
  body.error?.details?.code ?? body.errors?.[0]?.extensions?.code;

describe('a form with files', () => {
  it('is refused with 415 by every route that takes none, before a byte is stored', async () => {
    const routes = routesWithBody().filter((route) => !FILE_ROUTES.includes(route));
    const token = await lectern.createToken('full-access');
    const wrong: unknown[] = [];
    expect(routes.length).toBeGreaterThan(100);
    for (const [index, route] of [...routes, 'POST /graphql?a=1', 'POST /GraphQL/'].entries()) {
      const field = FIELDS[index % FIELDS.length] ?? '';
      for (const headers of [{}, { Authorization: `Bearer ${token}` }] as Record<
        string,
        string
      >[]) {
        const answer = await send(route, form(field), headers);
        const isRefused = answer.status === 415 && codeOf(answer) === 'UNSUPPORTED_MEDIA_TYPE';
        if (!isRefused) wrong.push([route, answer.status, answer.body]);
      }
    }
    expect(wrong).toEqual([]);
    expect(watch.most()).toBe(0);
  });

  it('is received by exactly the routes that take files', () => {
    const routes = routesWithBody();
    expect(FILE_ROUTES.filter((route) => !routes.includes(route))).toEqual([]);
  });

  it.each(FILE_ROUTES)(
    'is refused by %s before a byte is stored, without the right',
    async (route) => {
      const readOnly = await lectern.createToken('read-only');
      const other = await lectern.createToken(['api::topic.topic.find']);
      for (const token of [null, 'wrong', readOnly, other]) {
        const headers = token === null ? {} : { Authorization: `Bearer ${token}` };
        for (const field of FIELDS) {
          const { status } = await send(route, form(field), headers as Record<string, string>);
          expect([401, 403]).toContain(status);
        }
      }
      expect(watch.most()).toBe(0);
    },
  );

  it('is received with the right, and kept under its name', async () => {
    const token = await lectern.createToken(['plugin::upload.content-api.upload']);
    const headers = { Authorization: `Bearer ${token}` };
    const data = form('files', 2000, 'Grüße “1”.txt');
    data.append('fileInfo', JSON.stringify({ caption: 'Greetings' }));
    const one = await send('POST /api/upload', data, headers);
    const two = form('files', 10, 'a.txt');
    two.append('files', new Blob(['b'.repeat(20)]), 'b.txt');
    const both = await send('POST /api/upload', two, headers);
    const info = new FormData();
    info.append('fileInfo', JSON.stringify({ caption: 'Changed' }));
    const changed = await send(`POST /api/upload?id=${one.body[0].id}`, info, headers);
    const replaced = await send(`POST /api/upload?id=${one.body[0].id}`, form('files', 9), headers);

    expect([one.status, one.body[0]]).toMatchObject([
      201,
      { name: 'Grüße “1”.txt', caption: 'Greetings', mime: 'text/plain', size: 2 },
    ]);
    expect(both.body.map(({ name }: Json) => name)).toEqual(['a.txt', 'b.txt']);
    expect([changed.status, changed.body.caption]).toEqual([200, 'Changed']);
    expect([replaced.status, replaced.body.size]).toEqual([200, 0.01]);
  });

  it('is received from administrators by every route of theirs', async () => {
    const sessionHeaders = adminHeaders;
    const one = await send('POST /upload', form('files'), sessionHeaders);
    const { id } = one.body[0];
    const single = await send('POST /upload/files', form('files'), sessionHeaders);
    const replaced = await send(`POST /upload/files/${id}/replace`, form('files'), sessionHeaders);
    const again = await send(`POST /upload?id=${id}`, form('files'), sessionHeaders);
    const info = await admin.request(`/upload/files/${id}`, {
      method: 'PUT',
      json: { fileInfo: { caption: 'New' } },
    });

    expect([one, single, replaced, again, info].map(({ status }) => status)).toEqual([
      201, 201, 200, 200, 200,
    ]);
    expect(info.body.caption).toBe('New');
  });

  it.each([
    ['a file past the limit', () => form('files', MEGABYTE + 1), 413, 'PAYLOAD_TOO_LARGE'],
    ['files past the limit together', () => manyFiles(3, MEGABYTE / 2), 413, 'PAYLOAD_TOO_LARGE'],
    ['more than 20 files', () => manyFiles(21, 10), 413, 'PAYLOAD_TOO_LARGE'],
    ['more than 50 fields', () => manyFields(51, 10), 413, 'PAYLOAD_TOO_LARGE'],
    ['too much text', () => manyFields(3, 100_000), 413, 'PAYLOAD_TOO_LARGE'],
    ['a file in another field', () => form('avatar'), 400, 'BODY_INVALID'],
    ['fileInfo that is no JSON', () => withField('fileInfo', '{'), 400, 'BODY_INVALID'],
    ['NUL in a field', () => withField('path', 'a\0b'), 400, 'BODY_INVALID'],
    ['fields nested too deep', () => withField('a[b][c][d][e][f][g][h]', '1'), 400, 'BODY_INVALID'],
  ])('is refused with %s', async (_title, make, status, code) => {
    const token = await lectern.createToken('full-access');
    const headers = { Authorization: `Bearer ${token}` };
    for (const [route, given] of [
      ['POST /api/upload', headers],
      ['POST /upload', adminHeaders],
      ['POST /upload/files', adminHeaders],
    ] as const) {
      const answer = await send(route, make(), given);
      expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    }
    expect(watch.most()).toBeLessThanOrEqual(3 * MEGABYTE);
  });

  it.each([
    ['no boundary', 'multipart/form-data', '--b\r\n', 400],
    ['a boundary that never comes', 'multipart/form-data; boundary=b', 'x'.repeat(100), 400],
    ['no last boundary', 'multipart/form-data; boundary=b', `--b\r\n${HEADER}abc`, 400],
    ['a part without a name', 'multipart/form-data; boundary=b', '--b\r\n\r\nx\r\n--b--', 400],
    ['another multipart', 'multipart/mixed; boundary=b', `--b\r\n${HEADER}abc\r\n--b--`, 415],
    ['a boundary twice', 'multipart/form-data; boundary=b; boundary=c', '--b--', 415],
  ])('is refused with %s', async (_title, type, body, status) => {
    const token = await lectern.createToken('full-access');
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': type };

    expect((await send('POST /api/upload', body, headers)).status).toBe(status);
  });

  it('leaves nothing when the client goes away', async () => {
    const token = await lectern.createToken('full-access');
    for (const encoding of ['Content-Length: 900000', 'Transfer-Encoding: chunked']) {
      const before = watch.most();
      const socket = await openUpload(token, encoding);
      await eventually(
        () => watch.files(),
        (files) => files.length > 0,
      );
      socket.destroy();
      expect(
        await eventually(
          () => watch.files(),
          (files) => files.length === 0,
        ),
      ).toEqual([]);
      expect(before).toBeLessThanOrEqual(3 * MEGABYTE);
    }
  });

  it('leaves nothing when the storage fails, and says why where the disk is full', async () => {
    const token = await lectern.createToken('full-access');
    const headers = { Authorization: `Bearer ${token}` };
    const { provider }: Json = lectern.strapi.plugin('upload');
    const original = provider.uploadStream;
    try {
      provider.uploadStream = async () => {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
          code: 'ENOSPC',
        });
      };
      const full = await send('POST /api/upload', form('files'), headers);
      expect([full.status, codeOf(full)]).toEqual([507, 'DISK_FULL']);
      provider.uploadStream = async () => {
        throw new Error('secret path /srv/uploads');
      };
      const broken = await send('POST /upload', form('files'), adminHeaders);
      expect(broken.status).toBe(500);
      expect(JSON.stringify(broken.body)).not.toContain('/srv');
    } finally {
      provider.uploadStream = original;
    }
  });

  it('keeps all of its files, or none: what came before a refused one, and forms of a picture', async () => {
    const headers = { Authorization: `Bearer ${await lectern.createToken('full-access')}` };
    const kept = async () => [
      await lectern.strapi.db.query('plugin::upload.file').count(),
      (await readdir(join(lectern.strapi.dirs.static.public, 'uploads'))).filter((name) =>
        name.includes('whole_'),
      ),
    ];
    const before = await kept();
    const lying = form('files', 4096, 'whole-first.txt');
    lying.append('files', new Blob(['no picture'], { type: 'image/png' }), 'whole-second.png');
    const refused = await send('POST /api/upload', lying, headers);
    expect(refused.status).toBe(400);
    expect(await kept()).toEqual(before);

    const { provider }: Json = lectern.strapi.plugin('upload');
    const original = provider.uploadStream;
    const picture = await sharp({
      create: { width: 1_200, height: 900, channels: 3, background: 'teal' },
    })
      .png()
      .toBuffer();
    for (const failing of ['thumbnail_', 'small_', 'medium_', 'whole_picture']) {
      const data = new FormData();
      data.append('files', new Blob(['text'], { type: 'text/plain' }), 'whole-first.txt');
      data.append(
        'files',
        new Blob([new Uint8Array(picture)], { type: 'image/png' }),
        'whole-picture.png',
      );
      try {
        provider.uploadStream = async (file: Json) => {
          if (file.hash.startsWith(failing)) throw new Error('The storage fails.');
          await original(file);
        };
        expect((await send('POST /upload', data, adminHeaders)).status).toBe(500);
      } finally {
        provider.uploadStream = original;
      }
      expect([failing, await kept()]).toEqual([failing, before]);
    }
  });

  it('takes nothing from addresses inside the house, and leaves nothing of the attempt', async () => {
    const urls = [
      `${lectern.url}/live`,
      'http://[::1]/a.png',
      'http://169.254.169.254/',
      'file:///etc/passwd',
    ];
    const answer = await fetch(`${lectern.url}/upload/actions/upload-from-urls`, {
      method: 'POST',
      headers: { ...adminHeaders, 'Content-Type': 'application/json' },
      body: JSON.stringify({ urls }),
    });
    const text = await answer.text();

    expect(text.match(/event: file:error/g)).toHaveLength(urls.length);
    expect(text).not.toContain('file:complete');
  });

  it('waits for its turn: more at once than set are refused with 503', async () => {
    const token = await lectern.createToken('full-access');
    const open = await Promise.all(
      [1, 2, 3].map(() => openUpload(token, 'Content-Length: 900000')),
    );
    await eventually(
      () => watch.files(),
      (files) => files.length === 3,
    );
    const answer = await send('POST /api/upload', form('files'), {
      Authorization: `Bearer ${token}`,
    });
    for (const socket of open) socket.destroy();

    expect([answer.status, codeOf(answer)]).toEqual([503, 'UPLOADS_BUSY']);
    expect(answer.headers.get('retry-after')).toBe('5');
    await eventually(
      () => watch.files(),
      (files) => files.length === 0,
    );
  });

  it('is answered at once where its declared length is too large, and the connection closed', async () => {
    const token = await lectern.createToken('full-access');
    const head = (path: string, authorization: string): string =>
      `POST ${path} HTTP/1.1\r\nHost: x\r\n${authorization}Content-Type: multipart/form-data; boundary=b\r\n`;
    const bearer = `Authorization: Bearer ${token}\r\n`;

    for (const [request, status] of [
      [`${head('/api/upload', bearer)}Content-Length: 90000000\r\n\r\n`, 413],
      [`${head('/api/upload', '')}Content-Length: 90000000\r\n\r\n`, 403],
      [`${head('/api/topics', bearer)}Content-Length: 90000000\r\n\r\n--b\r\n`, 415],
      [`${head('/api/topics', bearer)}Transfer-Encoding: chunked\r\n\r\n5\r\n--b\r\n\r\n`, 415],
      [`${head('/api/topics', bearer)}Expect: 100-continue\r\nContent-Length: 900\r\n\r\n`, 415],
    ] as const) {
      const answer = await exchange(request);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(answer).toMatch(/^connection: close\r$/im);
    }
  });
});

const manyFiles = (count: number, bytes: number): FormData => {
  const data = new FormData();
  for (let index = 0; index < count; index += 1) {
    data.append('files', new Blob(['x'.repeat(bytes)]), `${index}.txt`);
  }
  return data;
};

const manyFields = (count: number, length: number): FormData => {
  const data = form('files');
  for (let index = 0; index < count; index += 1) data.append(`field${index}`, 'x'.repeat(length));
  return data;
};

const withField = (name: string, value: string): FormData => {
  const data = form('files');
  data.append(name, value);
  return data;
};

/** Begins an upload and stops in the midst of it. */
const openUpload = async (token: string, encoding: string) => {
  const { port } = new URL(lectern.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => undefined);
  const body = `--b\r\n${HEADER}${'x'.repeat(100_000)}`;
  const sent = encoding.startsWith('Transfer')
    ? `${body.length.toString(16)}\r\n${body}\r\n`
    : body;
  socket.write(
    `POST /api/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: multipart/form-data; boundary=b\r\n${encoding}\r\n\r\n${sent}`,
  );
  return socket;
};

/** Everything that the server says until it closes the connection. */
const exchange = (request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(lectern.url);
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => {
      resolve(answer);
    });
    socket.on('error', reject);
    socket.write(request);
  });
