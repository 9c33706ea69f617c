import { ADMIN_ROLE } from '../../src/features/content/admin-roles';
import { omit } from '../../src/lib/record';
import { examplePage, newMark } from '../fixtures/pages/example-page';
import { APPLY, bodyOf, codeOf, NO_FACTS, PLAN, plan } from '../fixtures/pages/page-review-run';
import { createWithRole, signIn, signInAsAdmin, type AdminSession } from '../support/admin-session';
import { request, type Json } from '../support/http';
import { useLectern } from '../support/lectern';

const MEGABYTE = 1024 * 1024;

const lectern = useLectern();
let admin: AdminSession;
let partner: AdminSession;

beforeAll(async () => {
  admin = await signInAsAdmin(lectern);
  partner = await signIn(lectern, await createWithRole(lectern, ADMIN_ROLE.partnerManager));
});

describe('whoever', () => {
  it.each([PLAN, APPLY])(
    'is not signed in, or has not the right, is refused at %s',
    async (path) => {
      const json = bodyOf(examplePage().text);
      expect((await request(`${lectern.url}${path}`, { json })).status).toBe(401);
      expect(codeOf(await partner.request(path, { json }))).toEqual([403, 'RIGHT_MISSING']);
    },
  );

  it('is not signed in sends no large page that is read', async () => {
    const json = { page: 'x'.repeat(2 * MEGABYTE) };
    expect((await request(`${lectern.url}${PLAN}`, { json })).status).toBe(401);
  });

  it('may use the route and not read shows is refused', async () => {
    const lone = await lectern.strapi
      .service('admin::role')
      .create({ name: `Lone ${newMark()}`, code: `lone-${newMark().toLowerCase()}` });
    await lectern.strapi
      .service('admin::role')
      .assignPermissions(lone.id, [
        { action: 'api::desk.from-page', subject: null, properties: {}, conditions: [] },
      ]);
    const session = await signIn(lectern, await createWithRole(lectern, lone.code));
    const { status, body } = await session.request(PLAN, { json: bodyOf(examplePage().text) });
    expect([status, body.error.details.code]).toEqual([403, 'RIGHT_MISSING']);
  });
});

describe('what is asked wrongly is refused, naming the key', () => {
  const page = 'Ann: Hello.\n\nBo: Hello there.\n';
  const whole = bodyOf(page);
  const cases: [string, Json, string][] = [
    ...Object.keys(whole).map((key): [string, Json, string] => {
      return [`without ${key}`, omit(whole, [key]), key];
    }),
    ...Object.keys(whole).map((key): [string, Json, string] => [
      `${key} as a number`,
      { ...whole, [key]: 7 },
      key,
    ]),
    ...Object.keys(NO_FACTS).map((key): [string, Json, string] => [
      `facts.${key} as a list`,
      bodyOf(page, { facts: { [key]: [] } }),
      `facts.${key}`,
    ]),
    ['an unknown key', { ...whole, more: 1 }, 'more'],
    ['an unknown fact', bodyOf(page, { facts: { more: 'x' } }), 'more'],
    ['a day that does not exist', bodyOf(page, { facts: { date: '2025-02-30' } }), 'facts.date'],
    ['a title too long', bodyOf(page, { facts: { title: 'x'.repeat(256) } }), 'facts.title'],
    ['a title with a bell', bodyOf(page, { facts: { title: 'a\u0007b' } }), 'facts.title'],
    ['a host too long', bodyOf(page, { facts: { host: 'x'.repeat(161) } }), 'facts.host'],
    ['a file name too long', bodyOf(page, { name: 'x'.repeat(256) }), 'name'],
  ];

  it.each(cases)('%s', async (_, json, parameter) => {
    const { status, body } = await admin.request(PLAN, { json });
    expect([status, body.error.details.parameter]).toEqual([400, parameter]);
  });

  it.each([
    ['no decisions', { planned: {} }, 'decisions'],
    ['no plan', { decisions: {} }, 'planned'],
    ['a decision of no kind', { decisions: { a: {} }, planned: {} }, 'decisions.a.kind'],
    ['an unknown kind', { decisions: { a: { kind: 'x' } }, planned: {} }, 'decisions.a.kind'],
    ['no id', { decisions: { a: { kind: 'existing' } }, planned: {} }, 'decisions.a.documentId'],
    ['a list', { decisions: [], planned: {} }, 'decisions'],
    ['a stamp that is none', { decisions: {}, planned: { a: 1 } }, 'planned.a'],
  ])('to make, with %s', async (_, more, parameter) => {
    const { status, body } = await admin.request(APPLY, { json: { ...whole, ...more } });
    expect([status, body.error.details.parameter]).toEqual([400, parameter]);
  });

  it('no JSON at all', async () => {
    const answer = await fetch(`${lectern.url}${PLAN}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${admin.token}`, 'Content-Type': 'application/json' },
      body: '{',
    });
    expect(answer.status).toBe(400);
  });
});

describe('a page that cannot be taken is refused in the words of the importer', () => {
  const turns = 'Ann Lee: Words.\n\nBo Chu: Others.\n\n';

  it.each([
    ['without turns', 'Only words.', 422, 'PAGE_WITHOUT_TURNS', null],
    ['captions', '1\n00:00:01,000 --> 00:00:02,000\nHello\n', 422, 'PAGE_IS_CAPTIONS', 2],
    ['an impossible date', `February 30, 2024\n\n${turns}`, 422, 'PAGE_DATE_IMPOSSIBLE', 1],
    ['empty', ' \n ', 422, 'FILE_UNREADABLE', null],
    ['no text', `${turns}${'\u0001'.repeat(9)}`, 415, 'FILE_KIND_UNKNOWN', null],
  ])('%s', async (_, page, status, code, line) => {
    for (const path of [PLAN, APPLY]) {
      const json = path === PLAN ? bodyOf(page) : { ...bodyOf(page), decisions: {}, planned: {} };
      const answer = await admin.request(path, { json });
      expect(codeOf(answer)).toEqual([status, code]);
      expect(answer.body.error.details.line).toBe(line);
    }
  });

  it('five megabytes are taken, one byte more is not', async () => {
    const filler = `Bo Chu: ${'y'.repeat(15_000)}\n\n`;
    const whole = `${turns}${filler.repeat(Math.ceil((5 * MEGABYTE) / filler.length))}`;
    const page = whole.slice(0, 5 * MEGABYTE);

    expect((await plan(admin, page)).status).toBe(200);
    expect(codeOf(await plan(admin, `${page}y`))).toEqual([413, 'FILE_TOO_LARGE']);
  });

  it('a page of so many names that reading it would keep everybody else waiting', async () => {
    const names = Array.from(
      { length: 500 },
      (_, index) => newMark() + String.fromCharCode(97 + (index % 26)),
    );
    const many = (count: number): string =>
      names
        .slice(0, count)
        .map((name) => `${name} Person: Words.`)
        .join('\n\n');
    expect((await plan(admin, many(100))).status).toBe(200);
    expect(codeOf(await plan(admin, many(500)))).toEqual([422, 'PAGE_OF_TOO_MANY']);
  });

  it('a request of more than ten megabytes is not read', async () => {
    const answer = await plan(admin, 'y'.repeat(10 * MEGABYTE)).catch(() => null);
    expect(answer && codeOf(answer)).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('two thousand turns are taken, one more is not; so with the characters of one', async () => {
    const many = (count: number): string =>
      Array.from(
        { length: count },
        (_, index) => `${index % 2 ? 'Ann Lee' : 'Bo Chu'}: Yes ${index}.`,
      ).join('\n\n');
    expect((await plan(admin, many(2_000))).status).toBe(200);
    expect(codeOf(await plan(admin, many(2_001)))).toEqual([400, 'TOO_MANY_TURNS']);
    expect((await plan(admin, `${turns}Ann Lee: ${'z'.repeat(20_000)}`)).status).toBe(200);
    const { status, body } = await plan(admin, `${turns}Ann Lee: ${'z'.repeat(20_001)}`);
    expect([status, body.error.details.code]).toEqual([400, 'TURN_TOO_LONG']);
    expect(body.error.message).toContain('Turn 3');
  });
});
