import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { hasAdministratorTables } from './administrator-store';
import { Refused } from './answer';
import { openProject, type Project } from './project';
import { withClient } from './project-client';
import { complain } from './terminal';

/** Opens the project beside whatever uses it, and closes it after the work. */
export const withProject = async <Value>(
  work: (project: Project) => Promise<Value>,
): Promise<Value> => {
  const project = await openProject('command', complain);
  try {
    return await work(project);
  } finally {
    await project.close();
  }
};

/** Does the work on a connection to the project's database, which has its tables then. */
export const inDatabase = async <Value>(
  project: Project,
  work: (client: Client) => Promise<Value>,
): Promise<Value> =>
  await withClient(project, async (client) => {
    if (!(await hasAdministratorTables(client))) await prepareDatabase(project);
    return await work(client);
  });

/** Both. */
export const inProject = async <Value>(work: (client: Client) => Promise<Value>): Promise<Value> =>
  await withProject((project) => inDatabase(project, work));

/** On a database that no server has used yet the server makes its tables first, without listening. */
const prepareDatabase = async ({ root }: Project): Promise<void> => {
  if (!existsSync(join(root, 'dist', 'src', 'index.js'))) {
    throw new Refused('The database is empty. Start the server once (npm start), then try again.');
  }
  complain('Preparing the empty database …');
  // Loads all of Strapi, which takes longer than everything else here.
  const { loadStrapi, destroyStrapi } = await import('./strapi-server');
  await destroyStrapi(await loadStrapi(root));
};
