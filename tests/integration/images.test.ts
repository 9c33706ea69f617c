import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { halves, headerOnly, moving } from '../support/picture-bytes';
import { PROJECT_ROOT } from '../support/test-environment';

let tokenHeaders: Record<string, string>;
const store = mkdtempSync(join(tmpdir(), 'lectern-images-'));

const lectern = useLectern({ IMAGE_CACHE_FOLDER: store });

beforeAll(async () => {
  tokenHeaders = { Authorization: `Bearer ${await lectern.createToken('full-access')}` };
});

afterAll(async () => {
  rmSync(store, { recursive: true, force: true });
});

const FOR_EVER = 'public, max-age=31536000, immutable';
const FILE = 'plugin::upload.file';

const send = async (
  path: string,
  bytes: Buffer,
  { name = 'halves.png', type = 'image/png' } = {},
) => {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
  const options = { method: 'POST', headers: tokenHeaders };
  for (let turn = 0; ; turn += 1) {
    const answer = await fetch(`${lectern.url}${path}`, { ...options, body: form });
    const body: Json = await answer.json();
    const file = Array.isArray(body) ? body[0] : body;
    // A busy machine refuses for want of time.
    if (answer.status !== 503 || turn === 20) return { status: answer.status, file };
    await setTimeout(500);
  }
};

const upload = async (bytes: Buffer, facts?: { name: string; type: string }): Promise<Json> => {
  const { status, file } = await send('/api/upload', bytes, facts);
  expect({ status, error: file.error }).toEqual({ status: 201 });
  return file;
};

const replace = async (file: Json, bytes: Buffer): Promise<Json> => {
  const sent = await send(`/api/upload?id=${file.id}`, bytes);
  expect(sent.status).toBe(200);
  return sent.file;
};

const placeOf = (file: Json): string => join(PROJECT_ROOT, 'public', file.url);

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(lectern.url + path, { method, headers, redirect: 'manual' });

const image = async (name: string, query: string, accept = 'image/avif,image/webp,*/*') => {
  const answer = await ask(`/images/${name}?${query}`, { Accept: accept });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { answer, bytes, facts: answer.status === 200 ? await sharp(bytes).metadata() : null };
};

const refusal = async (name: string, query: string) => {
  const { answer, bytes } = await image(name, query);
  const { error }: Json = JSON.parse(bytes.toString());
  expect(error.status).toBe(answer.status);
  expect(JSON.stringify(error)).not.toMatch(/node_modules|public\/|\.ts|\.js/);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  return { answer, error, is: [answer.status, error.details.code] };
};

const colour = async (bytes: Buffer): Promise<'red' | 'blue'> => {
  const [red = 0, , blue = 0] = await sharp(bytes).removeAlpha().resize(1, 1).raw().toBuffer();
  return red > blue ? 'red' : 'blue';
};

describe('GET /images/{documentId}', () => {
  let file: Json;
  let id: string;

  beforeAll(async () => {
    file = await upload(await halves(1000, 500));
    id = file.documentId;
  });

  it.each([
    ['width=320', { width: 320, height: 160 }],
    ['height=160', { width: 320, height: 160 }],
    ['width=240&height=240', { width: 240, height: 240 }],
    ['width=240&height=240&fit=inside', { width: 240, height: 120 }],
    ['width=2400', { width: 1000, height: 500 }],
    ['width=2400&height=2400&fit=inside', { width: 1000, height: 500 }],
    ['width=1200&height=630', { width: 1200, height: 630 }],
    ['', { width: 1000, height: 500 }],
  ])('makes it %s', async (query, size) => {
    const { facts } = await image(id, query);
    expect(facts).toMatchObject(size);
  });

  it.each([
    ['image/avif,image/webp,*/*', 'image/avif'],
    ['image/webp,*/*', 'image/webp'],
    ['image/avif;q=0,image/webp', 'image/webp'],
    ['*/*', 'image/jpeg'],
  ])('takes from Accept: %s the format %s', async (accept, type) => {
    const { answer } = await image(id, 'width=160', accept);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('vary')).toContain('Accept');
    const named = await image(id, 'width=160&format=webp', accept);
    expect(named.answer.headers.get('content-type')).toBe('image/webp');
    expect(named.answer.headers.get('vary') ?? '').not.toMatch(/Accept(?!-)/);
  });

  it('stays see-through where neither AVIF nor WebP is taken', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const bytes = await sharp({ create: { width: 99, height: 99, channels: 4, background: clear } })
      .png()
      .toBuffer();
    const { facts } = await image((await upload(bytes)).documentId, 'width=64', '*/*');
    expect(facts).toMatchObject({ format: 'png', hasAlpha: true, width: 64 });
  });

  it('cuts around the focal point, and anew when editors move it', async () => {
    const colourAt = async (x: number) => {
      await lectern.strapi.db
        .query(FILE)
        .update({ where: { id: file.id }, data: { focalPoint: { x, y: 50 } } });
      return colour((await image(id, 'width=160&height=320&format=png')).bytes);
    };
    expect([await colourAt(0), await colourAt(100)]).toEqual(['red', 'blue']);
  });

  it.each([
    ['width=321', 'PARAMETER_INVALID', 'width', '64, 160, 240'],
    ['width=0320', 'PARAMETER_INVALID', 'width', '64, 160'],
    ['width=1e3', 'PARAMETER_INVALID', 'width', '64, 160'],
    ['height=-1', 'PARAMETER_INVALID', 'height', '64, 160'],
    ['height=99999999999', 'PARAMETER_INVALID', 'height', '64, 160'],
    ['fit=fill', 'PARAMETER_INVALID', 'fit', 'cover, inside'],
    ['format=gif', 'PARAMETER_INVALID', 'format', 'auto, avif'],
    ['width=320&width=64', 'PARAMETER_REPEATED', 'width', 'once'],
    ['w=320', 'PARAMETER_UNKNOWN', 'w', 'width'],
  ])('refuses %s with what it may be', async (query, code, parameter, hint) => {
    const { error, is } = await refusal(id, query);
    expect([...is, error.details.parameter]).toEqual([400, code, parameter]);
    expect(error.message).toContain(hint);
  });

  it('may be kept for ever under its version only, and is told to CDNs by its documentId', async () => {
    const plain = await image(id, 'width=160');
    const { headers } = plain.answer;
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    const { updatedAt }: Json = await lectern.strapi.db
      .query(FILE)
      .findOne({ where: { id: file.id } });
    const version = new Date(updatedAt).getTime().toString(36);
    const { answer } = await image(id, `width=160&v=${version}`);
    expect(answer.headers.get('cache-control')).toBe(FOR_EVER);
    for (const name of ['surrogate-key', 'cache-tag']) {
      expect(answer.headers.get(name)?.split(/[ ,]+/)).toContain(id);
    }
    const tag = headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]+"$/);
    const conditions = { Accept: 'image/avif', 'If-None-Match': `"other", ${tag}` };
    const again = await ask(`/images/${id}?width=160`, conditions);
    expect([again.status, again.headers.get('etag')]).toEqual([304, tag]);
    expect([again.headers.get('cache-control'), again.headers.get('vary')]).toEqual([
      'public, max-age=3600',
      headers.get('vary'),
    ]);
    const other = await ask(`/images/${id}?width=160`, { ...conditions, Accept: 'image/webp' });
    expect(other.status).toBe(200);
    const head = await ask(`/images/${id}?width=160`, { Accept: 'image/avif' }, 'HEAD');
    expect(head.headers.get('content-length')).toBe(String(plain.bytes.length));
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });

  it('is found by the hash in its address, too', async () => {
    const { answer, facts } = await image(file.hash, 'width=160');
    expect(facts).toMatchObject({ width: 160 });
    expect(answer.headers.get('surrogate-key')?.split(' ')).toContain(id);
  });

  it('leaves animations as they are, and shows their first frame in a named format', async () => {
    const gif = await upload(await moving(200, 100), { name: 'a.gif', type: 'image/gif' });
    const { answer } = await image(gif.documentId, 'width=64');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, gif.url]);
    const { bytes, facts } = await image(gif.documentId, 'width=64&format=jpeg');
    expect(facts).toMatchObject({ format: 'jpeg', width: 64, height: 32 });
    expect(await colour(bytes)).toBe('red');
    const still = { name: 'b.gif', type: 'image/gif' };
    const one = await upload(
      await sharp(await halves(80, 80))
        .gif()
        .toBuffer(),
      still,
    );
    expect((await image(one.documentId, 'width=64')).facts).toMatchObject({ width: 64 });
  });

  it('knows nothing of unknown names, and says what files of other kinds are not', async () => {
    const unknown = ['nowhere', '%00', 'x'.repeat(300), '%2e%2e%2fpackage.json', '%25', '_', '%ff'];
    for (const name of unknown) {
      expect((await refusal(name, 'width=64')).is).toEqual([404, 'IMAGE_NOT_FOUND']);
    }
    const note = await upload(Buffer.from('note'), { name: 'a.txt', type: 'text/plain' });
    const { hash } = note;
    const drawing: Json = await lectern.strapi.db.query(FILE).create({
      data: {
        name: 'a.svg',
        hash: 'drawing_0123456789',
        ext: '.svg',
        mime: 'image/svg+xml',
        size: 1,
        url: '/uploads/drawing_0123456789.svg',
        provider: 'local',
      },
    });
    for (const name of [note.documentId, hash, drawing.documentId]) {
      expect((await refusal(name, 'width=64')).is).toEqual([400, 'NOT_A_PICTURE']);
    }
  });

  it('stands upright, however it came into the library', async () => {
    const turned = await upload(await halves(100, 100));
    const sideways = await sharp(await halves(400, 200))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    writeFileSync(placeOf(turned), sideways);
    const { bytes, facts } = await image(turned.documentId, 'width=160&format=png');
    expect(facts).toMatchObject({ width: 160, height: 320 });
    const top = await sharp(bytes).extract({ left: 0, top: 0, width: 160, height: 160 }).toBuffer();
    expect(await colour(top)).toBe('red');
    const cut = await image(turned.documentId, 'width=320&height=160&format=png');
    expect(cut.facts).toMatchObject({ width: 320, height: 160 });
  });

  it('is refused where it is too large to be decoded, damaged, missing or out of reach', async () => {
    const { documentId, ...rest } = await upload(await halves(100, 100));
    const place = placeOf(rest);
    writeFileSync(place, headerOnly(10_000, 5_001));
    expect((await refusal(documentId, 'width=64')).is).toEqual([413, 'PICTURE_TOO_LARGE']);
    writeFileSync(place, headerOnly(10_000, 5_000));
    expect((await refusal(documentId, 'width=64')).is).toEqual([400, 'NOT_A_PICTURE']);
    writeFileSync(place, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    expect((await refusal(documentId, 'width=64')).is).toEqual([400, 'NOT_A_PICTURE']);
    rmSync(place);
    expect((await refusal(documentId, 'width=64')).is).toEqual([404, 'IMAGE_NOT_FOUND']);
    symlinkSync(place, place);
    const away = await refusal(documentId, 'width=64');
    expect(away.is).toEqual([503, 'IMAGE_UNREADABLE']);
    expect(away.answer.headers.get('retry-after')).toBe('2');
    const itself = await ask(rest.url);
    const body: Json = await itself.json();
    expect([itself.status, body.error.details.code]).toEqual([503, 'FILE_UNREADABLE']);
    expect(itself.headers.get('etag')).toBeNull();
    rmSync(place);
  });

  it('is made all the same where it cannot be kept', async () => {
    await image(id, 'width=480');
    expect(readdirSync(store).length).toBeGreaterThan(0);
    rmSync(store, { recursive: true });
    writeFileSync(store, 'no folder');
    expect((await image(id, 'width=480')).facts).toMatchObject({ width: 480 });
    rmSync(store);
    expect((await image(id, 'width=480')).facts).toMatchObject({ width: 480 });
    expect(readdirSync(store)).toHaveLength(1);
  });

  it('says when it is busy, and answers all who wait', async () => {
    const files = [await upload(await halves(300, 300)), await upload(await halves(302, 300))];
    const sizes = [64, 160, 240, 320, 480, 630, 640, 800, 960];
    const all = await Promise.all(
      files.flatMap(({ documentId }) =>
        sizes.flatMap((size) =>
          ['webp', 'jpeg', 'png'].map((format) =>
            image(documentId, `width=${size}&format=${format}`),
          ),
        ),
      ),
    );
    const statuses = all.map(({ answer }) => answer.status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(34);
    for (const { answer } of all.filter(({ answer: { status } }) => status !== 200)) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    }
  });
});

describe('a picture in views', () => {
  it('has its other sizes, a placeholder, and a card for sharing; all anew when it is replaced', async () => {
    await lectern.documents('api::site.site').create({
      data: { publisherName: 'Meridian', siteUrl: 'https://www.meridian.example' },
    });
    const photo = await upload(await halves(1400, 1000));
    const expert: Json = await lectern.documents('api::expert.expert').create({
      data: { name: 'Ada Reed', photo: photo.id },
      status: 'published',
    });
    const full = async (): Promise<Json> =>
      (await ask(`/api/experts/${expert.slug}?view=full`)).json();
    const { data } = await full();
    expect(data.photo.placeholder).toMatch(/^data:image\/webp;base64,/);
    expect(data.photo.placeholder.length).toBeLessThanOrEqual(500);
    const widths = ['160w', '240w', '320w', '480w', '640w', '800w', '960w', '1200w'];
    const sources: string[] = data.photo.srcset.split(', ');
    expect(sources.map((source) => source.split(' ')[1])).toEqual(widths);
    const { data: cards }: Json = await (await ask('/api/experts?view=card')).json();
    expect(cards[0].photo).toEqual(data.photo);

    const pathOf = (url: string): string => {
      const { pathname, search } = new URL(url, lectern.url);
      return pathname + search;
    };
    const last = await ask(pathOf(sources.at(-1)?.split(' ')[0] ?? ''));
    expect([last.status, last.headers.get('cache-control')]).toEqual([200, FOR_EVER]);
    const tags: Json[] = data.socialCard.openGraph;
    const valueOf = (name: string) => tags.find(({ property }) => property === name)?.content;
    expect([valueOf('og:image:width'), valueOf('og:image:height')]).toEqual(['1200', '630']);
    const card = await ask(pathOf(valueOf('og:image')));
    const facts = await sharp(Buffer.from(await card.arrayBuffer())).metadata();
    expect(facts).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });

    const blue = sharp({ create: { width: 700, height: 700, channels: 3, background: '#0000ff' } });
    await replace(photo, await blue.png().toBuffer());
    const { data: after } = await full();
    expect(after.photo.srcset).not.toContain(sources[0]);
    expect(after.photo.srcset.split(', ')).toHaveLength(5);
    const fresh = await image(photo.documentId, 'width=160&format=png');
    expect(fresh.facts).toMatchObject({ width: 160, height: 160 });
    expect(await colour(fresh.bytes)).toBe('blue');
    // An old page has the old addresses still.
    const old = await ask(pathOf(sources[0]?.split(' ')[0] ?? ''));
    expect([old.status, old.headers.get('cache-control')]).toEqual([200, 'public, max-age=3600']);
  });
});

describe('GET /uploads/…', () => {
  it('answers parts, conditions and for ever', async () => {
    const digits = { name: 'digits.txt', type: 'text/plain' };
    const file = await upload(Buffer.from('0123456789'), digits);
    const whole = await ask(file.url);
    const tag = whole.headers.get('etag') ?? '';
    const modified = whole.headers.get('last-modified') ?? '';
    expect(whole.headers.get('cache-control')).toBe(FOR_EVER);
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    expect(await whole.text()).toBe('0123456789');
    const parts = async (headers: Record<string, string>) => {
      const answer = await ask(file.url, headers);
      return [answer.status, answer.headers.get('content-range'), await answer.text()];
    };
    expect(await parts({ Range: 'bytes=2-4' })).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await parts({ Range: 'bytes=7-' })).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await parts({ Range: 'bytes=-3' })).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await parts({ Range: 'bytes=5-99' })).toEqual([206, 'bytes 5-9/10', '56789']);
    expect(await parts({ Range: 'bytes=10-' })).toEqual([416, 'bytes */10', '']);
    const known = { Range: 'bytes=0-0', 'If-Range': tag };
    expect(await parts(known)).toEqual([206, 'bytes 0-0/10', '0']);
    expect((await parts({ ...known, 'If-Range': '"other"' }))[0]).toBe(200);
    expect((await parts({ Range: 'bytes=0-1,4-5' }))[0]).toBe(200);
    expect((await parts({ 'If-None-Match': tag }))[0]).toBe(304);
    expect((await parts({ 'If-None-Match': '"other"' }))[0]).toBe(200);
    expect((await parts({ 'If-Modified-Since': modified }))[0]).toBe(304);
    const head = await ask(file.url, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '10']);
  });

  it.each([
    '/uploads/../package.json',
    '/uploads/%2e%2e/package.json',
    '/uploads/%2e%2e%2fpackage.json',
    '/uploads/..%5cpackage.json',
    '/uploads/.gitkeep',
    '/uploads/nothing.png',
    '/uploads/%25.png',
    '/uploads/a%00b',
    `/uploads/${'x'.repeat(500)}.png`,
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('leads from a replaced file to what took its place', async () => {
    const first = await upload(await halves(700, 700));
    const second = await replace(first, await halves(710, 700));
    const third = await replace(first, await halves(720, 700));
    expect(new Set([first.url, second.url, third.url]).size).toBe(3);
    for (const old of [first.url, second.url, first.formats.thumbnail.url]) {
      const answer = await ask(old);
      expect([answer.status, answer.headers.get('location')]).toEqual([302, third.url]);
    }
    expect((await image(first.hash, 'width=64')).answer.status).toBe(200);
    expect((await ask(third.url)).status).toBe(200);
    expect((await ask(third.formats.thumbnail.url)).status).toBe(200);
    const other = first.hash.replace(/.$/, (digit: string) => (digit === '0' ? '1' : '0'));
    expect((await ask(`/uploads/${other}.png`)).status).toBe(404);
  });

  it('stays until the library names what takes its place, and nothing is left of what it does not', async () => {
    const file = await upload(await halves(300, 300));
    const folder = join(PROJECT_ROOT, 'public', 'uploads');
    const ofFile = (): string[] => readdirSync(folder).filter((name) => name.includes(file.hash));
    const before = ofFile();
    const later = await halves(310, 300);
    const stop = lectern.strapi.db.lifecycles.subscribe({
      models: [FILE],
      beforeUpdate: () => {
        throw new Error('away');
      },
    });
    const failed = await send(`/api/upload?id=${file.id}`, later);
    stop();
    expect([failed.status, ofFile()]).toEqual([500, before]);
    expect((await ask(file.url)).status).toBe(200);

    const { provider }: Json = lectern.strapi.plugin('upload');
    const original = provider.uploadStream;
    provider.uploadStream = () => Promise.reject(new Error('full'));
    const unkept = await send(`/api/upload?id=${file.id}`, later);
    provider.uploadStream = original;
    expect([unkept.status, ofFile()]).toEqual([500, before]);
    expect((await ask(file.url)).status).toBe(200);
    await replace(file, later);
    expect(ofFile()).toHaveLength(before.length);
  });
});
