import { chooseContenders, SMALL } from '../../../bench/contenders';
import { catalogueOf } from '../../../bench/data/content';
import { parseOptions } from '../../../bench/options';
import { parsePlans, tablesScanned } from '../../../bench/postgres/server-log';
import { requestsOf, WORKLOADS } from '../../../bench/workloads';

const options = (...args: string[]) => parseOptions(['node', 'bench', ...args]);

describe('parseOptions', () => {
  it('measures everything unless told otherwise', () => {
    expect(options()).toMatchObject({ scale: 1, only: ['W1', 'W2', 'W3', 'W4'], rounds: 3 });
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

  it.each(WORKLOADS)('asks for something different every time in %s', (workload) => {
    const requests = requestsOf(workload, catalogueOf(size));
    const asked = new Set(requests.map(({ path, body }) => `${path} ${body ?? ''}`));

    expect(asked.size).toBe(requests.length);
    expect(requests).toHaveLength(workload === 'W1' || workload === 'W3' ? 200 : 5);
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
  });
});
