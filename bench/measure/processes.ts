import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second for every program, whatever the kernel's own tick is. */
const TICK = 10;

/** Milliseconds of processor time since a process began, or null where the system does not tell. */
export const readCpu = (pid: number): number | null => {
  const stat = readStat(pid);
  return stat && stat.own * TICK;
};

/** A process with all its children, those that ended included. */
export const readFamilyCpu = (pid: number): number | null => {
  const parent = readStat(pid);
  if (!parent) return null;
  const children = listChildren(pid).map((child) => readStat(child)?.own ?? 0);
  return (parent.own + parent.ended + children.reduce((sum, own) => sum + own, 0)) * TICK;
};

export const listChildren = (parent: number): number[] => {
  if (!existsSync('/proc/self/stat')) return [];
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => readStat(pid)?.parent === parent);
};

/** Bytes of memory that a process holds, or null where the system does not tell. */
export const readMemory = (pid: number): number | null => {
  const status = readProc(pid, 'status');
  const kilobytes = status && /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes ? Number(kilobytes) * 1024 : null;
};

export interface ProcessStat {
  readonly parent: number;
  /** Ticks of the process itself, in user and kernel mode. */
  readonly own: number;
  /** Ticks of its children that have ended and been waited for. */
  readonly ended: number;
}

/** The fields of /proc/<pid>/stat (proc_pid_stat(5)); the second, the name, may hold anything. */
export const parseStat = (text: string): ProcessStat => {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const at = (field: number) => Number(fields[field - 3] ?? 0);
  return { parent: at(4), own: at(14) + at(15), ended: at(16) + at(17) };
};

const readStat = (pid: number): ProcessStat | null => {
  const text = readProc(pid, 'stat');
  return text === null ? null : parseStat(text);
};

const readProc = (pid: number, file: string): string | null => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null; // it has ended, or there is no /proc
  }
};
