import { join } from 'node:path';
import { createCluster, describeWithPostgres, type Cluster } from '../support/postgres-cluster';
import { SALT, writeToken } from '../support/proxied-server';
import { startPurgeReceiver, type PurgeReceiver } from '../support/purge-receiver';
import { rawRequest } from '../support/raw-http';
import { startServer, type ServerProcess } from '../support/server-process';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy';
import { runSql } from '../support/test-databases';

jest.setTimeout(300_000);

/** Milliseconds within which every answer is right again. */
const RIGHT_WITHIN = 2_000;
/** Milliseconds for which nothing more may be told to a shared cache: it looks for tags every five seconds. */
const QUIET = 12_000;

/** Transactions in which nothing is written down: they only count. */
const spendTransactions = (count: number): string =>
  `do $$ begin for number in 1..${count} loop perform pg_current_xact_id(); commit; end loop; end $$`;

/** As if the last change were two hours old, and the log had been cleared since. */
const AGE = `
  update lectern_changes set at = at - interval '2 hours';
  update lectern_change_state set pruned_through = pg_snapshot_xmin(pg_current_snapshot());
  update lectern_purge_state set snapshot = pg_current_snapshot()::text`;

describeWithPostgres('processes whose database becomes another one', (programs) => {
  let primary: Cluster;
  let others: Cluster[];
  let proxy: TcpProxy;
  let receiver: PurgeReceiver;
  let servers: ServerProcess[];
  let token: string;

  const environment = () => ({ API_TOKEN_SALT: SALT, LOG_LEVEL: 'warn', PURGE_URL: receiver.url });

  beforeEach(async () => {
    [primary, others, receiver] = [await createCluster(programs), [], await startPurgeReceiver()];
    primary.run('createdb', 'lectern');
    await runSql(primary.url('postgres'), spendTransactions(20_000));
    proxy = await startTcpProxy({ host: '127.0.0.1', port: primary.port });
    const databaseUrl = `postgresql://lectern@127.0.0.1:${proxy.port}/lectern`;
    servers = [await startServer({ databaseUrl, environment: environment() })];
    servers.push(await startServer({ databaseUrl, environment: environment() }));
    token = await writeToken(primary.url('lectern'));
  });

  afterEach(async () => {
    for (const server of servers) await server.stop();
    await proxy.stop();
    await receiver.stop();
    for (const cluster of [primary, ...others]) cluster.remove();
  });

  const send = async (path: string, method: string, data: object): Promise<string> => {
    const answer = await fetch(`${servers[0]?.url}/api/experts${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ data }),
    });
    expect(answer.ok).toBe(true);
    const { data: written }: { data: { documentId: string } } = JSON.parse(await answer.text());
    return written.documentId;
  };

  const read = async (server: ServerProcess, documentId: string) => {
    const { bytes, headers } = await rawRequest(`${server.url}/api/experts/${documentId}`);
    return { name: JSON.parse(String(bytes)).data?.name as unknown, cache: headers['x-cache'] };
  };

  const keepEverywhere = async (documentId: string, name: string): Promise<void> => {
    for (const server of servers) {
      await untilTrue(async () => (await read(server, documentId)).name === name);
      await untilTrue(async () => (await read(server, documentId)).cache === 'HIT');
    }
  };

  /** Right in time, kept from the second request on, still so after a while, and told at most twice. */
  const expectTruth = async (documentId: string, name: string, purges: number): Promise<void> => {
    const begun = Date.now();
    for (const server of servers) {
      await untilTrue(async () => {
        const { name: seen, cache } = await read(server, documentId).catch(() => ({
          name: null,
          cache: null,
        }));
        return seen === name && cache !== 'STALE';
      });
    }
    const took = Date.now() - begun;
    process.stdout.write(`right after ${took} ms\n`);
    expect(took).toBeLessThanOrEqual(RIGHT_WITHIN);
    for (const server of servers) await read(server, documentId);
    const deadline = Date.now() + QUIET;
    while (Date.now() < deadline) {
      for (const server of servers)
        expect(await read(server, documentId)).toEqual({ name, cache: 'HIT' });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const told = receiver.everythingCount() - purges;
    process.stdout.write(`everything purged ${told} times\n`);
    expect(told).toBeGreaterThanOrEqual(1);
    expect(told).toBeLessThanOrEqual(2);
  };

  /** A change is still seen at once by all, and told. */
  const expectNextChange = async (documentId: string): Promise<void> => {
    await send(`/${documentId}`, 'PUT', { name: 'Changed afterwards' });
    await keepEverywhere(documentId, 'Changed afterwards');
    await untilTrue(async () => receiver.received.at(-1)?.includes(documentId) === true);
  };

  it('tell what a dump says that is older than an hour, restored into a cluster that counts lower', async () => {
    const documentId = await send('', 'POST', { name: 'Dumped' });
    await keepEverywhere(documentId, 'Dumped');
    await runSql(primary.url('lectern'), AGE);
    const file = join(primary.folder, 'dump');
    primary.run('pg_dump', '-Fc', '-f', file, 'lectern');
    await send(`/${documentId}`, 'PUT', { name: 'Lost' });
    await keepEverywhere(documentId, 'Lost');
    const fresh = await createCluster(programs);
    others.push(fresh);
    fresh.run('createdb', 'lectern');
    fresh.run('pg_restore', '-d', 'lectern', file);
    const purges = receiver.everythingCount();
    await proxy.cut();
    proxy.leadTo({ host: '127.0.0.1', port: fresh.port });
    await proxy.mend();

    await expectTruth(documentId, 'Dumped', purges);
    await expectNextChange(documentId);
  });

  it('tell what a dump says that is restored beside their database and takes its name', async () => {
    const documentId = await send('', 'POST', { name: 'Dumped' });
    await keepEverywhere(documentId, 'Dumped');
    const file = join(primary.folder, 'dump');
    primary.run('pg_dump', '-Fc', '-f', file, 'lectern');
    await send(`/${documentId}`, 'PUT', { name: 'Lost' });
    await keepEverywhere(documentId, 'Lost');
    primary.run('createdb', 'restored');
    primary.run('pg_restore', '-d', 'restored', file);
    const purges = receiver.everythingCount();
    await runSql(
      primary.url('postgres'),
      'alter database lectern with allow_connections false',
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = 'lectern'`,
      'alter database lectern rename to before',
      'alter database restored rename to lectern',
    );

    await expectTruth(documentId, 'Dumped', purges);
    await expectNextChange(documentId);
  });

  it('tell what a dump says that is restored in place, over their own tables', async () => {
    const documentId = await send('', 'POST', { name: 'Dumped' });
    await keepEverywhere(documentId, 'Dumped');
    const file = join(primary.folder, 'dump');
    primary.run('pg_dump', '-Fc', '-f', file, 'lectern');
    await send(`/${documentId}`, 'PUT', { name: 'Lost' });
    await keepEverywhere(documentId, 'Lost');
    const purges = receiver.everythingCount();
    primary.run('pg_restore', '--clean', '--if-exists', '-d', 'lectern', file);

    await expectTruth(documentId, 'Dumped', purges);
    await expectNextChange(documentId);
  });

  it('tell what a standby knows that lost an edit, and took others before they came', async () => {
    const documentId = await send('', 'POST', { name: 'Replicated' });
    const second = await send('', 'POST', { name: 'Another' });
    await keepEverywhere(documentId, 'Replicated');
    const standby = await primary.makeStandby();
    others.push(standby);
    await untilTrue(async () => {
      const [rows = []] = await runSql(
        standby.url('lectern'),
        `select 1 from experts where document_id = '${second}'`,
      );
      return rows.length > 0;
    });
    standby.stop();
    await send(`/${documentId}`, 'PUT', { name: 'Lost' });
    await keepEverywhere(documentId, 'Lost');
    const purges = receiver.everythingCount();
    await proxy.cut();
    primary.kill();
    standby.start();
    standby.promote();
    for (let edit = 1; edit <= 4; edit += 1) {
      await runSql(
        standby.url('lectern'),
        `update experts set name = 'Edit ${edit}' where document_id = '${second}'`,
      );
    }
    await runSql(standby.url('postgres'), spendTransactions(100));
    proxy.leadTo({ host: '127.0.0.1', port: standby.port });
    await proxy.mend();

    await expectTruth(documentId, 'Replicated', purges);
    await expectNextChange(documentId);
  });
});

const untilTrue = async (isTrue: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 20_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('It did not come true within 20 seconds.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
