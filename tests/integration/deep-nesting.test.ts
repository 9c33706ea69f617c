import { createHash } from 'node:crypto';
import { request as sendRaw } from 'node:http';
import { JSON_LEVELS } from '../../src/contract/nesting-problem';
import { signInAsAdmin } from '../support/admin-session';
import { PAST_THE_CACHE } from '../support/forwarding-reads';
import type { Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let token: string;

beforeAll(async () => {
  token = await lectern.createToken('full-access');
});

const lists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const objects = (depth: number): string => '{"not":'.repeat(depth) + '1' + '}'.repeat(depth);
const both = (depth: number): string => '[{"a":'.repeat(depth / 2) + '1' + '}]'.repeat(depth / 2);
const DEPTHS = [34, 500, 4_000, 30_000, 500_000];
const FORMS = [lists, objects, both];

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const send = async (path: string, { method = 'POST', headers = {}, body = '' }: Sent) => {
  const type = { 'Content-Type': 'application/json' };
  const init = { method, headers: { ...type, ...headers }, body };
  const response = await fetch(`${lectern.url}${path}`, method === 'GET' ? { headers } : init);
  return { status: response.status, code: codeIn(await response.text()) };
};

const codeIn = (text: string): unknown => {
  const json: Json = text.startsWith('{') ? JSON.parse(text) : {};
  return json.errors?.[0].extensions?.code ?? json.error?.details?.code;
};

/** Each path on which Strapi's router takes a body, with something in the place of its parameters. */
const routesWithBody = (): readonly (readonly [method: string, path: string])[] => {
  const layers: Json[] = lectern.strapi.server.listRoutes();
  return layers
    .filter(({ path }) => typeof path === 'string')
    .flatMap(({ methods, path }) =>
      methods
        .filter((method: string) => ['POST', 'PUT', 'PATCH'].includes(method))
        .map((method: string) => [method, path.replace(/\{.*?\}|:\w+(\(.*?\))?|\(\.\*\)/g, 'x')]),
    );
};

describe('a body nested deeper than anybody needs', () => {
  it('is refused by every route that takes one, with a code, in the words of its API', async () => {
    const routes = routesWithBody();
    expect(routes.length).toBeGreaterThan(100);
    const admin = await signInAsAdmin(lectern);
    const answers = [];
    for (const [method, path] of routes) {
      // These read nothing of whoever may not use them.
      const isLarge = path.startsWith('/newsroom/pages/');
      const headers: Record<string, string> = isLarge
        ? { Authorization: `Bearer ${admin.token}` }
        : {};
      answers.push({
        method,
        path,
        ...(await send(path, { method, body: lists(4_000), headers })),
      });
      if (isLarge) expect((await send(path, { method, body: lists(4_000) })).status).toBe(401);
    }

    expect(
      answers.filter(({ status, code }) => status !== 400 || code !== 'BODY_TOO_DEEP'),
    ).toEqual([]);
  });

  it.each(DEPTHS)('is refused at %d levels in any form, by REST and GraphQL', async (depth) => {
    for (const form of FORMS) {
      const [value, headers] = [form(depth), { Authorization: `Bearer ${token}` }];
      const answers = [
        await send('/api/topics', { body: `{"data":${value}}`, headers }),
        await send('/api/topics', { body: value, headers }),
        await send('/api/auth/local', { body: `{"identifier":${value}}` }),
        await send('/admin/login', { body: `{"email":${value}}` }),
        ...(await Promise.all(
          ['variables', 'extensions', 'nobody'].flatMap((name) =>
            [{}, headers, PAST_THE_CACHE].map((more: Record<string, string>) =>
              send('/graphql', {
                body: `{"query":"{topics{name}}","${name}":{"a":${value}}}`,
                headers: more,
              }),
            ),
          ),
        )),
      ];
      const allowed = [400, 413];

      expect(answers.filter(({ status }) => !allowed.includes(status))).toEqual([]);
      expect(
        answers.filter(({ status, code }) => status === 400 && code !== 'BODY_TOO_DEEP'),
      ).toEqual([]);
    }
    expect((await lectern.rest('/topics')).status).toBe(200);
  });

  it('is refused whether its length is said or not', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' };
      const sent = sendRaw(`${lectern.url}/graphql`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.write('{"query":"{topics{name}}","variables":{"a":');
      sent.end(`${lists(4_000)}}}`);
    });

    expect(status).toBe(400);
  });

  it('is refused in the query of an address and in the fields of a form', async () => {
    const json = encodeURIComponent(`{"a":${lists(2_000)}}`);
    const form = new FormData();
    form.append('fileInfo', lists(4_000));
    const headers = { Authorization: `Bearer ${token}` };
    const uploaded = await fetch(`${lectern.url}/api/upload`, {
      method: 'POST',
      body: form,
      headers,
    });
    const nested = Array.from({ length: 2_000 }, () => '[not]').join('');

    for (const name of ['variables', 'extensions']) {
      for (const more of [{}, PAST_THE_CACHE]) {
        const path = `/graphql?query={topics{name}}&${name}=${json}`;
        const preflight = { 'Apollo-Require-Preflight': 'yes', ...more };
        expect(await send(path, { method: 'GET', headers: preflight })).toEqual({
          status: 400,
          code: 'BODY_TOO_DEEP',
        });
      }
    }
    expect(uploaded.status).toBe(400);
    expect((await send(`/api/topics?filters${nested}=1`, { method: 'GET' })).status).toBe(400);
  });

  it(`is taken at ${JSON_LEVELS} levels`, async () => {
    const body = `{"query":"{topics{name}}","variables":{"a":${lists(JSON_LEVELS - 2)}}}`;
    const deeper = body.replace('[', '[[').replace(']', ']]');

    expect(await send('/graphql', { body })).toEqual({ status: 200, code: undefined });
    expect(await send('/graphql', { body: deeper })).toMatchObject({ code: 'BODY_TOO_DEEP' });
  });

  it('does not come in as the text of a JSON attribute', async () => {
    for (const depth of [100, 4_000, 400_000]) {
      const data = { name: 'Ada', languages: lists(depth), biography: lists(depth) };
      const answer = await lectern.rest('/experts', { token, json: { data } });

      expect([400, 413]).toContain(answer.status);
    }
  });
});

describe('a GraphQL document nested deeper than anybody needs', () => {
  const selections = (depth: number): string => '{a'.repeat(depth) + '}'.repeat(depth);
  const literal = (depth: number): string => `{topics(filters:${lists(depth)}){name}}`;
  const object = (depth: number): string =>
    `{topics(filters:${'{not:'.repeat(depth)}1${'}'.repeat(depth)}){name}}`;
  const type = (depth: number): string => `query(${lists(depth).replace('[]', '$a:[Int]')}){a}`;
  const unclosed = (depth: number): string => '{a'.repeat(depth);
  const quoted = (depth: number): string => `{a(b:"}}")`.repeat(depth);
  const fragments = (count: number): string =>
    Array.from(
      { length: count },
      (_, place) => `fragment f${place} on Query{...f${place + 1}}`,
    ).join('') + `fragment f${count} on Query{__typename} {...f0}`;

  it.each(DEPTHS)('is refused at %d levels, whoever asks', async (depth) => {
    for (const make of [selections, literal, object, type, unclosed, quoted]) {
      const query = make(Math.max(depth, 65));
      const callers: Record<string, string>[] = [{}, { Authorization: `Bearer ${token}` }];
      for (const headers of callers) {
        const { status, code } = await send('/graphql', {
          body: JSON.stringify({ query }),
          headers,
        });
        expect([400, 413]).toContain(status);
        expect(code).not.toBe('INTERNAL_SERVER_ERROR');
      }
      const path = `/graphql?query=${encodeURIComponent(query).slice(0, 12_000)}`;
      const preflight = { 'Apollo-Require-Preflight': 'yes' };
      expect((await send(path, { method: 'GET', headers: preflight })).status).toBe(400);
    }
    expect((await lectern.rest('/topics')).status).toBe(200);
  });

  it.each([40, 1_000, 4_000, 30_000])(
    'does no harm with a chain of %d fragments',
    async (count) => {
      const answer = await send('/graphql', { body: JSON.stringify({ query: fragments(count) }) });

      expect([200, 400, 413]).toContain(answer.status);
    },
  );

  it('is refused as a persisted query', async () => {
    const query = selections(4_000);
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };

    expect(await send('/graphql', { body: JSON.stringify({ query, extensions }) })).toEqual({
      status: 400,
      code: 'DOCUMENT_TOO_DEEP',
    });
  });
});
