import {
  createAccount,
  PASSWORD,
  startSession,
  type Account,
  type SignedIn,
} from '../support/accounts';
import { signInAsAdmin, type AdminSession } from '../support/admin-session';
import { nextNumber } from '../support/content';
import { request, type Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { startSecondLectern, type SecondLectern } from '../support/second-lectern';
import { runSql } from '../support/test-databases';

let second: SecondLectern;

afterAll(() => {
  second.stop();
});

const lectern = useLectern({ ATTEMPT_LIMITS: 'false' });
let admin: AdminSession;

beforeAll(async () => {
  second = await startSecondLectern(lectern.databaseUrl);
  admin = await signInAsAdmin(lectern);
}, 240_000);

const OTHER_PASSWORD = 'Nine-purple-otters-2';
const USER = 'plugin::users-permissions.user';

const bothServers = (): string[] => [lectern.url, second.url];

/** What each API of each server says to an access token: REST, GraphQL and a read of content. */
const isLetIn = async (jwt: string): Promise<boolean[]> => {
  const asked = bothServers().flatMap((url) => [
    request(`${url}/api/users/me`, { token: jwt }).then(({ status }) => status === 200),
    request(`${url}/graphql`, { token: jwt, json: { query: '{ me { id } }' } }).then(
      ({ body }) => typeof body.data?.me?.id === 'string',
    ),
    request(`${url}/api/topics`, { token: jwt }).then(({ status }) => status === 200),
  ]);
  return Promise.all(asked);
};

const isRenewed = (url: string, refreshToken: string): Promise<boolean> =>
  request(`${url}/api/auth/refresh`, { json: { refreshToken } }).then(
    ({ status }) => status === 200,
  );

const ALL = Array.from({ length: 6 }, () => true);
const NONE = Array.from({ length: 6 }, () => false);

type Way = (account: Account, session: SignedIn) => Promise<unknown>;

const edit = (account: Account, json: Json): Promise<unknown> =>
  admin.request(`/content-manager/collection-types/${USER}/${account.documentId}`, {
    method: 'PUT',
    json,
  });

const withToken = async (account: Account, method: string, json?: Json): Promise<unknown> =>
  lectern.rest(`/users/${account.id}`, {
    method,
    ...(json ? { json } : {}),
    token: await lectern.createToken('full-access'),
  });

const WAYS: readonly (readonly [string, Way])[] = [
  ['logging out', (_, { jwt }) => lectern.rest('/auth/logout', { method: 'POST', token: jwt })],
  [
    'changing the password over REST',
    (_, { jwt }) =>
      lectern.rest('/auth/change-password', {
        token: jwt,
        json: {
          currentPassword: PASSWORD,
          password: OTHER_PASSWORD,
          passwordConfirmation: OTHER_PASSWORD,
        },
      }),
  ],
  [
    'changing the password over GraphQL',
    (_, { jwt }) =>
      lectern.graphql(
        `mutation { changePassword(currentPassword: "${PASSWORD}", password: "${OTHER_PASSWORD}", passwordConfirmation: "${OTHER_PASSWORD}") { jwt } }`,
        { token: jwt },
      ),
  ],
  [
    'resetting the password with a code',
    async ({ id }) => {
      const code = `code-${nextNumber()}`;
      await lectern.strapi.db
        .query(USER)
        .update({ where: { id }, data: { resetPasswordToken: code } });
      return lectern.rest('/auth/reset-password', {
        json: { code, password: OTHER_PASSWORD, passwordConfirmation: OTHER_PASSWORD },
      });
    },
  ],
  ['a password set in the admin panel', (account) => edit(account, { password: OTHER_PASSWORD })],
  [
    'a password set with a token',
    (account) => withToken(account, 'PUT', { password: OTHER_PASSWORD }),
  ],
  [
    'a password set with a token over GraphQL',
    async ({ id, email }) =>
      lectern.graphql(
        `mutation { updateUsersPermissionsUser(id: "${id}", data: { username: "${email}", email: "${email}", password: "${OTHER_PASSWORD}" }) { data { documentId } } }`,
        { token: await lectern.createToken('full-access') },
      ),
  ],
  [
    'a password set by the Document Service',
    ({ documentId }) =>
      lectern.documents(USER).update({ documentId, data: { password: OTHER_PASSWORD } }),
  ],
  [
    'a password set in the database',
    ({ id }) => runSql(lectern.databaseUrl, `update up_users set password = 'x' where id = ${id}`),
  ],
  ['blocking in the admin panel', (account) => edit(account, { blocked: true })],
  ['blocking with a token', (account) => withToken(account, 'PUT', { blocked: true })],
  ['deletion with a token', (account) => withToken(account, 'DELETE')],
  [
    'deletion in the admin panel',
    ({ documentId }) =>
      admin.request(`/content-manager/collection-types/${USER}/${documentId}`, {
        method: 'DELETE',
      }),
  ],
  [
    'taking the role away',
    async (account) => {
      const role: Json = await lectern.strapi.db
        .query('plugin::users-permissions.role')
        .findOne({ where: { type: 'public' } });
      return withToken(account, 'PUT', { role: role.id });
    },
  ],
];

describe('sessions of accounts', () => {
  it.each(WAYS)('end everywhere with %s', async (name, takeAway) => {
    const account = await createAccount(lectern);
    const own = await startSession(lectern, account);
    const other = await startSession(lectern, account);
    expect(await isLetIn(own.jwt)).toEqual(ALL);

    await takeAway(account, own);

    expect(await isLetIn(own.jwt)).toEqual(NONE);
    expect(await isRenewed(second.url, own.refreshToken)).toBe(false);
    if (name !== 'logging out') {
      expect(await isLetIn(other.jwt)).toEqual(NONE);
      expect(await isRenewed(lectern.url, other.refreshToken)).toBe(false);
    }
  });

  it('stay when other things are changed, and when a role is given that they have', async () => {
    const account = await createAccount(lectern);
    const { jwt, refreshToken } = await startSession(lectern, account);
    const role: Json = await lectern.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } });

    await edit(account, { username: `other${nextNumber()}` });
    await withToken(account, 'PUT', { role: role.id, username: `third${nextNumber()}` });

    expect(await isLetIn(jwt)).toEqual(ALL);
    expect(await isRenewed(lectern.url, refreshToken)).toBe(true);
  });

  it('last through renewals, and end with all tokens that they ever had', async () => {
    const account = await createAccount(lectern);
    const first = await startSession(lectern, account);
    const renewed = await lectern.rest('/auth/refresh', {
      json: { refreshToken: first.refreshToken },
    });
    expect(await isLetIn(first.jwt)).toEqual(ALL);
    expect(await isLetIn(renewed.body.jwt)).toEqual(ALL);

    // With the token from before the renewal.
    await lectern.rest('/auth/logout', { method: 'POST', token: first.jwt });

    expect(await isLetIn(first.jwt)).toEqual(NONE);
    expect(await isLetIn(renewed.body.jwt)).toEqual(NONE);
    expect(await isRenewed(lectern.url, renewed.body.refreshToken)).toBe(false);
  });

  it('are not renewed past the end by renewals at the same time', async () => {
    const account = await createAccount(lectern);
    const sessions = await Promise.all(
      Array.from({ length: 6 }, () => startSession(lectern, account)),
    );
    const [renewals] = await Promise.all([
      Promise.all(
        sessions.map(({ refreshToken }, index) =>
          request(`${bothServers()[index % 2]}/api/auth/refresh`, { json: { refreshToken } }),
        ),
      ),
      withToken(account, 'PUT', { password: OTHER_PASSWORD }),
    ]);

    for (const { body } of renewals) {
      if (body.jwt) expect(await isLetIn(body.jwt)).toEqual(NONE);
      if (body.refreshToken) expect(await isRenewed(lectern.url, body.refreshToken)).toBe(false);
    }
  });

  it('make codes for resetting the old password void', async () => {
    const account = await createAccount(lectern, { resetPasswordToken: 'old-code' });

    await edit(account, { password: OTHER_PASSWORD });
    const { status } = await lectern.rest('/auth/reset-password', {
      json: { code: 'old-code', password: PASSWORD, passwordConfirmation: PASSWORD },
    });

    expect(status).toBe(400);
  });
});

describe('sessions of administrators', () => {
  const newAdministrator = async (): Promise<{ id: number; email: string }> => {
    const role: Json = await lectern.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'strapi-super-admin' } });
    const email = `admin${nextNumber()}@example.org`;
    const service: Json = lectern.strapi.service('admin::user');
    const { id } = await service.create({
      firstname: 'Bea',
      email,
      password: PASSWORD,
      isActive: true,
      roles: [role.id],
    });
    return { id, email };
  };

  const signInAt = async (email: string, password = PASSWORD) => {
    const answer = await request(`${lectern.url}/admin/login`, {
      json: { email, password, deviceId: '6e0cbd9d-5a1a-4f53-8d8c-2b0c3a1f9e10' },
    });
    return {
      token: String(answer.body.data?.token),
      cookie: answer.headers.getSetCookie().find((c) => c.startsWith('strapi_admin_refresh')) ?? '',
    };
  };

  const isAdmitted = (token: string): Promise<boolean[]> =>
    Promise.all(
      bothServers().map((url) =>
        request(`${url}/admin/users/me`, { token }).then(({ status }) => status === 200),
      ),
    );

  const isExtended = (cookie: string): Promise<boolean> =>
    request(`${second.url}/admin/access-token`, {
      method: 'POST',
      headers: { cookie: cookie.split(';')[0] ?? '' },
    }).then(({ status }) => status === 200);

  const change = (id: number, json: Json): Promise<unknown> =>
    admin.request(`/admin/users/${id}`, { method: 'PUT', json });

  it.each([
    ['a password set by another', (id: number) => change(id, { password: OTHER_PASSWORD })],
    ['being deactivated', (id: number) => change(id, { isActive: false })],
    [
      'losing a role',
      async (id: number) => {
        const role: Json = await lectern.strapi.db
          .query('admin::role')
          .findOne({ where: { code: 'strapi-editor' } });
        return change(id, { roles: [role.id] });
      },
    ],
    ['deletion', (id: number) => admin.request(`/admin/users/${id}`, { method: 'DELETE' })],
  ] as const)('end everywhere with %s', async (_, takeAway) => {
    const { id, email } = await newAdministrator();
    const { token, cookie } = await signInAt(email);
    expect(await isAdmitted(token)).toEqual([true, true]);

    await takeAway(id);

    expect(await isAdmitted(token)).toEqual([false, false]);
    expect(await isExtended(cookie)).toBe(false);
  });

  it('end with an own change of the password, but for the one that made it', async () => {
    const { email } = await newAdministrator();
    const own = await signInAt(email);
    const other = await signInAt(email);

    const { status } = await request(`${lectern.url}/admin/users/me`, {
      method: 'PUT',
      token: own.token,
      json: { currentPassword: PASSWORD, password: OTHER_PASSWORD },
    });

    expect(status).toBe(200);
    expect(await isAdmitted(own.token)).toEqual([true, true]);
    expect(await isAdmitted(other.token)).toEqual([false, false]);
    expect(await isExtended(own.cookie)).toBe(true);
    expect(await isExtended(other.cookie)).toBe(false);
  });

  it('stay when the same roles are saved again', async () => {
    const { id, email } = await newAdministrator();
    const { token } = await signInAt(email);
    const role: Json = await lectern.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'strapi-super-admin' } });

    await change(id, { firstname: 'Bee', roles: [role.id] });

    expect(await isAdmitted(token)).toEqual([true, true]);
  });
});
