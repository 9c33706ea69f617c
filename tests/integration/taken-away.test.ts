import { ADMIN, signIn as signInToPanel } from '../support/admin-session';
import { EXPERT, expertData, nextNumber, published } from '../support/content';
import { request, type Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { eventually } from '../support/raw-http';
import { startSecondLectern, type SecondLectern } from '../support/second-lectern';
import { runSql } from '../support/test-databases';

const FIND = 'api::expert.expert.find';
const CREATE = 'api::expert.expert.create';

let other: SecondLectern;

afterAll(() => {
  other.stop();
});

const lectern = useLectern();
let servers: readonly string[];

beforeAll(async () => {
  other = await startSecondLectern(lectern.databaseUrl);
  servers = [lectern.url, other.url];
  await published(lectern, EXPERT, expertData());
}, 300_000);

const sql = (...statements: string[]) => runSql(lectern.databaseUrl, ...statements);

interface Call {
  readonly token: string;
  readonly kind: 'list' | 'graphql' | 'write' | 'panel';
}

/** The status of a call; of GraphQL 403 where it is refused in the body. */
const statusOf = async (url: string, { token, kind }: Call): Promise<number> => {
  if (kind === 'graphql') {
    const json = { query: '{ experts { name } }' };
    const { status, body }: Json = await request(`${url}/graphql`, { token, json });
    return body.errors ? 403 : status;
  }
  if (kind === 'panel') {
    return (await request(`${url}/content-manager/collection-types/${EXPERT}`, { token })).status;
  }
  const json = { data: { name: `Written ${nextNumber()}` } };
  const more = kind === 'write' ? { json } : {};
  const { status } = await request(`${url}/api/experts`, { token, ...more });
  return status;
};

const expectOf = async (call: Call, isAllowed: boolean): Promise<void> => {
  const isAsWanted = (status: number) => (isAllowed ? status < 300 : status >= 400);
  for (const url of servers) {
    const look = () => statusOf(url, call);
    const first = await eventually(look, isAsWanted);
    // What is so once stays so, with whatever was asked meanwhile.
    const later = await look();
    expect([call.kind, url, isAsWanted(first), isAsWanted(later)]).toEqual([
      call.kind,
      url,
      true,
      true,
    ]);
  }
};

interface Caller {
  readonly token: string;
  readonly id: number;
}

const tokens = (): Json => lectern.strapi.service('admin::api-token');

const newToken = async (more: object): Promise<Caller> => {
  const { id, accessKey }: Json = await tokens().create({
    name: `taken away ${nextNumber()}`,
    description: '',
    lifespan: null,
    ...more,
  });
  return { token: accessKey, id };
};

const PASSWORD = 'a long enough password 1';

interface User extends Caller {
  readonly email: string;
  readonly role: number;
}

const newUser = async (): Promise<User> => {
  const [created]: Json = await sql(
    `insert into up_roles (name, type, document_id) values ('Role ${nextNumber()}', 'role-${nextNumber()}', 'role${nextNumber()}') returning id`,
  );
  const role: Json = created[0];
  await giveToRole(role.id, FIND);
  const email = `user${nextNumber()}@example.org`;
  const { id }: Json = await lectern.strapi.plugin('users-permissions').service('user').add({
    username: email,
    email,
    password: PASSWORD,
    provider: 'local',
    confirmed: true,
    role: role.id,
  });
  return { token: await signIn(email), email, id, role: role.id };
};

const signIn = async (email: string): Promise<string> => {
  const json = { identifier: email, password: PASSWORD };
  const { body } = await request(`${lectern.url}/api/auth/local`, { json });
  return String(body.jwt);
};

const giveToRole = (role: number, action: string) =>
  sql(
    `with permission as (insert into up_permissions (action, document_id) values ('${action}', 'permission${nextNumber()}') returning id)
     insert into up_permissions_role_lnk (permission_id, role_id) select id, ${role} from permission`,
  );

const takeFromRole = (role: number, action: string) =>
  sql(
    `delete from up_permissions where action = '${action}' and id in
     (select permission_id from up_permissions_role_lnk where role_id = ${role})`,
  );

const CUSTOM = { type: 'custom', permissions: [FIND, CREATE] };
const FULL = { type: 'full-access' };

const OF_TOKENS: readonly (readonly [string, object, (caller: Caller) => unknown])[] = [
  ['is deleted', FULL, ({ id }) => tokens().revoke(id)],
  ['is deleted by SQL', CUSTOM, ({ id }) => sql(`delete from strapi_api_tokens where id = ${id}`)],
  ['is regenerated', FULL, ({ id }) => tokens().regenerate(id)],
  [
    'ends by SQL',
    CUSTOM,
    ({ id }) =>
      sql(`update strapi_api_tokens set expires_at = now() - interval '1 day' where id = ${id}`),
  ],
  [
    'loses all its rights',
    CUSTOM,
    ({ id }) => tokens().update(id, { type: 'custom', permissions: [] }),
  ],
  [
    'loses all its rights by SQL',
    CUSTOM,
    ({ id }) =>
      sql(`delete from strapi_api_token_permissions where id in
        (select api_token_permission_id from strapi_api_token_permissions_token_lnk where api_token_id = ${id})`),
  ],
  [
    'loses the links to its rights',
    CUSTOM,
    ({ id }) =>
      sql(`delete from strapi_api_token_permissions_token_lnk where api_token_id = ${id}`),
  ],
];

describe('an API token is refused by every process from the moment that it', () => {
  it.each(OF_TOKENS)('%s', async (_, more, takeAway) => {
    const caller = await newToken(more);
    for (const kind of ['list', 'graphql', 'write'] as const) {
      await expectOf({ ...caller, kind }, true);
    }
    await takeAway(caller);

    for (const kind of ['write', 'list', 'graphql'] as const) {
      await expectOf({ ...caller, kind }, false);
    }
  });

  it('may only read, for writes, and writes again when it may', async () => {
    const caller = await newToken(FULL);
    const setType = (type: string) =>
      sql(`update strapi_api_tokens set type = '${type}' where id = ${caller.id}`);
    await expectOf({ ...caller, kind: 'write' }, true);
    await setType('read-only');
    await expectOf({ ...caller, kind: 'write' }, false);
    await expectOf({ ...caller, kind: 'list' }, true);
    await setType('full-access');

    await expectOf({ ...caller, kind: 'write' }, true);
  });
});

const OF_USERS: readonly (readonly [string, (user: User) => unknown])[] = [
  ['is blocked', ({ id }) => sql(`update up_users set blocked = true where id = ${id}`)],
  ['is deleted', ({ id }) => sql(`delete from up_users where id = ${id}`)],
  ['loses the role', ({ id }) => sql(`delete from up_users_role_lnk where user_id = ${id}`)],
  ['has a role that loses the right', ({ role }) => takeFromRole(role, FIND)],
  [
    'gets another role',
    async ({ id }) => {
      const { role } = await newUser();
      await takeFromRole(role, FIND);
      await sql(`update up_users_role_lnk set role_id = ${role} where user_id = ${id}`);
    },
  ],
];

describe('an account is refused by every process from the moment that it', () => {
  it.each(OF_USERS)('%s', async (_, takeAway) => {
    const user = await newUser();
    for (const kind of ['list', 'graphql'] as const) await expectOf({ ...user, kind }, true);
    await takeAway(user);

    for (const kind of ['list', 'graphql'] as const) await expectOf({ ...user, kind }, false);
  });
});

interface Administrator extends Caller {
  readonly role: number;
}

const SEE = { action: 'plugin::content-manager.explorer.read', subject: EXPERT };
const SEE_ALL = { ...SEE, properties: { fields: ['name', 'slug'] }, conditions: [] };

const adminRoles = (): Json => lectern.strapi.service('admin::role');

const newAdminRole = async (permissions: readonly object[]): Promise<number> => {
  const { id }: Json = await adminRoles().create({ name: `Role ${nextNumber()}`, description: '' });
  await adminRoles().assignPermissions(id, permissions);
  return id;
};

const newAdministrator = async (known?: number): Promise<Administrator> => {
  const role = known ?? (await newAdminRole([SEE_ALL]));
  const credentials = { email: `desk${nextNumber()}@example.org`, password: ADMIN.password };
  const { id }: Json = await lectern.strapi
    .service('admin::user')
    .create({ firstname: 'Dana', ...credentials, isActive: true, roles: [role] });
  return { id, role, token: (await signInToPanel(lectern, credentials)).token };
};

const OF_ADMINISTRATORS: readonly (readonly [string, (somebody: Administrator) => unknown])[] = [
  ['is blocked', ({ id }) => sql(`update admin_users set is_active = false where id = ${id}`)],
  ['is deleted', ({ id }) => sql(`delete from admin_users where id = ${id}`)],
  ['loses the role', ({ id }) => sql(`delete from admin_users_roles_lnk where user_id = ${id}`)],
  ['is logged out', ({ id }) => sql(`delete from strapi_sessions where user_id = '${id}'`)],
  [
    'gets another role by Strapi',
    async ({ id }) =>
      lectern.strapi.service('admin::user').updateById(id, { roles: [await newAdminRole([])] }),
  ],
  [
    'gets another role by SQL',
    async ({ id }) =>
      sql(
        `update admin_users_roles_lnk set role_id = ${await newAdminRole([])} where user_id = ${id}`,
      ),
  ],
  ['has a role that loses the right', ({ role }) => adminRoles().assignPermissions(role, [])],
  [
    'has a role that loses the right by SQL',
    ({ role }) =>
      sql(
        `delete from admin_permissions where id in
         (select permission_id from admin_permissions_role_lnk where role_id = ${role})`,
      ),
  ],
  [
    'has a role that loses the link to the right',
    ({ role }) => sql(`delete from admin_permissions_role_lnk where role_id = ${role}`),
  ],
];

describe('an administrator is refused by every process from the moment that it', () => {
  it.each(OF_ADMINISTRATORS)('%s', async (_, takeAway) => {
    const somebody = await newAdministrator();
    await expectOf({ ...somebody, kind: 'panel' }, true);
    await takeAway(somebody);

    await expectOf({ ...somebody, kind: 'panel' }, false);
  });

  it('may no longer see, and sees again when it may', async () => {
    const somebody = await newAdministrator();
    await adminRoles().assignPermissions(somebody.role, []);
    await expectOf({ ...somebody, kind: 'panel' }, false);
    await adminRoles().assignPermissions(somebody.role, [SEE_ALL]);

    await expectOf({ ...somebody, kind: 'panel' }, true);
  });

  it('shares nothing with another of the same role', async () => {
    const role = await newAdminRole([{ ...SEE_ALL, conditions: ['admin::is-creator'] }]);
    const [one, two] = [await newAdministrator(role), await newAdministrator(role)];
    const { documentId } = await published(lectern, EXPERT, expertData());
    await sql(`update experts set created_by_id = ${one.id} where document_id = '${documentId}'`);
    const seenBy = async ({ token }: Administrator): Promise<readonly string[]> => {
      const address = `${lectern.url}/content-manager/collection-types/${EXPERT}?pageSize=100`;
      const { body }: Json = await request(address, { token });
      return body.results.map((row: Json) => row.documentId);
    };

    for (const somebody of [one, two, one, two]) {
      expect(await seenBy(somebody)).toEqual(somebody === one ? [documentId] : []);
    }
  });
});

describe('kept answers of the public', () => {
  it('stay while tokens are used, sessions are renewed and people sign in', async () => {
    const token = await newToken(FULL);
    const { email } = await newUser();
    const address = `${other.url}/api/experts?sort=name&pagination[pageSize]=1`;
    await eventually(
      () => request(address),
      ({ headers }) => headers.get('x-cache') === 'HIT',
    );
    await sql(`update strapi_api_tokens set last_used_at = null where id = ${token.id}`);
    await signIn(email);
    await request(`${other.url}/api/experts`, { token: token.token });
    await sql(`update strapi_sessions set status = 'rotated'`);
    await sql(`delete from strapi_sessions`);
    await tokens().revoke(token.id);
    await expectOf({ ...token, kind: 'list' }, false);

    expect((await request(address)).headers.get('x-cache')).toBe('HIT');
  });
});
