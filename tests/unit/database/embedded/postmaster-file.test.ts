import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  disownPostmasterFile,
  findPostmaster,
  isPostmasterOf,
  parsePostmasterFile,
} from '../../../../database/embedded/postmaster-file';

const READY =
  '4711\n/data/cluster\n1763940266\n54329\n\n127.0.0.1\n  3146210         7\nready   \n';
const DEAD_PID = 2 ** 22 + 1; // above the largest pid of Linux

describe('parsePostmasterFile', () => {
  it('reads a running server', () => {
    const expected = { pid: 4711, directory: '/data/cluster', port: 54329, status: 'ready' };
    expect(parsePostmasterFile(READY)).toEqual(expected);
  });

  it.each([
    ['4711\n/data/cluster\n', { port: null, status: 'starting' }],
    ['4711\n/data/cluster\n1\n0\n', { port: null, status: 'starting' }],
    [READY.replace('ready   ', 'starting'), { port: 54329, status: 'starting' }],
    [READY.replace('ready   ', 'stopping'), { port: 54329, status: 'stopping' }],
    [READY.replaceAll('\n', '\r\n'), { port: 54329, status: 'ready' }],
  ])('reads %j', (text, expected) => {
    expect(parsePostmasterFile(text)).toMatchObject(expected);
  });

  it.each(['', '\n\n', 'x\n/data', '-1\n/data', '0\n/data'])('takes %j for no server', (text) => {
    expect(parsePostmasterFile(text)).toBeNull();
  });
});

describe('isPostmasterOf', () => {
  const cluster = realpathSync(tmpdir());
  const process_ = (command: string, directory: string | null) =>
    ({ kind: 'alive', startedAt: '1', directory, command }) as const;

  it.each([
    ['works in the cluster', process_('/x/postgres\0-D\0/renamed\0', cluster), true],
    ['works elsewhere', process_(`/x/postgres\0-D\0${cluster}\0`, '/'), false],
    ['is another program there', process_('/bin/bash\0', cluster), false],
    ['names the cluster', process_(`/x/postgres -D ${cluster} -p 1`, null), true],
    ['names it last', process_(`/x/postgres -D ${cluster}`, null), true],
    ['names one that begins alike', process_(`/x/postgres -D ${cluster}2 -p 1`, null), false],
  ])('a process that %s', (_title, seen, expected) => {
    expect(isPostmasterOf(cluster, seen)).toBe(expected);
  });
});

describe('findPostmaster', () => {
  let cluster: string;
  beforeEach(() => {
    cluster = mkdtempSync(join(tmpdir(), 'lectern-cluster-'));
  });
  afterEach(() => {
    rmSync(cluster, { recursive: true });
  });
  const write = (pid: number) => {
    writeFileSync(join(cluster, 'postmaster.pid'), READY.replace('4711', String(pid)));
  };

  it('finds nobody without the file', () => {
    expect(findPostmaster(cluster)).toEqual({ kind: 'absent' });
  });

  it('leaves the file of a dead process to PostgreSQL', () => {
    write(DEAD_PID);
    expect(findPostmaster(cluster)).toEqual({ kind: 'ended' });
  });

  it('sees that the process id belongs to something else now', () => {
    write(process.ppid);
    expect(findPostmaster(cluster)).toEqual({ kind: 'stale', pid: process.ppid });
  });

  it('disowns a stale file without losing the shared memory it names', () => {
    write(process.ppid);
    disownPostmasterFile(cluster, process.ppid);
    expect(findPostmaster(cluster)).toEqual({ kind: 'ended' });
    const text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
    expect(text).toBe(READY.replace('4711', String(process.pid)));
  });

  it('does not disown a file that another server has written since', () => {
    write(4711);
    disownPostmasterFile(cluster, 4712);
    expect(readFileSync(join(cluster, 'postmaster.pid'), 'utf8')).toBe(READY);
  });
});
