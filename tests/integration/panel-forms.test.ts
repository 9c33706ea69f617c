import { signInAsAdmin, type AdminSession } from '../support/admin-session';
import { request, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const lectern = useLectern();
let admin: AdminSession;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
});

const LAYOUT = ['PUT', '/admin/homepage/layout'] as const;
const CHECK = ['POST', '/admin/permissions/check'] as const;
const TEMPLATES = ['PUT', '/users-permissions/email-templates'] as const;

describe('a form of the panel that Strapi does not look at', () => {
  it.each<readonly [string, string, Json, string]>([
    [...LAYOUT, {}, 'widgets'],
    [...LAYOUT, { widgets: [{ uid: 'one', width: 5 }] }, 'widgets.0.width'],
    [...LAYOUT, { widgets: [], updatedAt: 'today' }, 'updatedAt'],
    [...LAYOUT, { widgets: [], more: 1 }, 'more'],
    [...CHECK, {}, 'permissions'],
    [...CHECK, { permissions: 'all' }, 'permissions'],
    [...CHECK, { permissions: [null] }, 'permissions.0'],
    [...TEMPLATES, { other: 1 }, 'email-templates'],
    [...TEMPLATES, { 'email-templates': { a: null } }, 'email-templates.a'],
    [
      ...TEMPLATES,
      { 'email-templates': { a: { options: {} } } },
      'email-templates.a.options.message',
    ],
  ])('is refused at its member: %s %s %j', async (method, path, json, parameter) => {
    const { status, body } = await admin.request(path, { method, json });
    expect([status, body.error.details]).toMatchObject([
      400,
      { code: 'PARAMETER_INVALID', parameter },
    ]);
  });

  it('is told nothing of without a login', async () => {
    const answers = [LAYOUT, CHECK, TEMPLATES].map(([method, path]) =>
      request(`${lectern.url}${path}`, { method, json: {} }),
    );
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it('is taken as the panel sends it', async () => {
    const templates = await admin.request('/users-permissions/email-templates');
    const sent = [
      [...LAYOUT, { version: 1, widgets: [{ uid: 'one', width: 6 }] }],
      [...CHECK, { permissions: [{ action: 'admin::users.read' }] }],
      [...TEMPLATES, { 'email-templates': templates.body }],
    ] as const;
    const answers = sent.map(([method, path, json]) => admin.request(path, { method, json }));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

it('a webhook that is not there is not triggered', async () => {
  const { status, body } = await admin.request('/admin/webhooks/1/trigger', {
    method: 'POST',
    json: {},
  });
  expect([status, body.error.details.code]).toEqual([404, 'WEBHOOK_NOT_FOUND']);
});
