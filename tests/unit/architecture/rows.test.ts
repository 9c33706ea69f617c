import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '../../support/doc-claims';
import { undecodedRows } from '../../support/row-reading';

/** The reader has PostgreSQL write one JSON text, which it hands on. The panel asks no database. */
const WITHOUT_ROWS = /^src\/(admin|features\/reader)\//;

const FILES = readdirSync(projectPath('src'), { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .filter((path) => path.endsWith('.ts') && !WITHOUT_ROWS.test(path));

describe('rows', () => {
  it('are decoded where they come in', () => {
    const problems = FILES.flatMap((path) =>
      undecodedRows(path, readFileSync(projectPath(path), 'utf8')),
    );

    expect(FILES.filter((path) => path.endsWith('-store.ts')).length).toBeGreaterThan(40);
    expect(problems).toEqual([]);
  });

  it.each([
    ['a-store.ts', `import { textAt } from '../../../lib/record';`],
    ['a-store.ts', `import { textAt as read, type UnknownRecord } from '../../../lib/record';`],
    ['a-store.ts', `import * as record from '../../../lib/record';`],
    ['a-store.ts', `import { filledText } from '../../content/published-parts';`],
    ['any.ts', `const read = async () => { const { rows } = await client.query('select 1'); };`],
    ['any.ts', `const read = async () => (await client.query('select 1')).rows;`],
    ['any.ts', `const read = async () => { const a = await trx.raw('select 1'); return a.rows; };`],
    ['any.ts', `const read = async () => { return await strapi.db.connection.raw('select 1'); };`],
  ])('would be missed by nobody who reads them otherwise: %s %s', (path, source) => {
    expect(undecodedRows(path, source)).toHaveLength(1);
  });

  it.each([
    ['a-store.ts', `import type { UnknownRecord } from '../../../lib/record';`],
    ['any.ts', `import { textAt } from '../../../lib/record';`],
    ['any.ts', `const write = async () => { await client.query('delete from a'); };`],
    ['any.ts', `const read = async () => decodeRows(await client.query('select 1'), ONE);`],
    [
      'any.ts',
      `const read = async () => { const a = await trx.raw('x'); return decodeRow(a, ONE); };`,
    ],
    [
      'any.ts',
      `const ask = async () => { const q = await contentAPI.sanitize.query(a, b); return q; };`,
    ],
  ])('may be: %s %s', (path, source) => {
    expect(undecodedRows(path, source)).toEqual([]);
  });
});
