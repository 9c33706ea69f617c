import { differences } from '../../../../src/features/backup/archive-check';
import { nameOfBackup, namesToDelete } from '../../../../src/features/backup/backup-name';
import {
  parseManifest,
  shapeProblem,
  type Manifest,
} from '../../../../src/features/backup/manifest';
import { newerBackupMessage } from '../../../../src/features/backup/newer-backup';
import { planRestore } from '../../../../src/features/backup/restore-plan';
import { chooseTables, hasRowsToKeep } from '../../../../src/features/backup/table-choice';

const SUM = 'a'.repeat(64);

const topics = {
  name: 'topics',
  columns: [
    { name: 'id', type: 'integer', isNotNull: true, fallback: null },
    { name: 'name', type: 'character varying(255)', isNotNull: false, fallback: null },
  ],
  constraints: [{ name: 'topics_pkey', kind: 'p' as const, definition: 'PRIMARY KEY (id)' }],
  indexes: [],
  sequences: [
    { name: 'topics_id_seq', column: 'id', type: 'integer' as const, value: '7', isCalled: true },
  ],
};

const manifest: Manifest = {
  format: 1,
  madeAt: '2026-11-27T22:00:00.000Z',
  release: '0.1.0',
  madeBy: '0.1.0',
  postgres: '18.4',
  fingerprint: '',
  tables: [{ ...topics, rows: 2, bytes: 20, sha256: SUM }],
  files: [{ path: 'a.png', bytes: 3, sha256: SUM }],
};

const sums = { bytes: 20, rows: 2, sha256: SUM };

describe('a manifest', () => {
  it('is read as it was written', () => {
    expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
  });

  it.each([
    ['no JSON', '{'],
    ['another format', JSON.stringify({ ...manifest, format: 2 })],
    [
      'a table twice',
      JSON.stringify({ ...manifest, tables: [...manifest.tables, ...manifest.tables] }),
    ],
    [
      'a key that leads out of it',
      JSON.stringify(manifest).replace(
        'PRIMARY KEY (id)',
        'FOREIGN KEY (id) REFERENCES pg_authid(oid)',
      ),
    ],
    ['a type of somebody else', JSON.stringify(manifest).replace('"integer"', '"public.geometry"')],
    ['SQL in a name', JSON.stringify(manifest).replace('"topics"', '"topics\\" (id int); --"')],
    [
      'a sequence of no column',
      JSON.stringify(manifest).replace('"column":"id"', '"column":"elsewhere"'),
    ],
  ])('is refused with %s', (_what, text) => {
    expect(parseManifest(text)).toBeNull();
  });

  it('cannot describe what no backup holds', () => {
    expect(shapeProblem(topics)).toBeNull();
    const [id] = topics.columns;
    const generated = {
      ...topics,
      columns: [{ ...id, type: 'generated integer' }],
    } as typeof topics;
    expect(shapeProblem(generated)).toContain('topics');
  });
});

describe('an archive', () => {
  const whole = {
    tables: new Map([['topics', sums]]),
    files: new Map([['a.png', { ...sums, bytes: 3 }]]),
  };

  it('is what its manifest says', () => {
    expect(differences(manifest, whole)).toEqual([]);
  });

  it.each([
    ['without rows', { ...whole, tables: new Map() }, 'topics'],
    [
      'with fewer rows',
      { ...whole, tables: new Map([['topics', { ...sums, rows: 1 }]]) },
      'topics',
    ],
    [
      'with other rows',
      { ...whole, tables: new Map([['topics', { ...sums, sha256: 'b' }]]) },
      'topics',
    ],
    ['without a file', { ...whole, files: new Map() }, 'a.png'],
    [
      'with a table more',
      { ...whole, tables: new Map([...whole.tables, ['pg_authid', sums]]) },
      'pg_authid',
    ],
    ['with a file more', { ...whole, files: new Map([...whole.files, ['b.png', sums]]) }, 'b.png'],
  ])('is damaged %s', (_how, observed, named) => {
    expect(differences(manifest, observed).join()).toContain(named);
  });
});

describe('the tables of a backup', () => {
  it('are those of the product, by name or because a release needed them', () => {
    expect(chooseTables(['lectern_changes', 'topics', 'visitors'], ['topics', 'gone'])).toEqual({
      own: ['lectern_changes', 'topics'],
      others: ['visitors'],
    });
  });

  it('leave behind sessions and what is true of one database only', () => {
    expect(
      [
        'strapi_sessions',
        'lectern_preview_links',
        'lectern_changes',
        'lectern_change_identity',
      ].some(hasRowsToKeep),
    ).toBe(false);
    expect(['lectern_former_slugs', 'up_users', 'strapi_api_tokens'].every(hasRowsToKeep)).toBe(
      true,
    );
  });

  it('are made in their schema, filled, and counted on from their largest value', () => {
    const { tables, complete, sequences } = planRestore('stage', [topics]);

    expect(tables[0]?.create).toEqual([
      'create sequence "stage"."topics_id_seq" as integer',
      `create table "stage"."topics" ("id" integer default nextval('"stage"."topics_id_seq"') not null, "name" character varying(255))`,
      'alter sequence "stage"."topics_id_seq" owned by "stage"."topics"."id"',
    ]);
    expect(tables[0]?.copy).toBe('copy "stage"."topics" ("id", "name") from stdin');
    expect(complete).toEqual([
      'alter table "stage"."topics" add constraint "topics_pkey" PRIMARY KEY (id)',
    ]);
    expect(sequences[0]).toContain('greatest(7, (select max("id")');
  });
});

describe('backups in a folder', () => {
  it('are named after their time, and only the oldest of them go', () => {
    const names = [3, 1, 2].map((day) => nameOfBackup(new Date(Date.UTC(2026, 10, day))));
    const others = ['lectern-notes.tar.gz', 'lectern-2026.sql', 'photo.png'];

    expect(namesToDelete([...names, ...others], 2)).toEqual([names[1]]);
    expect(namesToDelete(names, 3)).toEqual([]);
  });
});

describe('a backup of another release', () => {
  it.each([
    ['0.2.0', '0.1.0', null],
    ['0.1.0', '0.1.0', null],
    ['0.1.0', '0.2.0', '0.2.0'],
  ])('%s takes one of %s', (own, release, named) => {
    const message = newerBackupMessage(own, { release });
    expect(named === null ? message : message?.includes(named)).toBe(named === null ? null : true);
  });
});
