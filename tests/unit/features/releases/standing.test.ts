import {
  contraction,
  olderReleases,
  unneededObjects,
} from '../../../../src/features/releases/contraction';
import { columnChange, lostTrait } from '../../../../src/features/releases/expansion';
import { permissionWithFields } from '../../../../src/features/releases/kept-rights';
import { missingObjects, unknownFields } from '../../../../src/features/releases/schema-objects';
import { judgeStanding, type SchemaRecord } from '../../../../src/features/releases/standing';

const objects = { talks: ['id', 'title'] };
const own = { release: '0.2.0', fingerprint: 'f', objects };
const recorded: SchemaRecord = { ...own, minimumRelease: '0.1.0', fields: {} };
const more = { talks: ['id', 'title', 'edition'] };

describe('how a database stands to the release that starts', () => {
  const judge = (
    changed: Partial<SchemaRecord> | null,
    rest: { there?: Record<string, string[]>; isNewestBySaying?: boolean } = {},
  ) =>
    judgeStanding({
      own,
      recorded: changed === null ? null : { ...recorded, ...changed },
      there: objects,
      isNewestBySaying: false,
      ...rest,
    });

  it.each([
    ['nobody was here', null, {}, 'behind'],
    ['the very same', {}, {}, 'current'],
    ['the same with a hole', {}, { there: { talks: ['id'] } }, 'behind'],
    ['not finished', { fingerprint: '' }, {}, 'behind'],
    ['an older release', { release: '0.1.0' }, {}, 'behind'],
    ['a newer release', { release: '0.3.0', objects: more }, {}, 'ahead'],
    ['a newer one, whatever is said', { release: '0.3.0' }, { isNewestBySaying: true }, 'ahead'],
    ['a build of the same that needs more', { objects: more }, {}, 'ahead'],
    ['the same, said to be the newest', { objects: more }, { isNewestBySaying: true }, 'current'],
    ['a build that needs less', { fingerprint: 'g', objects: { talks: ['id'] } }, {}, 'behind'],
    ['one that closed the door', { minimumRelease: '0.2.1', release: '0.3.0' }, {}, 'closed'],
  ] as const)('%s: %s', (_title, changed, rest, standing) => {
    expect(judge(changed, rest as never)).toBe(standing);
  });
});

it('a missing table stands for its columns', () => {
  expect(missingObjects({ a: ['x', 'y'], b: ['z'] }, { a: ['x'] })).toEqual([
    { table: 'a', column: 'y' },
    { table: 'b', column: null },
  ]);
});

it('fields are unknown that the newest release has and this one has not', () => {
  const [newest, known] = [{ t: ['a', 'seo.robots'] }, { t: ['a', 'removed'] }];

  expect(unknownFields('t', { recorded: newest, known })).toEqual(['seo.robots']);
  expect(unknownFields('u', { recorded: newest, known })).toEqual([]);
});

describe('a column that is not as a release wants it', () => {
  const change = (from: string, to: string): string =>
    columnChange({ name: 'c', type: from }, { name: 'c', type: to }).kind;

  it.each([
    ['string', 'text', 'widen'],
    ['text', 'string', 'leave'],
    ['integer', 'bigInteger', 'widen'],
    ['bigInteger', 'integer', 'leave'],
    ['datetime', 'timestamp', 'leave'],
    ['datetime', 'date', 'refuse'],
    ['string', 'integer', 'refuse'],
    ['text', 'jsonb', 'refuse'],
    ['integer', 'increments', 'leave'],
  ])('%s that is to be %s: %s', (from, to, kind) => {
    expect(change(from, to)).toBe(kind);
  });
});

it('drafts and translations are lost when a release turns them off', () => {
  const all = { hasDrafts: true, isLocalized: true };

  expect(lostTrait(all, all)).toBeNull();
  expect(lostTrait(all, { ...all, hasDrafts: false })).toBe('drafts');
  expect(lostTrait(all, { ...all, isLocalized: false })).toBe('translations');
  expect(lostTrait({ hasDrafts: false, isLocalized: false }, all)).toBeNull();
});

describe('what no release needs', () => {
  const remembered = [
    { table: 'gone', column: null, release: '0.1.0' },
    { table: 'gone', column: 'id', release: '0.1.0' },
    { table: 'talks', column: 'edition', release: '0.1.0' },
    { table: 'talks', column: 'title', release: '0.2.0' },
    { table: 'dropped', column: null, release: '0.1.0' },
  ];

  it('is what is there and this one does without, tables as a whole', () => {
    const there = { talks: ['id', 'title', 'edition'], gone: ['id'] };

    const unneeded = unneededObjects(remembered, { own: objects, there });

    expect(unneeded.map(({ table, column }) => [table, column])).toEqual([
      ['gone', null],
      ['talks', 'edition'],
    ]);
    expect(contraction(unneeded)).toEqual([
      'alter table "talks" drop column if exists "edition"',
      'drop table if exists "gone"',
    ]);
  });

  it('waits for those who are older, or do not say what they are', () => {
    const connected = ['lectern/0.1.0', 'lectern/0.2.0', 'lectern-reader', '', 'pg_dump'].map(
      (name) => ({ name, process: 1, address: 'here' }),
    );

    expect(olderReleases(connected, '0.2.0').map(({ name }) => name)).toEqual([
      'lectern/0.1.0',
      '',
    ]);
  });
});

it('a right keeps the fields that this release does not know', () => {
  const right = { action: 'update', properties: { fields: ['title'] } };

  expect(permissionWithFields(right, ['title', 'edition'])).toEqual({
    action: 'update',
    properties: { fields: ['title', 'edition'] },
  });
});
