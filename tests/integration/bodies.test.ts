import { connect } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { request, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern({ BODY_MAX_KILOBYTES: '256' });
let token: string;

beforeAll(async () => {
  token = await lectern.createToken('full-access');
});

const JSON_TYPE = { 'Content-Type': 'application/json' };

interface Sent {
  readonly status: number;
  readonly code: unknown;
  readonly body: Json;
}

const send = async (
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = JSON_TYPE,
  method = 'POST',
): Promise<Sent> => {
  const response = await fetch(`${lectern.url}${path}`, {
    method,
    body,
    headers: { Authorization: `Bearer ${token}`, ...headers },
  });
  const text = await response.text();
  const parsed: Json = text.startsWith('{') ? JSON.parse(text) : text;
  const code = parsed.error?.details?.code ?? parsed.errors?.[0]?.extensions?.code;
  return { status: response.status, code, body: parsed };
};

/** One route of each part of the server that reads bodies. */
const ROUTES = ['/api/topics', '/api/auth/local', '/admin/login', '/graphql', '/graphql?a=1'];

const large = JSON.stringify({ data: { name: 'x'.repeat(300_000) } });
const deep = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
const bomb = JSON.stringify({ data: '0'.repeat(50_000_000) });

const type = (value: string): Record<string, string> => ({ 'Content-Type': value });

const encoded = (encoding: string): Record<string, string> => ({
  ...JSON_TYPE,
  'Content-Encoding': encoding,
});

const packed = (bytes: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

describe('a body', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number, string]>([
    ['that is no JSON', '{"a":', JSON_TYPE, 400, 'BODY_INVALID'],
    ['of another kind than JSON has', 'undefined', JSON_TYPE, 400, 'BODY_INVALID'],
    ['that is a number', '17', JSON_TYPE, 400, 'BODY_INVALID'],
    ['that is a text', '"{}"', JSON_TYPE, 400, 'BODY_INVALID'],
    ['nested 33 levels deep', deep(33), JSON_TYPE, 400, 'BODY_TOO_DEEP'],
    ['nested 10,000 levels deep', deep(10_000), JSON_TYPE, 400, 'BODY_TOO_DEEP'],
    ['with NUL', '{"data":{"name":"a\\u0000b"}}', JSON_TYPE, 400, 'BODY_INVALID'],
    ['with half a character', '{"data":{"name":"\\ud800"}}', JSON_TYPE, 400, 'BODY_INVALID'],
    ['with __proto__', '{"data":{"__proto__":{"a":1}}}', JSON_TYPE, 400, 'BODY_INVALID'],
    ['with an endless number', '{"data":{"name":1e999}}', JSON_TYPE, 400, 'BODY_INVALID'],
    ['in Latin-1', new Uint8Array([0x22, 0xe9, 0x22]), JSON_TYPE, 400, 'BODY_INVALID'],
    ['past the limit', large, JSON_TYPE, 413, 'PAYLOAD_TOO_LARGE'],
    [
      'in an unknown charset',
      '{}',
      type('application/json; charset=foo'),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['of no type', '{}', type(''), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['of plain text', '{}', type('text/plain'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['of XML', '<a/>', type('application/xml'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'of the type of GraphQL’s documents',
      '{a}',
      type('application/graphql'),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['of a malformed type', '{}', type('application/json charset'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['compressed in an unknown way', '{}', encoded('zstd'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['compressed twice', '{}', encoded('gzip, gzip'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['that is not compressed as it says', '{}', encoded('gzip'), 400, 'BODY_INVALID'],
    ['that unpacks to 50 MB', packed(gzipSync(bomb)), encoded('gzip'), 413, 'PAYLOAD_TOO_LARGE'],
    [
      'that does so by br',
      packed(brotliCompressSync(bomb)),
      encoded('br'),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
  ])('%s is refused by every part of the server', async (_title, body, headers, status, code) => {
    for (const route of ROUTES) {
      const sent = await send(route, body, headers);
      expect([route, sent.status, sent.code]).toEqual([route, status, code]);
      const isGraphql = route.startsWith('/graphql');
      expect(isGraphql ? sent.body.errors.length : sent.body.data).toBe(isGraphql ? 1 : null);
    }
  });

  it('is read compressed, in UTF-8, with a charset, and by chunks', async () => {
    const text = JSON.stringify({ data: { name: 'Grüße', slug: 'gruesse' } });
    const zipped = await send('/api/topics', packed(gzipSync(text)), encoded('gzip'));
    const named = await send(
      '/graphql',
      '{"query":"{topics{name}}"}',
      type('application/json; charset=utf-8'),
    );

    expect([zipped.status, zipped.body.data.name]).toEqual([201, 'Grüße']);
    expect(named.body).toEqual({ data: { topics: [{ name: 'Grüße' }] } });
  });

  it('is not read where it says nothing', async () => {
    const answers = await Promise.all(
      ['GET', 'DELETE'].map((method) =>
        exchange(
          `${method} /api/topics/nowhere HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
        ),
      ),
    );
    expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['404', '204']);
  });

  it('that is a list is no body of the content API', async () => {
    expect(await send('/api/topics', '[{"data":{}}]')).toMatchObject({
      status: 400,
      code: 'BODY_INVALID',
    });
    expect(await send('/graphql', '[{"query":"{topics{name}}"}]')).toMatchObject({ status: 400 });
  });

  it.each([
    '{}',
    '{"query":null}',
    '{"query":17}',
    '{"query":{"a":1}}',
    '{"query":""}',
    '{"query":"{"}',
    '{"query":"{topics{name}}","variables":"x"}',
    '{"query":"{topics{name}}","variables":[1]}',
    '{"query":"{topics{name}}","operationName":7}',
    '{"query":"{topics{name}}","operationName":"Other"}',
    '{"query":"{topics{name}}","extensions":[]}',
    '{"query":"{topics{name}}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
    '{"extensions":{"persistedQuery":1}}',
    '{"query":"query($a:Int){topics{name}}","variables":{"a":"x"}}',
  ])('%s of GraphQL is never an error of ours', async (body) => {
    const sent = await send('/graphql', body);
    expect(sent.status).toBeLessThan(500);
    if (sent.status >= 400) expect(sent.body.errors[0]).toHaveProperty('extensions.code');
  });

  it.each([
    '',
    '?query=',
    '?query={',
    '?a=1',
    '?query={topics{name}}&variables=x',
    '?query=1&query=2',
  ])('is not missed by GraphQL’s GET: /graphql%s', async (query) => {
    const { status } = await request(`${lectern.url}/graphql${query}`, { headers: JSON_TYPE });
    expect(status).toBeLessThan(500);
  });

  it('that is cut off ends nothing', async () => {
    const { port } = new URL(lectern.url);
    for (const length of ['Content-Length: 500', 'Transfer-Encoding: chunked']) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(`POST /api/topics HTTP/1.1\r\nHost: x\r\n${JSON_LINE}${length}\r\n\r\n3\r\n{"a`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      socket.destroy();
    }
    expect((await request(`${lectern.url}/live`)).status).toBe(200);
  });
});

describe('a database that refuses', () => {
  const raising = (state: string): string => `
    create or replace function lectern_test_refuse() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file "base/1/2": secret' using errcode = '${state}'; end $$;
    create or replace trigger lectern_test_refuse before insert on topics
    for each row execute function lectern_test_refuse()`;

  afterAll(async () => {
    await lectern.strapi.db.connection.raw('drop function lectern_test_refuse() cascade');
  });

  it.each([
    ['53100', 503, 'DATABASE_FULL'],
    ['22001', 400, 'VALUE_INVALID'],
    ['22P05', 400, 'VALUE_INVALID'],
    ['54000', 400, 'VALUE_INVALID'],
    ['XX000', 500, 'INTERNAL_ERROR'],
  ])('with %s is %i %s in both APIs', async (state, status, code) => {
    await lectern.strapi.db.connection.raw(raising(state));
    const rest = await send('/api/topics', '{"data":{"name":"Full"}}');
    const query = 'mutation { createTopic(data: { name: "Full" }) { name } }';
    const graphql = await send('/graphql', JSON.stringify({ query }));

    expect([rest.status, rest.code]).toEqual([status, code]);
    expect(graphql.code).toBe(status === 500 ? 'INTERNAL_SERVER_ERROR' : code);
    expect(JSON.stringify([rest.body, graphql.body])).not.toContain('secret');
  });
});

const JSON_LINE = 'Content-Type: application/json\r\n';

const exchange = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(lectern.url);
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => {
      resolve(answer);
    });
    socket.on('error', reject);
    socket.write(text);
  });
