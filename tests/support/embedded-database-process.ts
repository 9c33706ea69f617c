import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { acquireDatabase } from '../../database/embedded';

/**
 * A process of its own that holds an embedded database. Arguments: data folder, preferred port, and `write` to
 * insert numbers for ever. Prints one JSON line when it holds the database, and each number once PostgreSQL
 * has acknowledged it. A line on stdin makes it release and end.
 */
const main = async (): Promise<void> => {
  const [, , dataDirectory = '', preferredPort = '0', task = 'hold'] = process.argv;
  const database = await acquireDatabase({ dataDirectory, preferredPort: Number(preferredPort) });
  const { url, port, directory, outcome } = database;
  process.stdout.write(`${JSON.stringify({ url, port, directory, outcome })}\n`);
  createInterface(process.stdin).once('line', () => {
    database.release().then(
      () => process.exit(),
      () => process.exit(1),
    );
  });
  if (task === 'write') await writeForEver(url);
};

const writeForEver = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists acknowledged (number int primary key)');
  for (let number = 1; ; number += 1) {
    await client.query('insert into acknowledged values ($1)', [number]);
    process.stdout.write(`${number}\n`);
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
