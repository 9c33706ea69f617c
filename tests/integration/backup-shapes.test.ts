import { Client } from 'pg';
import { shapeProblem } from '../../src/features/backup/manifest';
import { readShapes, readTableNames } from '../../src/features/backup/strapi/shape-store';
import { useLectern } from '../support/lectern';

const lectern = useLectern();

it('a backup can hold every table that the product makes', async () => {
  const client = new Client({ connectionString: lectern.databaseUrl });
  await client.connect();
  try {
    const names = await readTableNames(client);
    const problems = (await readShapes(client, names)).map(shapeProblem);

    expect(names.length).toBeGreaterThan(50);
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  } finally {
    await client.end();
  }
});
