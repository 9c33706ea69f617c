import { createAccount, PASSWORD, signIn, startSession } from '../support/accounts';
import { ADMIN, signInAsAdmin, type AdminSession } from '../support/admin-session';
import { nextNumber } from '../support/content';
import { request, type Answer, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern({ ALLOW_REGISTRATION: 'true', CONFIRM_EMAIL: 'false' });
let admin: AdminSession;
let token: string;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
  token = await lectern.createToken('full-access');
}, 240_000);

afterAll(async () => {
  process.env.ALLOW_REGISTRATION = '';
  process.env.CONFIRM_EMAIL = '';
});

const USER = 'plugin::users-permissions.user';
const USERS = `/content-manager/collection-types/${USER}`;

const WEAK = [
  ['Sh0rt-one', 'PASSWORD_TOO_SHORT'],
  ['Password12345', 'PASSWORD_COMMON'],
  [`Aa1${'Ö-Щ'.repeat(24)}`, 'PASSWORD_TOO_LONG'],
] as const;

const newUser = (password: string) => {
  const username = `writer${nextNumber()}`;
  return { username, email: `${username}@example.org`, password };
};

const roleId = async (uid: string, where: Json): Promise<number> =>
  (await lectern.strapi.db.query(uid).findOne({ where })).id;

const withCode = async (uid: string, id: number, field: string): Promise<string> => {
  const code = `code-${nextNumber()}`;
  const soon = new Date(Date.now() + 600_000);
  await lectern.strapi.db.query(uid).update({
    where: { id },
    data: {
      [field]: code,
      ...(uid === 'admin::user' ? { resetPasswordTokenExpiresAt: soon } : {}),
    },
  });
  return code;
};

const graphqlAnswer = ({ status, body }: Answer): Answer =>
  ({ status, body: { error: body.errors?.[0]?.extensions?.error ?? {} } }) as Answer;

const newAdministrator = async (more: Json = {}): Promise<Json> => {
  const service: Json = lectern.strapi.service('admin::user');
  const role = await roleId('admin::role', { code: 'strapi-editor' });
  const email = `editor${nextNumber()}@example.org`;
  return service.create({ firstname: 'Cy', email, roles: [role], ...more });
};

const PLACES: readonly (readonly [string, (password: string) => Promise<Answer>])[] = [
  ['registering', (password) => lectern.rest('/auth/local/register', { json: newUser(password) })],
  [
    'registering over GraphQL',
    async (password) =>
      graphqlAnswer(
        await lectern.graphql(
          'mutation ($input: UsersPermissionsRegisterInput!) { register(input: $input) { jwt } }',
          { variables: { input: newUser(password) } },
        ),
      ),
  ],
  [
    'resetting with a code',
    async (password) => {
      const { id } = await createAccount(lectern);
      const code = await withCode(USER, id, 'resetPasswordToken');
      return lectern.rest('/auth/reset-password', {
        json: { code, password, passwordConfirmation: password },
      });
    },
  ],
  [
    'changing the own password',
    async (password) => {
      const account = await createAccount(lectern);
      const { jwt } = await startSession(lectern, account);
      return lectern.rest('/auth/change-password', {
        token: jwt,
        json: { currentPassword: PASSWORD, password, passwordConfirmation: password },
      });
    },
  ],
  [
    'creating an account with a token',
    async (password) => {
      const role = await roleId('plugin::users-permissions.role', { type: 'authenticated' });
      return lectern.rest('/users', { token, json: { ...newUser(password), role } });
    },
  ],
  [
    'changing an account with a token',
    async (password) => {
      const { id } = await createAccount(lectern);
      return lectern.rest(`/users/${id}`, { method: 'PUT', token, json: { password } });
    },
  ],
  [
    'changing an account over GraphQL',
    async (password) => {
      const { id, email } = await createAccount(lectern);
      return graphqlAnswer(
        await lectern.graphql(
          'mutation ($id: ID!, $data: UsersPermissionsUserInput!) { updateUsersPermissionsUser(id: $id, data: $data) { data { documentId } } }',
          { token, variables: { id: String(id), data: { username: email, email, password } } },
        ),
      );
    },
  ],
  [
    'creating an account in the admin panel',
    async (password) => {
      const id = await roleId('plugin::users-permissions.role', { type: 'authenticated' });
      return admin.request(USERS, {
        json: { ...newUser(password), role: { connect: [{ id }], disconnect: [] } },
      });
    },
  ],
  [
    'changing an account in the admin panel',
    async (password) => {
      const { documentId } = await createAccount(lectern);
      return admin.request(`${USERS}/${documentId}`, { method: 'PUT', json: { password } });
    },
  ],
  [
    'an administrator’s own profile',
    (password) =>
      admin.request('/admin/users/me', {
        method: 'PUT',
        json: { currentPassword: ADMIN.password, password },
      }),
  ],
  [
    'an administrator’s password set by another',
    async (password) => {
      const { id } = await newAdministrator({ isActive: true, password: PASSWORD });
      return admin.request(`/admin/users/${id}`, { method: 'PUT', json: { password } });
    },
  ],
  [
    'accepting an invitation',
    async (password) => {
      const { registrationToken } = await newAdministrator();
      return request(`${lectern.url}/admin/register`, {
        json: { registrationToken, userInfo: { firstname: 'Cy', password } },
      });
    },
  ],
  [
    'an administrator’s reset with a code',
    async (password) => {
      const { id } = await newAdministrator({ isActive: true, password: PASSWORD });
      const resetPasswordToken = await withCode('admin::user', id, 'resetPasswordToken');
      return request(`${lectern.url}/admin/reset-password`, {
        json: { resetPasswordToken, password },
      });
    },
  ],
];

describe('the rules for passwords hold for', () => {
  describe.each(PLACES)('%s', (_, set) => {
    it.each(WEAK)('%s', async (password, code) => {
      const { status, body } = await set(password);
      const [problem] = body.error.details.errors;

      expect(status === 400 || status === 200).toBe(true);
      expect(body.error).toMatchObject({ name: 'ValidationError', details: { code } });
      expect(problem.path.at(-1)).toBe('password');
      expect(problem.message).toBe(body.error.message);
    });
  });

  it('passwords that our own code sets, by the Document Service and the service of administrators', async () => {
    const { documentId } = await createAccount(lectern);
    const refusal = { details: { code: 'PASSWORD_COMMON' } };

    await expect(
      lectern.documents(USER).update({ documentId, data: { password: 'Password12345' } }),
    ).rejects.toMatchObject(refusal);
    await expect(newAdministrator({ password: 'Password12345' })).rejects.toMatchObject(refusal);
  });
});

describe('passwords', () => {
  const GOOD = 'Eleven-green-geese-3';
  /** Of “old pass”, by the library that Strapi brings. */
  const OLD_HASH = '$2a$10$3jh02HmIqAMrWn6paeHESOH68q9Q70WS6/zaFEE9Nm2Wv7hHZps.C';

  it.each(PLACES.filter(([place]) => !place.includes('own profile')))(
    'that keep the rules are set by %s',
    async (_, set) => {
      const { status, body } = await set(GOOD);

      expect({ status, error: body.error?.message }).toMatchObject({
        status: expect.any(Number),
        error: undefined,
      });
      expect(status).toBeLessThan(300);
    },
  );

  it.each(['$2a', '$2b', '$2y'])('that were hashed as %s before still let in', async (version) => {
    const account = await createAccount(lectern);
    const old = OLD_HASH.replace('$2a', () => version);
    await lectern.strapi.db
      .query(USER)
      .update({ where: { id: account.id }, data: { password: old } });

    const { jwt } = await signIn(lectern, { email: account.email, password: 'old pass' });

    expect(jwt).toMatch(/^ey/);
  });

  it('let nobody in by what is no text', async () => {
    for (const password of [{ $ne: '' }, ['x'], 1, true, null]) {
      const { status } = await request(`${lectern.url}/admin/login`, {
        json: { email: ADMIN.email, password },
      });
      expect(status).toBe(400);
    }
  });

  it('are refused with 503 and Retry-After when too many are tried at once, and taken afterwards', async () => {
    const json = { identifier: ADMIN.email, password: 'wrong' };
    const { id, email } = await createAccount(lectern);
    const asked = await Promise.all(
      Array.from({ length: 80 }, () =>
        lectern.rest('/auth/local', { json: { ...json, identifier: email } }),
      ),
    );
    const busy = asked.filter(({ status }) => status === 503);

    expect(
      asked.map(({ status }) => status).filter((status) => ![400, 429, 503].includes(status)),
    ).toEqual([]);
    for (const { headers, body } of busy) {
      expect(headers.get('retry-after')).toBe('1');
      expect(body.error.details.code).toBe('PASSWORDS_BUSY');
    }
    expect(await lectern.strapi.db.query(USER).count({ where: { id } })).toBe(1);
  });
});

describe('the form of a new administrator', () => {
  it.each([[null], [7], [true], [{ a: 1 }], [['a@example.org']], [[]]])(
    'refuses %j as an address, at its field',
    async (email) => {
      const answer = await admin.request('/admin/users', {
        method: 'POST',
        json: { email, firstname: 'Ada', roles: [1] },
      });

      expect(answer).toMatchObject({
        status: 400,
        body: { error: { details: { errors: [{ path: ['email'] }] } } },
      });
    },
  );

  it.each([[{}], [{ email: '' }], [{ email: 'none' }]])(
    'is refused as before for %j',
    async (json) => {
      expect(await admin.request('/admin/users', { method: 'POST', json })).toMatchObject({
        status: 400,
      });
    },
  );
});

describe('the first administrator', () => {
  it('is nobody who comes by, with or without the panel', async () => {
    const init = await request(`${lectern.url}/admin/init`);
    const { status, body } = await request(`${lectern.url}/admin/register-admin`, {
      json: { firstname: 'Eve', email: 'eve@example.org', password: PASSWORD },
    });

    expect(init.body.data.hasAdmin).toBe(true);
    expect(status).toBe(403);
    expect(body.error.details.code).toBe('FIRST_ADMINISTRATOR_BY_COMMAND');
    expect(body.error.message).toContain('npm run admin -- create');
  });
});
