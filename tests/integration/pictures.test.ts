import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { signInAsAdmin } from '../support/admin-session';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { headerOnly } from '../support/picture-bytes';
import { PROJECT_ROOT } from '../support/test-environment';

const lectern = useLectern();
let tokenHeaders: Record<string, string>;
let adminHeaders: Record<string, string>;

beforeAll(async () => {
  tokenHeaders = { Authorization: `Bearer ${await lectern.createToken('full-access')}` };
  adminHeaders = { Authorization: `Bearer ${(await signInAsAdmin(lectern)).token}` };
});

interface Sent {
  readonly status: number;
  readonly code: unknown;
  readonly body: Json;
}

const send = async (
  path: string,
  { bytes, name, type }: { bytes: Buffer | string; name: string; type: string },
): Promise<Sent> => {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(Buffer.from(bytes))], { type }), name);
  const headers = path.startsWith('/api') ? tokenHeaders : adminHeaders;
  const response = await fetch(`${lectern.url}${path}`, { method: 'POST', body: form, headers });
  const body: Json = await response.json();
  return { status: response.status, code: body.error?.details?.code, body };
};

const stored = (file: Json): Buffer => readFileSync(join(PROJECT_ROOT, 'public', file.url));

const drawn = (): ReturnType<typeof sharp> =>
  sharp({ create: { width: 600, height: 300, channels: 3, background: '#336699' } });

const ROUTES = ['/api/upload', '/upload', '/upload/files'];

describe('a picture', () => {
  it.each(ROUTES)(
    'of more than 50 megapixels is refused by %s before it is decoded',
    async (path) => {
      const png = { name: 'large.png', type: 'image/png' };

      expect(await send(path, { ...png, bytes: headerOnly(7072, 7071) })).toMatchObject({
        status: 413,
        code: 'PICTURE_TOO_LARGE',
      });
      expect(await send(path, { ...png, bytes: headerOnly(30_000, 30_000) })).toMatchObject({
        status: 413,
        code: 'PICTURE_TOO_LARGE',
      });
      // At the limit it is decoded, and found to be none.
      expect(await send(path, { ...png, bytes: headerOnly(7071, 7071) })).toMatchObject({
        status: 400,
      });
    },
  );

  it('counts all frames of an animation', async () => {
    const frame = await drawn().raw().toBuffer();
    const bytes = await sharp(Buffer.concat(Array.from({ length: 300 }, () => frame)), {
      raw: { width: 600, height: 300 * 300, channels: 3, pageHeight: 300 },
    })
      .gif({ effort: 1, keepDuplicateFrames: true })
      .toBuffer();

    expect(await send('/api/upload', { bytes, name: 'a.gif', type: 'image/gif' })).toMatchObject({
      status: 413,
      code: 'PICTURE_TOO_LARGE',
    });
  });

  it.each([
    ['a.jpg', 'image/jpeg', () => drawn().jpeg()],
    ['a.png', 'image/png', () => drawn().png()],
    ['a.webp', 'image/webp', () => drawn().webp()],
    ['a.avif', 'image/avif', () => drawn().avif()],
    ['a.gif', 'image/gif', () => drawn().gif()],
  ])(
    '%s is kept without its metadata and without what follows its end',
    async (name, type, draw) => {
      const picture = await draw()
        .withExif({ IFD0: { Copyright: 'Somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
        .toBuffer();
      const bytes = Buffer.concat([picture, Buffer.from('<script>alert(1)</script>')]);
      const { status, body } = await send('/upload', { bytes, name, type });
      const kept = stored(body[0]);
      const header = await sharp(kept).metadata();

      expect([status, header.width, header.height, body[0].width]).toEqual([201, 600, 300, 600]);
      expect(header.exif).toBeUndefined();
      expect(kept.includes('<script>')).toBe(false);
      expect(kept.includes('Somebody')).toBe(false);
      expect(Object.keys(body[0].formats ?? {})).toEqual(
        name === 'a.avif' ? [] : expect.arrayContaining(['thumbnail']),
      );
    },
  );

  it('stands upright when its camera lay on its side', async () => {
    const bytes = await drawn().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { body } = await send('/api/upload', { bytes, name: 'side.jpg', type: 'image/jpeg' });

    expect(body[0]).toMatchObject({ width: 300, height: 600 });
  });

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'that is a cut-off %s is refused',
    async (format) => {
      const noise = Buffer.from(
        Array.from({ length: 300 * 300 * 3 }, (_, at) => (at * 7919) % 251),
      );
      const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
        .toFormat(format)
        .toBuffer();
      const bytes = whole.subarray(0, Math.floor(whole.length / 3));
      const sent = await send('/api/upload', {
        bytes,
        name: `a.${format}`,
        type: `image/${format}`,
      });

      expect(sent.status).toBe(400);
    },
  );

  it('is not replaced by one that is too large, or by something else', async () => {
    const bytes = await drawn().png().toBuffer();
    const { body } = await send('/upload', { bytes, name: 'a.png', type: 'image/png' });
    const { id } = body[0];
    for (const path of [
      `/api/upload?id=${id}`,
      `/upload?id=${id}`,
      `/upload/files/${id}/replace`,
    ]) {
      const large = { bytes: headerOnly(9_000, 9_000), name: 'a.png', type: 'image/png' };
      expect(await send(path, large)).toMatchObject({ status: 413, code: 'PICTURE_TOO_LARGE' });
      const text = { bytes: 'Hello', name: 'a.txt', type: 'text/plain' };
      expect(await send(path, text)).toMatchObject({ status: 400, code: 'FILE_TYPE_MISMATCH' });
    }
    expect((await sharp(stored(body[0])).metadata()).width).toBe(600);
  });
});

describe('a file', () => {
  const html = '<!doctype html><script>alert(1)</script>';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';

  it.each([
    [html, 'a.png', 'image/png'],
    [html, 'a.pdf', 'application/pdf'],
    [html, 'a.mp3', 'audio/mpeg'],
    [html, 'a.html', 'text/plain'],
    [html, 'a.xhtml', 'text/plain'],
    [html, 'a', 'text/html'],
    [svg, 'a.svg', 'image/svg+xml'],
    [svg, 'a.svg', 'text/plain'],
    [svg, 'a.png', 'image/png'],
    [svg, 'a.jpg', 'image/svg+xml'],
    [`<?xml version="1.0"?>${svg}`, 'a.txt', 'text/plain'],
    ['GIF89a=1;alert(1)//', 'a.js', 'application/octet-stream'],
    ['GIF89a=1;alert(1)//', 'a.gif', 'image/gif'],
    ['\x89PNG\r\n\x1a\nxxxx', 'a.xhtml', 'application/octet-stream'],
    ['%PDF-1.7', 'a.htm', 'application/pdf'],
    ['MZ\0\0', 'a.txt', 'text/plain'],
    ['Hello', 'a.vtt', 'text/vtt'],
    ['Hello', 'a.exe', 'text/plain'],
    ['Hello', '..', 'text/plain'],
    ['Hello', 'a/../b.txt', 'text/plain'],
  ])('%j named %s and sent as %s is refused', async (content, name, type) => {
    const bytes = Buffer.from(content, 'latin1');
    for (const path of ROUTES) {
      expect([name, (await send(path, { bytes, name, type })).status]).toEqual([name, 400]);
    }
  });

  it.each([
    ['%PDF-1.7\n%', 'a.pdf', 'application/pdf'],
    ['WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n', 'a.vtt', 'text/vtt'],
    ['Grüße', 'a.txt', 'text/plain'],
    ['ID3\x03\0\0\0\0\0\0', 'a.mp3', 'audio/mpeg'],
  ])('%j named %s and sent as %s is kept', async (bytes, name, type) => {
    expect((await send('/api/upload', { bytes, name, type })).status).toBe(201);
  });
});
