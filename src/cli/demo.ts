import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { Command } from 'commander';
import { applyEnvironment, loadedEnvironment } from '../../config/environment';
import { findFreePort } from '../../database/embedded';
import { runCommand } from './command-line';
import { ensureDemoAdmin } from './demo-admin';
import { bringSamples } from './demo-samples';
import { renderWelcome } from './demo-welcome';
import { runErrand, type Running } from './errand';
import type { Project } from './project';
import { unlessRequested } from './shutdown';
import { listen } from './strapi-server';
import { say } from './terminal';

interface DemoOptions {
  readonly resetAdmin?: boolean;
}

const OPTIONS = new Command('npm run demo --')
  .description('Runs Lectern in production mode on the embedded database, with sample content.')
  .option('--reset-admin', 'give the administrator a new password, and show it')
  .parse()
  .opts<DemoOptions>();

const settlePort = async ({ environment }: Project): Promise<void> => {
  const { HOST: host, PORT: preferred } = environment;
  const port = await findFreePort({ preferred, host });
  if (port !== preferred) say(`Port ${preferred} is taken; the server uses ${port}.`);
  applyEnvironment({ PORT: String(port) });
  say('Starting the server …');
};

const present = async ({ strapi, project, shutdown }: Running): Promise<void> => {
  const { HOST: host, PORT: port } = loadedEnvironment();
  const folder = join(project.root, 'database', 'samples');
  const isStopRequested = (): boolean => shutdown.isRequested();
  await unlessRequested(shutdown, bringSamples({ strapi, folder, report: say, isStopRequested }));
  const admin = await ensureDemoAdmin(strapi, { shouldReset: OPTIONS.resetAdmin ?? false });
  const slug = await findExample(strapi);
  await listen(strapi, { host, port });
  const shownHost = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  say(renderWelcome({ address: `http://${shownHost}:${port}`, admin, slug }));
  await shutdown.requested;
};

const findExample = async (strapi: Core.Strapi): Promise<string | null> => {
  const interview: unknown = await strapi
    .documents('api::interview.interview')
    .findFirst({ status: 'published', fields: ['slug'] });
  const hasSlug = typeof interview === 'object' && interview !== null && 'slug' in interview;
  return hasSlug && typeof interview.slug === 'string' ? interview.slug : null;
};

runCommand(() => runErrand({ purpose: 'demo', report: say, prepare: settlePort, work: present }));
