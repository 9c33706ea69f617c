import { judgeReadiness } from '../../../../src/features/operations/readiness';

const required = { migrations: ['a.sql'], indexes: ['i'] };

it.each([
  ['no answer', null, 'DATABASE_AWAY'],
  ['a missing migration', { appliedMigrations: [], existingIndexes: ['i'] }, 'SCHEMA_OUTDATED'],
  ['a missing index', { appliedMigrations: ['a.sql'], existingIndexes: [] }, 'SCHEMA_OUTDATED'],
])('%s makes it unavailable', (_what, state, code) => {
  expect(judgeReadiness(state, required)).toEqual({ status: 'unavailable', code });
});

it('more than what is required does not hurt: a newer version may have been here', () => {
  const state = { appliedMigrations: ['a.sql', 'b.sql'], existingIndexes: ['i', 'j'] };

  expect(judgeReadiness(state, required)).toEqual({ status: 'ready' });
});
