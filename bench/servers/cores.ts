import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Which processor cores the server under test and everything else run on. */
export interface Cores {
  readonly server: string;
  readonly others: string;
}

/** Null where there are fewer than two cores or no taskset: then the system decides. */
export const divideCores = (): Cores | null => {
  if (process.platform !== 'linux') return null;
  if (spawnSync('taskset', ['--version']).status !== 0) return null;
  const status = readFileSync('/proc/self/status', 'utf8');
  const allowed = parseCoreList(/^Cpus_allowed_list:\s*(\S+)/m.exec(status)?.[1] ?? '');
  const [server, ...others] = allowed;
  return server === undefined || others.length === 0
    ? null
    : { server: String(server), others: others.join(',') };
};

/** "0-2,5" → 0, 1, 2, 5 */
export const parseCoreList = (list: string): number[] =>
  list.split(',').flatMap((part) => {
    const [first, last] = part.split('-').map(Number);
    if (part === '' || first === undefined) return [];
    return Array.from({ length: (last ?? first) - first + 1 }, (_, step) => first + step);
  });

/** The command that runs `command` on the given cores only. */
export const onCores = (
  cores: string | null,
  [command, ...args]: readonly [string, ...string[]],
): readonly [string, ...string[]] =>
  cores === null ? [command, ...args] : ['taskset', '-c', cores, command, ...args];

/** Moves a process with all its threads; those it starts later follow. */
export const moveToCores = (cores: string | null, pids: readonly number[]): void => {
  if (cores === null) return;
  for (const pid of pids) spawnSync('taskset', ['-a', '-c', '-p', cores, String(pid)]);
};
