import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { Command } from 'commander';
import { applyEnvironment } from '../../config/environment';
import { findFreePort } from '../../database/embedded';
import { runCommand } from './command-line';
import { ensureDemoAdmin } from './demo-admin';
import { importSamples } from './demo-samples';
import { renderWelcome } from './demo-welcome';
import { openProject, type Project } from './project';
import { watchForShutdown, type Shutdown } from './shutdown';
import { destroyStrapi, listen, loadStrapi } from './strapi-server';
import { say } from './terminal';

interface DemoOptions {
  readonly resetAdmin?: boolean;
}

async function demo(): Promise<void> {
  const program = new Command('npm run demo --')
    .description('Runs Lectern in production mode on the embedded database, with sample content.')
    .option('--reset-admin', 'give the administrator a new password, and show it');
  const options = program.parse().opts<DemoOptions>();
  const project = await openProject('demo', say);
  try {
    await serve(project, options);
  } finally {
    await project.close();
  }
}

async function serve(project: Project, options: DemoOptions): Promise<void> {
  const { HOST: host, PORT: wish, SECURE_COOKIES } = project.environment;
  const port = await findFreePort({ preferred: wish, host });
  if (port !== wish) say(`Port ${wish} is taken; the server uses ${port}.`);
  // The demo speaks plain HTTP, over which a browser would not send secure cookies back.
  applyEnvironment({ PORT: String(port), SECURE_COOKIES: String(SECURE_COOKIES ?? false) });
  say('Starting the server …');
  const strapi = await loadStrapi(project.root);
  const shutdown = watchForShutdown();
  try {
    await present({ strapi, shutdown, options, root: project.root, host, port });
  } finally {
    say('Stopping …');
    await destroyStrapi(strapi);
    shutdown.rearm();
  }
}

interface Presentation {
  readonly strapi: Core.Strapi;
  readonly shutdown: Shutdown;
  readonly options: DemoOptions;
  readonly root: string;
  readonly host: string;
  readonly port: number;
}

async function present({ strapi, shutdown, options, root, host, port }: Presentation) {
  await importSamples({ strapi, folder: join(root, 'database', 'samples'), report: say });
  const admin = await ensureDemoAdmin(strapi, { shouldReset: options.resetAdmin ?? false });
  const slug = await findExample(strapi);
  await listen(strapi, { host, port });
  const shownHost = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  say(renderWelcome({ address: `http://${shownHost}:${port}`, admin, slug }));
  await shutdown.requested;
}

async function findExample(strapi: Core.Strapi): Promise<string | null> {
  const interview: unknown = await strapi
    .documents('api::interview.interview')
    .findFirst({ status: 'published', fields: ['slug'] });
  const hasSlug = typeof interview === 'object' && interview !== null && 'slug' in interview;
  return hasSlug && typeof interview.slug === 'string' ? interview.slug : null;
}

runCommand(demo);
