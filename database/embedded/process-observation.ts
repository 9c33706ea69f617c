import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** What the operating system tells about a process id. A zombie has ended but still owns its id. */
export type ProcessObservation =
  | { readonly kind: 'gone' }
  | { readonly kind: 'zombie' }
  | {
      readonly kind: 'alive';
      /** Tells two processes with the same, reused id apart; 'unknown' where it cannot be had. */
      readonly startedAt: string;
      /** The working directory, or null where it cannot be read. */
      readonly directory: string | null;
      /** The command line, arguments separated by NUL (Linux) or blanks. */
      readonly command: string;
    };

const GONE = { kind: 'gone' } as const;

export const observeProcess = (pid: number): ProcessObservation => {
  if (!Number.isInteger(pid) || pid <= 0) return GONE;
  if (process.platform === 'linux') return observeOnLinux(pid);
  if (process.platform === 'win32') return observeOnWindows(pid);
  const seen = spawnSync('ps', ['-o', 'state=,lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  return parsePsLine(seen.stdout);
};

/**
 * One line of `/proc/<pid>/stat` (proc_pid_stat(5)): the name in parentheses may itself hold blanks and
 * parentheses, so fields are counted from the last one: 3 is the state, 22 the start in clock ticks.
 */
export const parseProcStat = (text: string): { state: string; startedAt: string } | null => {
  const fields = text
    .slice(text.lastIndexOf(')') + 1)
    .trim()
    .split(' ');
  const [state, startedAt] = [fields[0], fields[19]];
  return state && startedAt ? { state, startedAt } : null;
};

/** A line of `ps -o state=,lstart=,command=`, where lstart is five words. */
export const parsePsLine = (line: string): ProcessObservation => {
  const match = /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/m.exec(line);
  if (!match) return GONE;
  const [, state = '', startedAt = '', command = ''] = match;
  if (state.startsWith('Z')) return { kind: 'zombie' };
  return {
    kind: 'alive',
    startedAt: startedAt.replace(/[^0-9A-Za-z]+/g, '_'),
    directory: null,
    command,
  };
};

const observeOnLinux = (pid: number): ProcessObservation => {
  const stat = parseProcStat(readOrEmpty(`/proc/${pid}/stat`));
  if (!stat || stat.state === 'X') return GONE;
  if (stat.state === 'Z') return { kind: 'zombie' };
  const command = readOrEmpty(`/proc/${pid}/cmdline`);
  return { kind: 'alive', startedAt: stat.startedAt, directory: workingFolder(pid), command };
};

const observeOnWindows = (pid: number): ProcessObservation => {
  const { stdout } = spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], {
    encoding: 'utf8',
  });
  if (!stdout.includes(`"${pid}"`)) return GONE;
  return { kind: 'alive', startedAt: 'unknown', directory: null, command: stdout };
};

const workingFolder = (pid: number): string | null => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null; // another user's process, or gone in the meantime
  }
};

const readOrEmpty = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
