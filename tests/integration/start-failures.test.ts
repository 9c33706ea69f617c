import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDatabase } from '../../src/cli/database-check';
import { assertPortFree } from '../../src/cli/listening-place';
import { StartRefused } from '../../src/platform/start-refused';
import { launchServer } from '../support/server-process';
import { databaseUrl, runSql } from '../support/test-databases';

const serverUrl = (): string => process.env.LECTERN_TEST_SERVER_URL ?? '';
const DATABASE = 'lectern_start_failures';

let folder: string;
let empty: string;
const listeners: Server[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-start-'));
  await runSql(serverUrl(), `drop database if exists ${DATABASE}`, `create database ${DATABASE}`);
  empty = databaseUrl(serverUrl(), DATABASE);
});

afterAll(async () => {
  for (const server of listeners) server.close();
  rmSync(folder, { recursive: true });
  await runSql(serverUrl(), `drop database ${DATABASE} with (force)`);
});

const changed = (change: (url: URL) => void): string => {
  const url = new URL(empty);
  change(url);
  return url.toString();
};

/** Something that listens and answers each connection in its way. */
const listener = async (onConnection: (socket: Socket) => void): Promise<number> => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  listeners.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** A message of PostgreSQL's protocol: one letter, the length, the content. */
const message = (letter: string, content: Buffer | string): Buffer => {
  const body = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(letter), length, body]);
};

/** Speaks as much of PostgreSQL 14 as is asked before anything else. */
const asOldServer = (socket: Socket): void => {
  let isGreeted = false;
  socket.on('data', () => {
    if (!isGreeted) {
      isGreeted = true;
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), message('Z', 'I')]));
      return;
    }
    const names = ['version', 'is_read_only', 'may_create'];
    const types = [23, 16, 16];
    const columns = names.map((name, place) => {
      const rest = Buffer.alloc(18);
      rest.writeInt32BE(types[place] ?? 0, 6);
      return Buffer.concat([Buffer.from(`${name}\0`), rest]);
    });
    const values = ['140011', 'f', 't'].map((value) => {
      const length = Buffer.alloc(4);
      length.writeInt32BE(value.length);
      return Buffer.concat([length, Buffer.from(value)]);
    });
    const count = Buffer.from([0, 3]);
    socket.write(
      Buffer.concat([
        message('T', Buffer.concat([count, ...columns])),
        message('D', Buffer.concat([count, ...values])),
        message('C', 'SELECT 1\0'),
        message('Z', 'I'),
      ]),
    );
  });
};

/** Without a process of its own, which takes seconds to begin. */
const refusal = async (settings: Parameters<typeof checkDatabase>[0]): Promise<string> => {
  const error: unknown = await checkDatabase(settings).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartRefused);
  return (error as Error).message;
};

const failure = async (url: string, environment: Record<string, string> = {}) => {
  const { server } = await launchServer({ databaseUrl: url, environment });
  const ending = await server.ended;
  return { ...ending, output: server.output().trim() };
};

describe('a database that cannot be used', () => {
  it.each<[string, () => Promise<[string, Record<string, string>?]>, RegExp]>([
    [
      'a wrong password',
      async () => [changed((url) => (url.password = 'wrong'))],
      /does not let in .* correct the user and the password/,
    ],
    [
      'an unknown user',
      async () => [changed((url) => (url.username = 'nobody_at_all'))],
      /does not let in nobody_at_all/,
    ],
    [
      'an unknown database',
      async () => [changed((url) => (url.pathname = '/no_such_database'))],
      /no database no_such_database: create it/,
    ],
    [
      'an unknown host',
      async () => [changed((url) => (url.hostname = 'no-such-host.invalid'))],
      /No machine is named no-such-host\.invalid/,
    ],
    [
      'a port where nobody listens',
      async () => [changed((url) => (url.port = '9'))],
      /No database server listens on 127\.0\.0\.1, port 9/,
    ],
    [
      'something else than PostgreSQL',
      async () => {
        const port = await listener((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
        return [changed((url) => (url.port = String(port)))];
      },
      /correct DATABASE_URL|make sure that it is a PostgreSQL server/,
    ],
    [
      'an old PostgreSQL',
      async () => {
        const port = await listener(asOldServer);
        return [changed((url) => (url.port = String(port)))];
      },
      /PostgreSQL 14: Lectern needs PostgreSQL 15/,
    ],
    [
      'a server without TLS',
      async () => [empty, { DATABASE_SSL: 'true' }],
      /does not speak TLS: turn it on there/,
    ],
    [
      'no file of the authority',
      async () => [
        empty,
        { DATABASE_SSL: 'true', DATABASE_SSL_CA_FILE: join(folder, 'nothing.pem') },
      ],
      /nothing\.pem cannot be read: correct DATABASE_SSL_CA_FILE/,
    ],
  ])('is told of in one sentence with what to do: %s', async (_title, arrange, words) => {
    const [DATABASE_URL, { DATABASE_SSL, DATABASE_SSL_CA_FILE } = {}] = await arrange();
    const message = await refusal({
      DATABASE_URL,
      DATABASE_SSL: DATABASE_SSL === 'true',
      DATABASE_SSL_CA_FILE,
      MIGRATE_AT_START: true,
    });

    expect(message).toMatch(words);
    expect(message).not.toMatch(/\n|select|Error:/i);
  });
});

describe('a place where no server can listen', () => {
  it.each<[string, () => Promise<{ host: string; port: number }>, RegExp]>([
    [
      'a taken port',
      async () => ({ host: '127.0.0.1', port: await listener(() => undefined) }),
      /^Port \d+ on 127\.0\.0\.1 is taken\. Stop the program that uses it, or set PORT\.$/,
    ],
    [
      'an address of another machine',
      async () => ({ host: '192.0.2.1', port: 0 }),
      /no address 192\.0\.2\.1/,
    ],
  ])('is told of likewise: %s', async (_title, arrange, words) => {
    await expect(assertPortFree(await arrange())).rejects.toThrow(words);
  });
});

jest.setTimeout(180_000);

describe('a server that cannot start', () => {
  it.each<[string, () => Promise<[string, Record<string, string>?]>, RegExp]>([
    [
      'a wrong password',
      async () => [changed((url) => (url.password = 'wrong'))],
      /does not let in .* correct the user and the password/,
    ],
    [
      'a taken port',
      async () => [empty, { PORT: String(await listener(() => undefined)) }],
      /^Port \d+ on 127\.0\.0\.1 is taken\. Stop the program that uses it, or set PORT\.$/,
    ],
    [
      'a data folder that cannot be written',
      async () => {
        writeFileSync(join(folder, 'file'), '');
        const LECTERN_DATA_DIR = join(folder, 'file', 'data');
        return ['', { LECTERN_EMBEDDED_DB: 'true', LECTERN_DATA_DIR }];
      },
      /cannot be used: .*choose another folder with LECTERN_DATA_DIR/,
    ],
  ])('says of %s in plain words what to do', async (_title, arrange, words) => {
    const [url, environment = {}] = await arrange();
    const { status, output } = await failure(url, environment);

    expect(output).toMatch(words);
    expect(output.split('\n')).toHaveLength(1);
    expect(output).not.toMatch(/\n\s+at |select|Error:/i);
    expect(status).toBe(1);
  });

  it('has changed nothing in the database', async () => {
    const [tables] = await runSql(
      empty,
      `select 1 from information_schema.tables where table_schema = 'public'`,
    );

    expect(tables).toEqual([]);
  });
});
