import { createHmac, randomBytes } from 'node:crypto';
import { textAt } from '../../src/lib/record';
import { nextNumber } from './content';
import { startServer, type ServerProcess } from './server-process';
import { startTcpProxy, type TcpProxy } from './tcp-proxy';
import { cloneTemplate, runSql } from './test-databases';

/** A server process that reaches its database through a proxy of the test's. */
export interface ProxiedServer {
  readonly server: ServerProcess;
  readonly proxy: TcpProxy;
  /** The database itself, past the proxy. */
  readonly databaseUrl: string;
  /** An API token with every right. */
  readonly token: string;
  stop(): Promise<void>;
}

/** Of the tokens that `writeToken` makes. */
export const SALT = 'kT9vQ2xLr7Wm4ZpBs8NcYdHf';

export const startProxiedServer = async (): Promise<ProxiedServer> => {
  const address = new URL(process.env.LECTERN_TEST_SERVER_URL ?? '');
  const proxy = await startTcpProxy({ host: address.hostname, port: Number(address.port) });
  const database = await cloneTemplate();
  const proxied = new URL(database.url);
  proxied.port = String(proxy.port);
  const server = await startServer({
    databaseUrl: proxied.toString(),
    environment: {
      API_TOKEN_SALT: SALT,
      LOG_LEVEL: 'error',
      OVERLOAD_MAX_WAIT_MILLISECONDS: '500',
    },
  });
  return {
    server,
    proxy,
    databaseUrl: database.url,
    token: await writeToken(database.url),
    stop: async () => {
      await server.stop();
      await proxy.stop();
      await database.drop();
    },
  };
};

/** As the admin panel would; there is nobody to sign in. */
export const writeToken = async (databaseUrl: string): Promise<string> => {
  const token = randomBytes(64).toString('hex');
  const hash = createHmac('sha512', SALT).update(token).digest('hex');
  await runSql(
    databaseUrl,
    `insert into strapi_api_tokens (document_id, name, type, access_key, created_at, updated_at)
     values ('faults', 'faults', 'full-access', '${hash}', now(), now())`,
  );
  return token;
};

export interface Written {
  /** Names of topics whose write was acknowledged. */
  readonly acknowledged: readonly string[];
  /** Statuses of all answers; 0 where there was none. */
  readonly statuses: readonly number[];
}

/** Writers that create one topic after another until `work` is done. */
export const underWriters = async (
  { server, token }: Pick<ProxiedServer, 'server' | 'token'>,
  writers: number,
  work: () => Promise<void>,
): Promise<Written> => {
  const acknowledged: string[] = [];
  const statuses: number[] = [];
  let isDone = false;
  const isOver = (): boolean => isDone;
  const write = async (): Promise<void> => {
    while (!isOver()) {
      const name = `Topic ${nextNumber()} ${randomBytes(4).toString('hex')}`;
      const status = await createTopic(server.url, token, name);
      statuses.push(status);
      if (status === 201) acknowledged.push(name);
      else await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const all = Promise.all(Array.from({ length: writers }, write));
  try {
    await work();
  } finally {
    isDone = true;
  }
  await all;
  return { acknowledged, statuses };
};

/** Milliseconds: whoever waits longer was forgotten. */
const PATIENCE = 20_000;

/** The status; 0 where there was no answer. */
export const createTopic = async (url: string, token: string, name: string): Promise<number> => {
  try {
    const answer = await fetch(`${url}/api/topics`, {
      method: 'POST',
      signal: AbortSignal.timeout(PATIENCE),
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ data: { name } }),
    });
    await answer.text();
    return answer.status;
  } catch {
    return 0;
  }
};

/** Milliseconds until a write is acknowledged again. */
export const timeToWrite = async ({ server, token }: ProxiedServer): Promise<number> => {
  const begun = Date.now();
  while (Date.now() - begun < 60_000) {
    if ((await createTopic(server.url, token, `After ${nextNumber()} ${begun}`)) === 201) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return Date.now() - begun;
};

/** Acknowledged topics that are not in the database. */
export const lostTopics = async (
  databaseUrl: string,
  { acknowledged }: Written,
): Promise<string[]> => {
  const [rows = []] = await runSql(databaseUrl, 'select name from topics');
  const known = new Set(rows.map((row) => textAt(row, 'name')));
  return acknowledged.filter((name) => !known.has(name));
};

/** Ends the server's connections as an administrator would, or a failover. */
export const terminateBackends = (databaseUrl: string): Promise<unknown> =>
  runSql(
    databaseUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
