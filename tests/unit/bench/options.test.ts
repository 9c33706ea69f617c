import { chooseContenders, SMALL } from '../../../bench/contenders';
import { catalogueOf } from '../../../bench/data/content';
import type { Mode } from '../../../bench/modes';
import { parseOptions } from '../../../bench/options';
import { parsePlans, tablesScanned } from '../../../bench/postgres/server-log';
import { isOffered, requestsOf, WORKLOADS, type Workload } from '../../../bench/workloads';

const options = (...args: string[]) => parseOptions(['node', 'bench', ...args]);

describe('parseOptions', () => {
  it('measures everything unless told otherwise', () => {
    expect(options()).toMatchObject({ scale: 1, only: [...WORKLOADS], rounds: 3 });
  });

  it('takes names in any case, once each', () => {
    expect(options('--only', 'w4,W1,w4', '--modes', 'Hot,plain')).toMatchObject({
      only: ['W4', 'W1'],
      modes: ['hot', 'plain'],
    });
  });
});

describe('chooseContenders', () => {
  it('keeps the order in which the first is the reference', () => {
    const contenders = chooseContenders({
      modes: ['hot', 'plain'],
      workloads: ['W4', 'W1'],
      scale: 1,
    });

    expect(contenders.map(({ name }) => name)).toEqual(['plain', 'hot']);
    expect(contenders[0]?.workloads).toEqual(['W1', 'W4']);
  });

  it('adds the small scale beside a large one, for the workloads that are compared', () => {
    const contenders = chooseContenders({ modes: ['cold'], workloads: [...WORKLOADS], scale: 10 });

    expect(contenders.at(-1)).toMatchObject({ name: SMALL, scale: 1, workloads: ['W1', 'W2'] });
  });
});

describe('requestsOf', () => {
  const size = { topics: 5, shows: 2, experts: 10, publications: 20, interviews: 1000 };

  const catalogue = catalogueOf(size);
  const pathsOf = (workload: Workload, mode: Mode) =>
    requestsOf(workload, { mode, catalogue }).map(({ path, body }) => `${path} ${body ?? ''}`);

  it.each<[Workload, number]>([
    ['W1', 200],
    ['W2', 5],
    ['W3', 200],
    ['W4', 5],
    ['W5', 200],
    ['W7', 1],
    ['W8', 1],
  ])('asks for something different every time in %s', (workload, count) => {
    const asked = pathsOf(workload, 'cold');

    expect(new Set(asked).size).toBe(count);
    expect(asked).toHaveLength(count);
  });

  it('reads on only in topics that have more than a page', () => {
    expect(pathsOf('W6', 'cold')).toEqual([]);

    const many = catalogueOf({ ...size, publications: 500 });
    const [asked] = requestsOf('W6', { mode: 'cold', catalogue: many });
    expect(asked?.path).toMatch(/^\/api\/publications\?topic=[a-z0-9-]+&pageSize=25&after=/);
  });

  it('asks plain Strapi for the nearest that it has', () => {
    const [full = ''] = pathsOf('W5', 'plain');

    expect(full).toContain('filters[slug][$eq]=');
    expect(full).toContain('populate[transcript]');
    expect(isOffered('W7', 'plain')).toBe(false);
    expect(isOffered('W5', 'sql')).toBe(false);
    expect(WORKLOADS.every((workload) => isOffered(workload, 'hot'))).toBe(true);
  });
});

describe('the plans in a log', () => {
  const log = [
    '2026-01-05 09:00:00 UTC [7] LOG:  duration: 0.4 ms  plan:',
    '\tQuery Text: select 1',
    '\tSeq Scan on interviews t0  (cost=0.00..1.00)',
    '\t  ->  Parallel Seq Scan on public."experts"  (cost=0.00..1.00)',
    '2026-01-05 09:00:01 UTC [7] LOG:  checkpoint starting: time',
    '2026-01-05 09:00:02 UTC [8] LOG:  duration: 0.1 ms  plan:',
    '\tQuery Text: select 2',
    '\tIndex Scan using topics_pkey on topics  (cost=0.00..1.00)',
    '',
  ].join('\n');

  it('are found among other lines', () => {
    expect(parsePlans(log)).toEqual([
      expect.stringMatching(/^Query Text: select 1\nSeq Scan/),
      expect.stringMatching(/^Query Text: select 2\nIndex Scan/),
    ]);
  });

  it('tell which tables they read from beginning to end', () => {
    expect(parsePlans(log).map(tablesScanned)).toEqual([['interviews', 'experts'], []]);
    expect(
      tablesScanned('->  Seq Scan on seos t1  (cost=0.00..0.00 rows=1 width=4) (never executed)'),
    ).toEqual([]);
  });
});
