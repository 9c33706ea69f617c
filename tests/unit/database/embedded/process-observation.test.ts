import {
  observeProcess,
  parseProcStat,
  parsePsLine,
} from '../../../../database/embedded/process-observation';

const FIELDS = Array.from({ length: 18 }, (_, index) => String(index)).join(' ');

describe('parseProcStat', () => {
  it.each(['node', 'a (b) c', ') S 1 2', 'tmux: server'])(
    'finds its fields behind the name %j',
    (name) => {
      expect(parseProcStat(`12 (${name}) S ${FIELDS} 987654 0`)).toEqual({
        state: 'S',
        startedAt: '987654',
      });
    },
  );

  it('is null for nothing', () => {
    expect(parseProcStat('')).toBeNull();
  });
});

describe('parsePsLine', () => {
  it('reads state, start and command', () => {
    expect(
      parsePsLine('Ss   Mon Nov 24 09:00:00 2025     /x/postgres -D /a b/cluster -p 1\n'),
    ).toEqual({
      kind: 'alive',
      startedAt: 'Mon_Nov_24_09_00_00_2025',
      directory: null,
      command: '/x/postgres -D /a b/cluster -p 1',
    });
  });

  it('tells a zombie', () => {
    expect(parsePsLine('Z    Mon Nov 24 09:00:00 2025     (postgres)')).toEqual({ kind: 'zombie' });
  });

  it('is gone when ps has no line', () => {
    expect(parsePsLine('')).toEqual({ kind: 'gone' });
  });
});

describe('observeProcess', () => {
  it('sees this process, the same at each look', () => {
    expect(observeProcess(process.pid)).toMatchObject({ kind: 'alive' });
    expect(observeProcess(process.pid)).toEqual(observeProcess(process.pid));
  });

  it.each([0, -1, Number.NaN, 2 ** 22 + 1])('sees nobody under %d', (pid) => {
    expect(observeProcess(pid)).toEqual({ kind: 'gone' });
  });
});
