import { mkdirSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { askForAll } from '../answers/answer-book';
import { chooseContenders } from '../contenders';
import { isLectern } from '../modes';
import type { BenchOptions } from '../options';
import { ensureTemplate } from '../postgres/template';
import type { Workload } from '../workloads';
import type { Workspace } from '../workspace';
import { requestsFor } from './check-answers';
import { startContender } from './start-contender';

/** Requests for the first guess at how many fit into the wanted time. */
const FIRST_REQUESTS = 40;

/** Writes a CPU profile of a server under the load of one workload, its start included. */
export const profile = async (
  workspace: Workspace,
  workload: Workload,
  options: BenchOptions,
): Promise<void> => {
  const lectern = options.modes.filter(isLectern);
  const [contender] = chooseContenders({
    modes: lectern.includes('cold') ? ['cold'] : lectern,
    workloads: [workload],
    scale: options.scale,
  });
  if (!contender) throw new Error('Only Lectern itself is profiled: plain, cold or hot');
  const folder = join(workspace.folder, 'profiles', `${contender.name}-${workload}`);
  mkdirSync(folder, { recursive: true });
  const template = await ensureTemplate(workspace, options.scale);
  const nodeOptions = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
  const wish = { contender, template, answersFile: '', nodeOptions };
  const { server } = await startContender(workspace, wish);
  const rotation = requestsFor(contender)[workload] ?? [];
  await askForAll(server.origin, rotation);
  workspace.progress(`Sending ${workload} to ${contender.title} for ${options.seconds * 4} s …`);
  const order = { origin: server.origin, rotation, connections: options.connections };
  const first = await workspace.load.send({ ...order, requests: FIRST_REQUESTS });
  const requests = Math.round((options.seconds * 4 * first.answered * 1000) / first.milliseconds);
  await workspace.load.send({ ...order, requests: Math.max(requests, options.connections) });
  await server.stop();
  const newest = readdirSync(folder).sort().at(-1) ?? '';
  workspace.print(`Profile: ${relative(process.cwd(), join(folder, newest))}`);
  workspace.print('Next: open it in Chrome DevTools (Performance, load profile) or in VS Code.');
};
