import type { Figures } from '../../../bench/measure/sample';
import type { Results } from '../../../bench/report/results';
import { renderResults } from '../../../bench/report/summary';
import { renderTable } from '../../../bench/report/table';
import { judge } from '../../../bench/report/targets';

const figures = (more: Partial<Figures> = {}): Figures => ({
  rate: 100,
  p50: 1,
  p99: 2,
  serverCpu: 10,
  databaseCpu: 5,
  busy: 1,
  requests: 1000,
  statements: 1,
  ...more,
});

const results = (more: Partial<Results> = {}): Results => ({
  scale: 1,
  workloads: ['W1'],
  contenders: [
    { name: 'plain', title: 'plain Strapi' },
    { name: 'cold', title: 'Lectern cold' },
  ],
  reads: { plain: { W1: figures() }, cold: { W1: figures({ serverCpu: 0.2, databaseCpu: 0.2 }) } },
  writes: {},
  visibility: null,
  liveness: [],
  processes: {},
  ...more,
});

const verdictOn = (target: string, more: Partial<Results>) =>
  judge(results(more)).find((verdict) => verdict.target.includes(target));

describe('renderTable', () => {
  it('sets the first column to the left and numbers to the right', () => {
    const table = renderTable(
      ['', 'n'],
      [
        ['long name', '1'],
        ['b', '100'],
      ],
    );

    expect(table.split('\n')).toEqual([
      '             n',
      '─────────  ───',
      'long name    1',
      'b          100',
    ]);
  });
});

describe('judge', () => {
  it('compares the processor time of server and database together with plain Strapi', () => {
    expect(verdictOn('W1 cold: CPU', {})).toMatchObject({ found: '37.5×', isMet: true });
  });

  it('says that a target is missed', () => {
    const reads = { plain: { W1: figures() }, cold: { W1: figures({ serverCpu: 1 }) } };

    expect(verdictOn('W1 cold: CPU', { reads })).toMatchObject({ found: '2.50×', isMet: false });
  });

  it('says nothing about what was not measured', () => {
    expect(verdictOn('W1 hot', {})).toMatchObject({ found: null, isMet: null });
    expect(verdictOn('publish to visible', {})).toMatchObject({ found: null, isMet: null });
  });

  it('goes by the slowest of all answers of /live', () => {
    const live = (slowestLive: number) => ({
      contender: 'cold',
      title: 'REST',
      size: 1,
      bytes: 1,
      duration: 1,
      slowestLive,
    });

    expect(verdictOn('/live', { liveness: [live(200), live(10)] })).toMatchObject({ isMet: true });
    expect(verdictOn('/live', { liveness: [live(10), live(201)] })).toMatchObject({ isMet: false });
    expect(renderResults(results({ liveness: [live(201)] }))).toContain('Lectern cold: REST');
  });

  it('goes by the cost of a request where the load could not keep the server busy', () => {
    const bare = { W1: figures({ rate: 500, busy: 0.5, serverCpu: 1 }) };
    const hot = { W1: figures({ rate: 500, busy: 1, serverCpu: 2 }) };

    expect(verdictOn('W1 hot', { reads: { bare, hot } })).toMatchObject({
      found: '0.50×',
      isMet: false,
    });
  });

  it('compares a larger scale with the smaller one, and only then', () => {
    const reads = { cold: { W1: figures({ rate: 60 }) }, 'cold-x1': { W1: figures() } };

    expect(verdictOn('loses', { reads })).toBeUndefined();
    expect(verdictOn('loses', { reads, scale: 10 })).toMatchObject({
      found: '40.0%',
      isMet: false,
    });
  });

  it('holds delays against their limits', () => {
    const visibility = { same: { p50: 3, p99: 50 }, other: { p50: 9, p99: 1001 } };

    expect(verdictOn('publish to visible', { visibility })?.isMet).toBe(true);
    expect(verdictOn('second process', { visibility })?.isMet).toBe(false);
  });
});

describe('renderResults', () => {
  it('shows how many times less than plain Strapi a mode costs', () => {
    const line = renderResults(results())
      .split('\n')
      .find((text) => text.startsWith('Lectern cold'));

    expect(line).toMatch(/37\.5×$/);
  });

  it('says when the system does not tell processor time', () => {
    const unknown = figures({ serverCpu: null, databaseCpu: null, busy: null });
    const text = renderResults(results({ reads: { plain: { W1: unknown } } }));

    expect(text).toContain('This system does not tell processor time');
  });
});
