import { runCommand } from './command-line';
import { runErrand, type Running } from './errand';
import { assertPortFree } from './listening-place';
import type { Project } from './project';
import { listen } from './strapi-server';
import { say } from './terminal';

/** Before Strapi brings the database up to date for a server that cannot listen. */
const assertMayListen = async ({ environment }: Project): Promise<void> => {
  await assertPortFree({ host: environment.HOST, port: environment.PORT });
};

const serve = async ({ strapi, project, shutdown }: Running): Promise<void> => {
  const { HOST: host, PORT: port } = project.environment;
  await listen(strapi, { host, port });
  say(`Lectern listens on http://${host}:${port}`);
  await shutdown.requested;
};

/** Production: everything is demanded, nothing is generated. */
runCommand(() =>
  runErrand({ purpose: 'start', report: say, prepare: assertMayListen, work: serve }),
);
