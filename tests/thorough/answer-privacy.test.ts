import { signInAsAdmin } from '../support/admin-session';
import type { Json } from '../support/http';
import { publishInstitute, type Institute } from '../support/institute';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let institute: Institute;
let callers: readonly (readonly [string, Record<string, string>])[];

beforeAll(async () => {
  institute = await publishInstitute(lectern);
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  callers = [
    ['nobody', {}],
    ['a token that is wrong', bearer('0'.repeat(256))],
    ['a full-access token', bearer(await lectern.createToken('full-access'))],
    ['a read-only token', bearer(await lectern.createToken('read-only'))],
    ['a cookie', { Cookie: 'session=1' }],
    ['an administrator', bearer((await signInAsAdmin(lectern)).token)],
  ];
}, 300_000);

/** By a name under which answers are not held against the contract. */
const addressOf = (path: string): string =>
  `${lectern.url}${path}`.replace('127.0.0.1', 'localhost');

interface Route {
  readonly method: string;
  readonly path: string;
}

const routes = (): readonly Route[] => {
  const layers: Json = lectern.strapi.server.listRoutes();
  return layers.flatMap(({ path, methods }: Json) =>
    methods.map((method: string) => ({ method, path })),
  );
};

const filled = (path: string): string =>
  path
    .replace(/\/\(.*\)|\/:path\*|\(\.\*\)/g, '/nothing')
    .replace(/:slug/g, String(institute.topics[0].slug))
    .replace(/:\w+/g, 'nowhere');

const MORE = [
  '/api/interviews',
  '/api/interviews?pagination[pageSize]=2',
  '/api/interviews?nonsense=1',
  '/api/interviews?status=draft',
  '/api/interviews/nowhere',
  '/feeds/interviews.rss',
  '/api/batch',
  '/graphql?query={topics{name}}',
  '/graphql?query={',
  '/api/%E0%A4%A',
  '/nothing/here',
  '/uploads/nothing.png',
  '/admin/nothing.js',
  '/admin/index.html',
];

/** Of all that Koa's router knows, what clients send; fetch itself refuses CONNECT and TRACE. */
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];

const isOneOf = (method: string, isAdministrator: boolean): boolean =>
  METHODS.includes(method) && isAsked(method, isAdministrator);

const isAsked = (method: string, isAdministrator: boolean): boolean =>
  ['GET', 'HEAD'].includes(method) || (!isAdministrator && method !== 'OPTIONS');

interface Told {
  /** Who asked. */
  readonly name: string;
  readonly address: string;
  readonly isFine: boolean;
  /** `Cache-Control`. */
  readonly kept: string;
}

const isKeptRightly = ({ name, address, isFine, kept }: Told): boolean => {
  if (kept === '') return false;
  const isFile = /\.(png|js|txt|ico|svg)$/.test(address);
  if (isFine && (isFile || name === 'nobody')) return true;
  return name === 'nobody' ? kept.includes('no-store') : kept === 'private, no-store';
};

describe('the headers of every answer', () => {
  it('let nobody keep what somebody was told, nor a refusal', async () => {
    const wrong: unknown[] = [];
    const all = [...routes(), ...MORE.map((path) => ({ method: 'GET', path }))];
    expect(all.length).toBeGreaterThan(200);
    for (const [name, headers] of callers) {
      for (const { method, path } of all) {
        if (!isOneOf(method, name === 'an administrator')) continue;
        const address = MORE.includes(path) ? path : filled(path);
        const body = ['POST', 'PUT', 'PATCH'].includes(method)
          ? { body: '{}', headers: { ...headers, 'Content-Type': 'application/json' } }
          : { headers };
        const answer = await fetch(addressOf(address), { method, redirect: 'manual', ...body });
        await answer.arrayBuffer();
        const kept = answer.headers.get('cache-control') ?? '';
        const isRight = isKeptRightly({ name, address, isFine: answer.status < 400, kept });
        if (!isRight) wrong.push([name, method, address, answer.status, kept]);
      }
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it('tell callers apart, on the answers of both', async () => {
    const path = `/api/interviews/${institute.interviews[0].documentId}`;
    for (const [name, headers] of callers.filter(([it]) => it !== 'a token that is wrong')) {
      const answer = await fetch(addressOf(path), { headers });
      const vary = (answer.headers.get('vary') ?? '').split(', ');

      expect([name, vary]).toEqual([name, expect.arrayContaining(['Authorization', 'Cookie'])]);
      expect(answer.headers.get('cache-control')).toMatch(
        name === 'nobody' ? /^public, / : /^private, no-store$/,
      );
    }
  });

  it('let nobody keep a refused login', async () => {
    const json = { identifier: 'nobody@example.org', password: 'wrong password 1' };
    const answer = await lectern.rest('/auth/local', { json });

    expect([answer.status, answer.headers.get('cache-control')]).toEqual([400, 'no-store']);
  });
});

describe('a read-only token', () => {
  const ACCOUNTS = ['/users', '/users/1', '/users/count', '/users/me', '/users-permissions/roles'];

  it.each(ACCOUNTS)('reads no accounts: %s', async (path) => {
    const token = await lectern.createToken('read-only');

    expect((await lectern.rest(path, { token })).status).toBe(403);
  });

  it.each([
    '{ usersPermissionsUsers { email } }',
    '{ usersPermissionsRoles { nodes { name } } }',
    '{ me { email } }',
    '{ usersPermissionsRoles_connection { nodes { users { email } } } }',
  ])('reads no accounts: %s', async (query) => {
    const token = await lectern.createToken('read-only');
    const { body } = await lectern.graphql(query, { token });

    expect(body.errors).toBeDefined();
    expect(Object.values(body.data ?? {}).filter((value) => value !== null)).toEqual([]);
  });

  it('reads content and its files', async () => {
    const token = await lectern.createToken('read-only');
    const read = async (path: string) => (await lectern.rest(path, { token })).status;

    expect([await read('/interviews?populate=*'), await read('/upload/files')]).toEqual([200, 200]);
  });
});
