import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onCores } from '../servers/cores';
import { loadReply, type LoadOrder, type LoadReport } from './protocol';

/** Sends load from a process of its own. */
export interface LoadGenerator {
  send(order: LoadOrder): Promise<LoadReport>;
  stop(): Promise<void>;
}

const PATIENCE = 120_000;

export const startLoadGenerator = (cores: string | null): LoadGenerator => {
  const script = join(__dirname, 'load-process.ts');
  const [command, ...args] = onCores(cores, [process.execPath, '--import', 'tsx', script]);
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return {
    send: (order) => ask(child, order),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
};

const ask = async (child: ChildProcess, order: LoadOrder): Promise<LoadReport> => {
  const reply = await new Promise<unknown>((resolve, reject) => {
    const timer = setTimeout(() => {
      settle(() => {
        reject(new Error(`The load generator did not finish within ${PATIENCE / 1000} s`));
      });
    }, PATIENCE);
    const onExit = () => {
      settle(() => {
        reject(new Error('The load generator ended'));
      });
    };
    const onMessage = (message: unknown) => {
      settle(() => {
        resolve(message);
      });
    };
    const settle = (act: () => void) => {
      clearTimeout(timer);
      child.off('exit', onExit).off('message', onMessage);
      act();
    };
    child.once('exit', onExit).once('message', onMessage);
    child.send(order);
  });
  const parsed = loadReply.parse(reply);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.report;
};
