import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type * as DemoSamples from '../../src/cli/demo-samples';
import type { Json } from './http';
import type { Lectern } from './lectern';
import { serverCode } from './outside';
import { PROJECT_ROOT } from './test-environment';

/** What the demo brings in at its first start, by the demo's own code. Answers what it said. */
export const bringDemoContent = async (
  lectern: Lectern,
  isStopRequested = () => false,
): Promise<readonly string[]> => {
  const { bringSamples } = serverCode('src/cli/demo-samples') as typeof DemoSamples;
  const said: string[] = [];
  const folder = join(PROJECT_ROOT, 'database', 'samples');
  const report = (line: string) => said.push(line);
  await bringSamples({ strapi: lectern.strapi, folder, report, isStopRequested });
  return said;
};

/** Files are beside the database, and outlive it. */
export const removeDemoFiles = async (lectern: Lectern): Promise<void> => {
  const files: Json[] = await lectern.strapi.db.query('plugin::upload.file').findMany();
  const urls = files.flatMap(({ url, formats }) => [
    url,
    ...Object.values<Json>(formats ?? {}).map((format) => format.url),
  ]);
  const folder = lectern.strapi.dirs.static.public;
  await Promise.all(urls.map((url) => rm(join(folder, url), { force: true })));
};
