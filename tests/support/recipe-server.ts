import http, { type IncomingHttpHeaders } from 'node:http';
import type { Json } from './http';
import { followRecipe, type RecipeCopy } from './recipe-copy';
import { startServer, type ServerProcess } from './server-process';
import { cloneDatabase, runSql } from './test-databases';
import { insertToken, TOKEN_SALT } from './token-rows';

/** Of the site that the server publishes. */
export const SITE_URL = 'https://www.example.org';

export interface RecipeAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A server of the project in which a recipe was followed. Answers are not held against the project's contract. */
export interface RecipeServer {
  readonly copy: RecipeCopy;
  /** As the public, unless the headers say otherwise. */
  ask(path: string, headers?: Record<string, string>): Promise<RecipeAnswer>;
  /** JSON; fails where the status is not 200. */
  read(path: string): Promise<Json>;
  /** Writes with every right, and gives what was written. `status` of drafts: `?status=draft` in the path. */
  write(path: string, data: object, method?: 'POST' | 'PUT'): Promise<Json>;
  send(path: string, json: unknown, more?: Sending): Promise<RecipeAnswer>;
  /** A token that may do everything. */
  token(): string;
  sql(text: string): Promise<Json>;
}

interface Sending {
  readonly method?: string;
  readonly token?: string;
}

/** Starts it before the tests of a file, and ends it after them. */
export const useRecipe = (name: string): RecipeServer => {
  let running: Running;
  beforeAll(async () => {
    running = await start(name);
    await server.write(
      '/api/site',
      { publisherName: 'Meridian Institute', siteUrl: SITE_URL },
      'PUT',
    );
  });
  afterAll(async () => {
    await running.server.stop();
    await running.database.drop();
    running.copy.remove();
  });
  const server: RecipeServer = {
    get copy() {
      return running.copy;
    },
    ask: (path, headers = {}) => send(running.server.url + path, { method: 'GET', headers }),
    read: async (path) => jsonOf(path, await server.ask(path)),
    write: async (path, data, method = 'POST') => {
      const sent = await server.send(path, { data }, { method, token: running.token });
      return jsonOf(path, sent).data;
    },
    send: (path, json, { method = 'POST', token } = {}) =>
      send(running.server.url + path, {
        method,
        headers: {
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      }),
    token: () => running.token,
    sql: async (text) => (await runSql(running.database.url, text)) as Json,
  };
  return server;
};

interface Running {
  readonly copy: RecipeCopy;
  readonly server: ServerProcess;
  readonly database: { readonly url: string; readonly drop: () => Promise<void> };
  readonly token: string;
}

const start = async (name: string): Promise<Running> => {
  const copy = followRecipe(name);
  const database = await cloneDatabase(
    process.env.LECTERN_TEST_SERVER_URL ?? '',
    process.env.LECTERN_TEST_TEMPLATE ?? '',
  );
  const server = await startServer({
    databaseUrl: database.url,
    environment: { API_TOKEN_SALT: TOKEN_SALT, LOG_LEVEL: 'warn' },
    root: copy.root,
  });
  return { copy, server, database, token: await insertToken(database.url) };
};

const jsonOf = (path: string, { status, text }: RecipeAnswer): Json => {
  if (status !== 200 && status !== 201) throw new Error(`${path} answers ${status}: ${text}`);
  return JSON.parse(text);
};

interface Sent {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

const send = (url: string, { method, headers, body = '' }: Sent): Promise<RecipeAnswer> =>
  new Promise((resolve, reject) => {
    const sent = http.request(url, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
