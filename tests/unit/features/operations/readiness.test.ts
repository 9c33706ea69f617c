import { judgeReadiness, type DatabaseState } from '../../../../src/features/operations/readiness';

const required = { migrations: ['a.sql'], indexes: ['i'] };

const answered = (more: object = {}): DatabaseState => ({
  kind: 'answered',
  isPoolFull: false,
  appliedMigrations: ['a.sql'],
  existingIndexes: ['i'],
  ...more,
});

it.each<[string, DatabaseState, string]>([
  ['no answer', { kind: 'away' }, 'DATABASE_AWAY'],
  ['a missing migration', answered({ appliedMigrations: [] }), 'SCHEMA_OUTDATED'],
  ['a missing index', answered({ existingIndexes: [] }), 'SCHEMA_OUTDATED'],
  [
    'a missing index, however full the pool is',
    answered({ existingIndexes: [], isPoolFull: true }),
    'SCHEMA_OUTDATED',
  ],
])('%s makes it unavailable', (_what, state, code) => {
  expect(judgeReadiness(state, required)).toEqual({ status: 'unavailable', code });
});

it('more than what is required does not hurt: a newer version may have been here', () => {
  const state = answered({ appliedMigrations: ['a.sql', 'b.sql'], existingIndexes: ['i', 'j'] });

  expect(judgeReadiness(state, required)).toEqual({ status: 'ready' });
});

it.each<[string, DatabaseState]>([
  ['a full pool', answered({ isPoolFull: true })],
  ['a server without a connection left', { kind: 'crowded' }],
])('%s is busy, and ready', (_what, state) => {
  expect(judgeReadiness(state, required)).toEqual({ status: 'ready', code: 'DATABASE_BUSY' });
});
