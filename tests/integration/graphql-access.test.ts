import { permittedActions, type Role } from '../../src/features/access/matrix';
import { GRAPHQL_MATRIX } from '../../src/features/graphql/matrix';
import { createAccount, signIn } from '../support/accounts';
import { signInAsAdmin } from '../support/admin-session';
import { exampleOperations, ROOT_FIELDS } from '../support/example-operation';
import { request, type Json } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';

let lectern: Lectern;
let operations: { path: string; query: string }[];

const rightOf = (path: string): string => {
  const [type, name] = path.split('.') as ['Query' | 'Mutation', string];
  return GRAPHQL_MATRIX[type][name] ?? '';
};

const isRefused = (body: Json): boolean =>
  (body.errors ?? []).some(({ extensions }: Json) => extensions?.code === 'FORBIDDEN');

/** Which of all root fields the caller is let into. */
const admitted = async (token?: string): Promise<string[]> => {
  const paths: string[] = [];
  for (const { path, query } of operations) {
    const { status, body } = await lectern.graphql(query, token ? { token } : {});
    if (status !== 401 && !isRefused(body)) paths.push(path);
  }
  return paths.sort();
};

const listed = (isAdmitted: (right: string, path: string) => boolean): string[] =>
  operations
    .map(({ path }) => path)
    .filter((path) => isAdmitted(rightOf(path), path))
    .sort();

const heldBy =
  (role: Role) =>
  (right: string): boolean =>
    permittedActions(role).includes(right);

/** It has no account that the query could tell of. */
const exceptMe =
  (isAdmitted: (right: string) => boolean) =>
  (right: string, path: string): boolean =>
    path !== 'Query.me' && isAdmitted(right);

describe('the access matrix of GraphQL', () => {
  beforeAll(async () => {
    lectern = await startLectern();
    operations = exampleOperations((await lectern.graphql(ROOT_FIELDS)).body.data);
  }, 240_000);

  afterAll(() => lectern.stop());

  it('names every query and mutation that is served, and no other', () => {
    const named = Object.entries(GRAPHQL_MATRIX).flatMap(([type, rights]) =>
      Object.keys(rights).map((name) => `${type}.${name}`),
    );

    expect(operations.map(({ path }) => path).sort()).toEqual(named.sort());
  });

  it('holds for the public', async () => {
    expect(await admitted()).toEqual(listed(heldBy('public')));
  });

  it('holds for accounts', async () => {
    const { jwt } = await signIn(lectern, await createAccount(lectern));

    expect(await admitted(jwt)).toEqual(listed(heldBy('authenticated')));
  });

  it('holds for tokens that may only read', async () => {
    const token = await lectern.createToken('read-only');
    const paths = await admitted(token);

    expect(paths.filter((path) => path.startsWith('Mutation.'))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(listed((right) => /^api::.*\.find/.test(right))));
  });

  it.each(['api::topic.topic.create', 'plugin::users-permissions.auth.register'])(
    'holds for tokens with the one right %s',
    async (right) => {
      expect(await admitted(await lectern.createToken([right]))).toEqual(
        listed((needed) => needed === right),
      );
    },
  );

  it('lets nobody in with a session of the admin panel', async () => {
    const session = await signInAsAdmin(lectern);

    expect(await admitted(session.token)).toEqual([]);
  });

  it('holds for tokens with full access, which may do all', async () => {
    const token = await lectern.createToken('full-access');

    expect(await admitted(token)).toEqual(listed(exceptMe(() => true)));
  });

  const REGISTER =
    'register(input: { username: "mallory", email: "mallory@example.org", password: "Seven-brown-bears-1" })';

  it.each([
    `mutation { ${REGISTER} { jwt } }`,
    `mutation { login: ${REGISTER} { jwt } }`,
    `mutation { a: forgotPassword(email: "x@example.org") { ok } b: ${REGISTER} { jwt } }`,
    `mutation ($never: Boolean = false) { ${REGISTER} @skip(if: $never) { jwt } }`,
    `mutation { ...all } fragment all on Mutation { ${REGISTER} { jwt } }`,
    `query One { topics { name } } mutation Two { ${REGISTER} { jwt } }`,
  ])('cannot be gone around by %s', async (query) => {
    const operationName = query.includes('Two') ? 'Two' : undefined;
    const asked = [
      await request(`${lectern.url}/graphql`, { json: { query, operationName } }),
      await request(`${lectern.url}/graphql?query=${encodeURIComponent(query)}`),
      await request(`${lectern.url}/graphql`, { json: [{ query, operationName }] }),
    ];
    const users = await lectern.strapi.db.query('plugin::users-permissions.user').count({
      where: { username: 'mallory' },
    });

    expect(isRefused(asked[0]?.body)).toBe(true);
    expect(asked.slice(1).map(({ status }) => status >= 400)).toEqual([true, true]);
    expect(users).toBe(0);
  });

  it('lets nobody register over REST either, whatever was stored', async () => {
    const json = { username: 'eve', email: 'eve@example.org', password: 'Seven-brown-bears-1' };

    expect((await lectern.rest('/auth/local/register', { json })).status).toBe(403);
    expect(
      await lectern.strapi
        .store({ type: 'plugin', name: 'users-permissions' })
        .get({ key: 'advanced' }),
    ).toMatchObject({
      allow_register: false,
      email_confirmation: false,
      default_role: 'authenticated',
    });
  });
});

describe('registration that a setting opens', () => {
  beforeAll(async () => {
    lectern = await startLectern({ ALLOW_REGISTRATION: 'true', CONFIRM_EMAIL: 'false' });
  });

  afterAll(async () => {
    await lectern.stop();
    process.env.ALLOW_REGISTRATION = '';
    process.env.CONFIRM_EMAIL = '';
  });

  it('is open over REST and GraphQL, with the rights of the role Authenticated', async () => {
    const rest = await lectern.rest('/auth/local/register', {
      json: { username: 'ada', email: 'ada@example.org', password: 'Seven-brown-bears-1' },
    });
    const graph = await lectern.graphql(
      'mutation { register(input: { username: "bob", email: "bob@example.org", password: "Seven-brown-bears-1" }) { jwt } }',
    );

    expect(rest.status).toBe(200);
    for (const token of [rest.body.jwt, graph.body.data.register.jwt]) {
      const { body } = await lectern.graphql('{ me { username } }', { token });
      expect(['ada', 'bob']).toContain(body.data.me.username);
    }
  });
});
