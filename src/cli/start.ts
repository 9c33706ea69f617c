import { runCommand } from './command-line';
import { runErrand, type Running } from './errand';
import { listen } from './strapi-server';
import { say } from './terminal';

/** Production: everything is demanded, nothing is generated. */
runCommand(() => runErrand({ purpose: 'start', report: say, work: serve }));

async function serve({ strapi, project, shutdown }: Running): Promise<void> {
  const { HOST: host, PORT: port } = project.environment;
  await listen(strapi, { host, port });
  say(`Lectern listens on http://${host}:${port}`);
  await shutdown.requested;
}
