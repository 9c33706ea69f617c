import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeDuration } from '../../src/cli/terminal';
import { catalogueOf, rowsOf } from '../data/content';
import { sizeAt } from '../data/size';
import { LECTERN_SETTINGS } from '../modes';
import { startServer } from '../servers/child-server';
import { lecternEnvironment, TOKEN_SALT } from '../servers/lectern-server';
import type { Workspace } from '../workspace';
import { databaseUrl, withConnection } from './connection';
import {
  insertRows,
  insertToken,
  rememberPublished,
  settleSequences,
  settleStatistics,
} from './content-store';
import { createDatabase, dropOtherTemplates, hasDatabase, renameDatabase } from './databases-store';

/** The secret of a token that may do everything. */
export const TOKEN = 'lectern-bench-token';

/** The name of a database with the content of that scale, made now unless it is there already. */
export const ensureTemplate = async (workspace: Workspace, scale: number): Promise<string> => {
  const prefix = `bench_template_x${scale}_`;
  const name = `${prefix}${fingerprint(workspace.root)}`;
  const { url } = workspace.cluster;
  if (await hasDatabase(url, name)) return name;
  await dropOtherTemplates(url, prefix, name);
  const begin = performance.now();
  const unfinished = `bench_unfinished_x${scale}`;
  await createDatabase(url, unfinished);
  await bootOnce(workspace, databaseUrl(url, unfinished));
  await fill(workspace, databaseUrl(url, unfinished), scale);
  await renameDatabase(url, unfinished, name);
  workspace.progress(`Made the content in ${describeDuration(performance.now() - begin)}.`);
  return name;
};

/** Lectern makes its tables itself. */
const bootOnce = async (workspace: Workspace, url: string): Promise<void> => {
  const port = await workspace.nextPort();
  const server = await startServer({
    name: 'template',
    command: [join('dist', 'src', 'cli', 'start.js')],
    folder: workspace.root,
    port,
    environment: lecternEnvironment({
      databaseUrl: url,
      port,
      logLevel: 'error',
      settings: LECTERN_SETTINGS.plain ?? {},
    }),
    cores: null,
    logFile: join(workspace.folder, 'logs', 'template.log'),
    readyPath: '/ready',
    cleanUp: workspace.cleanUp,
  });
  await server.stop();
};

const fill = async (workspace: Workspace, url: string, scale: number): Promise<void> => {
  const size = sizeAt(scale);
  workspace.progress(
    `Writing ${size.publications} publications, ${size.interviews} interviews, ${size.experts} experts …`,
  );
  await withConnection(url, async (client) => {
    await client.query('begin');
    const tables = new Set<string>();
    for (const rows of rowsOf(catalogueOf(size))) {
      workspace.checkInterruption();
      await insertRows(client, rows);
      tables.add(rows.table);
    }
    await settleSequences(client, [...tables]);
    await rememberPublished(client);
    await insertToken(client, { token: TOKEN, salt: TOKEN_SALT });
    await client.query('commit');
    await settleStatistics(client);
  });
};

/** Of all that decides what a template looks like. */
const fingerprint = (root: string): string => {
  const hash = createHash('sha256');
  for (const file of sourcesOf(root)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
};

const sourcesOf = (root: string): string[] => {
  const folders = ['bench/data', 'bench/postgres', 'database/migrations', 'src/components'];
  const files = [...folders, 'src/api'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  );
  const isSource = (file: string) =>
    /\.(json|sql)$/.test(file) || /^bench.(data|postgres).*\.ts$/.test(file);
  return files.filter(isSource).sort();
};
