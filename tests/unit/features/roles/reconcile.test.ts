import fc from 'fast-check';
import { reconcile } from '../../../../src/features/roles/reconcile';
import type { Permission } from '../../../../src/features/roles/rights';

const permission = (
  action: string,
  { locales = ['en'], fields = ['title'], conditions = [] }: Record<string, string[]> = {},
): Permission => ({
  action,
  subject: 'api::interview.interview',
  properties: { fields, locales },
  conditions,
});

const READ = permission('read');
const WIDER = permission('read', { locales: ['en', 'fa'] });

it('what nobody changed by hand follows the code', () => {
  const outcome = reconcile({
    applied: [READ],
    stored: [READ],
    wanted: [WIDER, permission('new')],
  });

  expect(outcome).toEqual({ permissions: [WIDER, permission('new')], isChanged: true, byHand: [] });
});

it('what was taken away by hand stays away, and is told', () => {
  const outcome = reconcile({ applied: [READ], stored: [], wanted: [WIDER] });

  expect(outcome.permissions).toEqual([]);
  expect(outcome.isChanged).toBe(false);
  expect(outcome.byHand).toMatchObject([{ kind: 'removed', action: 'read' }]);
});

it('what was given by hand stays, and is told', () => {
  const given = permission('given');
  const outcome = reconcile({ applied: [READ], stored: [READ, given], wanted: [READ] });

  expect(outcome.permissions).toEqual([READ, given]);
  expect(outcome.byHand).toMatchObject([{ kind: 'added', action: 'given' }]);
});

it('a new language reaches a permission whose fields were changed by hand', () => {
  const narrowed = permission('read', { fields: [] });
  const outcome = reconcile({ applied: [READ], stored: [narrowed], wanted: [WIDER] });

  expect(outcome.permissions).toEqual([permission('read', { fields: [], locales: ['en', 'fa'] })]);
  expect(outcome.byHand).toMatchObject([{ kind: 'changed', action: 'read' }]);
});

it('a language that was taken by hand does not come back with another one', () => {
  const all = permission('read', { locales: ['en', 'ar'] });
  const next = permission('read', { locales: ['en', 'ar', 'fa'] });
  const outcome = reconcile({ applied: [all], stored: [READ], wanted: [next] });

  expect(outcome.permissions).toEqual([READ]);
});

it('a type that is translated now gets its languages', () => {
  const plain: Permission = { ...READ, properties: { fields: ['title'] } };
  const outcome = reconcile({ applied: [plain], stored: [plain], wanted: [READ] });

  expect(outcome.permissions).toEqual([READ]);
});

it('the order of fields and languages is no change', () => {
  const one = permission('read', { locales: ['en', 'fa'], fields: ['a', 'b'] });
  const other = permission('read', { locales: ['fa', 'en'], fields: ['b', 'a'] });

  expect(reconcile({ applied: [one], stored: [other], wanted: [one] })).toMatchObject({
    isChanged: false,
    byHand: [],
  });
});

const roles = fc.uniqueArray(
  fc.record({
    action: fc.constantFrom('read', 'create', 'update', 'delete'),
    locales: fc.subarray(['en', 'ar', 'fa']),
    fields: fc.subarray(['title', 'slug']),
  }),
  { selector: ({ action }) => action },
);
const asPermissions = (
  list: readonly { action: string; locales: string[]; fields: string[] }[],
): Permission[] => list.map(({ action, ...parts }) => permission(action, parts));

it('applied twice, nothing changes the second time; untouched by hand, all is as the code wants', () => {
  fc.assert(
    fc.property(roles, roles, roles, (before, now, next) => {
      const [applied, stored, wanted] = [before, now, next].map(asPermissions);
      if (!applied || !stored || !wanted) return;
      const once = reconcile({ applied, stored, wanted });
      const twice = reconcile({ applied: wanted, stored: once.permissions, wanted });
      expect(twice.isChanged).toBe(false);
      expect(twice.byHand).toEqual(once.byHand);
      const untouched = reconcile({ applied, stored: applied, wanted });
      expect(untouched.byHand).toEqual([]);
      expect(new Set(untouched.permissions)).toEqual(new Set(wanted));
    }),
  );
});
