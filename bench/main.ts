import { runCommand } from '../src/cli/command-line';
import { Interrupted, unlessRequested, watchForShutdown } from '../src/cli/shutdown';
import { complain, say } from '../src/cli/terminal';
import { startLoadGenerator } from './load/generator';
import { listChildren } from './measure/processes';
import { parseOptions, type BenchOptions } from './options';
import { openCluster } from './postgres/cluster';
import { divideCores, moveToCores } from './servers/cores';
import { AnswersDiffer } from './steps/check-answers';
import { compare } from './steps/compare';
import { profile } from './steps/profile';
import { SequentialScan, showPlans } from './steps/show-plans';
import { createPorts, openFolder, type Workspace } from './workspace';

const FIRST_PORT = 13_370;

/** Whatever happens, all that was started is stopped again, last first. */
const run = async (options: BenchOptions): Promise<void> => {
  const shutdown = watchForShutdown();
  const undos: (() => Promise<void>)[] = [];
  try {
    const checkInterruption = () => {
      if (shutdown.isRequested()) throw new Interrupted('The process was asked to end');
    };
    const workspace = await prepare(options, {
      checkInterruption,
      cleanUp: (undo) => void undos.push(undo),
    });
    await unlessRequested(shutdown, work(workspace, options));
  } finally {
    if (shutdown.isRequested()) say('Stopping …');
    for (const undo of undos.reverse()) await undo();
  }
};

const work = (workspace: Workspace, options: BenchOptions): Promise<void> => {
  if (options.profile) return profile(workspace, options.profile, options);
  return options.plans ? showPlans(workspace, options) : compare(workspace, options);
};

const prepare = async (
  { logLevel }: BenchOptions,
  control: Pick<Workspace, 'checkInterruption' | 'cleanUp'>,
): Promise<Workspace> => {
  const { root, folder } = openFolder();
  const cores = divideCores();
  const others = cores?.others ?? null;
  moveToCores(others, [process.pid]); // and with it all that it starts, unless told otherwise
  const cluster = await openCluster(folder, say);
  control.cleanUp(() => cluster.release());
  moveToCores(others, [cluster.postmasterPid, ...listChildren(cluster.postmasterPid)]);
  const load = startLoadGenerator(others);
  control.cleanUp(() => load.stop());
  const nextPort = createPorts(FIRST_PORT);
  const progress = (line: string) => {
    say(`${String(Math.round(performance.now() / 1000)).padStart(4)} s  ${line}`);
  };
  return {
    root,
    folder,
    cluster,
    load,
    cores,
    logLevel,
    progress,
    print: say,
    nextPort,
    ...control,
  };
};

runCommand(async () => {
  try {
    await run(parseOptions());
  } catch (error) {
    // What a run is there to find out is told in plain words.
    if (!(error instanceof AnswersDiffer || error instanceof SequentialScan)) throw error;
    complain(error.message);
    process.exitCode = 1;
  }
});
