import { runCommand } from './command-line';
import { openProject, type Project } from './project';
import { watchForShutdown } from './shutdown';
import { destroyStrapi, listen, loadStrapi } from './strapi-server';
import { say } from './terminal';

/** Production: everything is demanded, nothing is generated. */
async function start(): Promise<void> {
  const project = await openProject('start', say);
  try {
    await serve(project);
  } finally {
    await project.close();
  }
}

async function serve({ root, environment }: Project): Promise<void> {
  const strapi = await loadStrapi(root);
  const shutdown = watchForShutdown();
  try {
    await listen(strapi, { host: environment.HOST, port: environment.PORT });
    say(`Lectern listens on http://${environment.HOST}:${environment.PORT}`);
    await shutdown.requested;
    say('Stopping …');
  } finally {
    await destroyStrapi(strapi);
    shutdown.rearm();
  }
}

runCommand(start);
