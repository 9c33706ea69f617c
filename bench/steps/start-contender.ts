import { join } from 'node:path';
import { identifier } from '../../src/lib/sql-text';
import type { Contender } from '../contenders';
import { LECTERN_SETTINGS } from '../modes';
import { databaseUrl, withConnection } from '../postgres/connection';
import { dropOwnIndexes, learnIndexes } from '../postgres/content-store';
import { cloneDatabase, dropDatabase } from '../postgres/databases-store';
import { startServer, type Server } from '../servers/child-server';
import { bareEnvironment, lecternEnvironment } from '../servers/lectern-server';
import { HANDWRITTEN_INDEXES } from '../servers/statements-store';
import type { Workspace } from '../workspace';

export interface Running {
  readonly contender: Contender;
  readonly server: Server;
  /** Null for what answers from memory. */
  readonly databaseUrl: string | null;
}

export interface StartWish {
  readonly contender: Contender;
  readonly template: string;
  /** The file of what the bare server answers. */
  readonly answersFile: string;
  /** Options of Node itself, and settings on the database, for a closer look. */
  readonly nodeOptions?: readonly string[];
  readonly databaseSettings?: readonly string[];
}

/** A contender's server on a fresh copy of the content. */
export const startContender = async (workspace: Workspace, wish: StartWish): Promise<Running> => {
  workspace.checkInterruption();
  const { mode, title } = wish.contender;
  workspace.progress(`Starting ${title} …`);
  if (mode === 'bare') return await startBare(workspace, wish);
  const url = await copyContent(workspace, wish);
  if (mode === 'sql') return await startHandwritten(workspace, wish.contender, url);
  const settings = LECTERN_SETTINGS[mode] ?? {};
  const { nodeOptions } = wish;
  const server = await startLectern(workspace, {
    name: wish.contender.name,
    url,
    settings,
    ...(nodeOptions ? { nodeOptions } : {}),
  });
  await withConnection(url, (client) =>
    mode === 'plain' ? dropOwnIndexes(client) : learnIndexes(client),
  );
  return { contender: wish.contender, server, databaseUrl: url };
};

export interface LecternStart {
  readonly name: string;
  readonly url: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
}

export const startLectern = async (workspace: Workspace, start: LecternStart): Promise<Server> => {
  const port = await workspace.nextPort();
  return await startServer({
    ...common(workspace, start.name, port),
    command: [...(start.nodeOptions ?? []), join('dist', 'src', 'cli', 'start.js')],
    environment: lecternEnvironment({
      databaseUrl: start.url,
      port,
      logLevel: workspace.logLevel,
      settings: start.settings,
    }),
  });
};

const copyContent = async (
  workspace: Workspace,
  { contender, template, databaseSettings = [] }: StartWish,
): Promise<string> => {
  const serverUrl = workspace.cluster.url;
  const name = `bench_${contender.name.replaceAll('-', '_')}`;
  workspace.cleanUp(() => dropDatabase(serverUrl, name));
  await cloneDatabase(serverUrl, template, name);
  const url = databaseUrl(serverUrl, name);
  await withConnection(url, async (client) => {
    for (const setting of databaseSettings) {
      await client.query(`alter database ${identifier(name)} set ${setting}`);
    }
  });
  return url;
};

const startHandwritten = async (
  workspace: Workspace,
  contender: Contender,
  url: string,
): Promise<Running> => {
  await withConnection(url, async (client) => {
    for (const statement of HANDWRITTEN_INDEXES) await client.query(statement);
    await learnIndexes(client);
  });
  const port = await workspace.nextPort();
  const script = join('bench', 'servers', 'sql-server.ts');
  const server = await startServer({
    ...common(workspace, contender.name, port),
    command: ['--import', 'tsx', script, String(port), url],
    environment: bareEnvironment(),
  });
  return { contender, server, databaseUrl: url };
};

const startBare = async (
  workspace: Workspace,
  { contender, answersFile }: StartWish,
): Promise<Running> => {
  const port = await workspace.nextPort();
  const script = join('bench', 'servers', 'bare-server.ts');
  const server = await startServer({
    ...common(workspace, contender.name, port),
    command: ['--import', 'tsx', script, String(port), answersFile],
    environment: bareEnvironment(),
  });
  return { contender, server, databaseUrl: null };
};

const common = (workspace: Workspace, name: string, port: number) => ({
  name,
  port,
  cores: workspace.cores?.server ?? null,
  logFile: join(workspace.folder, 'logs', `${name}.log`),
  readyPath: '/ready',
  folder: workspace.root,
  cleanUp: workspace.cleanUp,
});
