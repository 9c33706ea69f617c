import { WORKLOAD_TITLES, type Workload } from '../workloads';
import type { Results } from './results';
import { renderTable } from './table';
import { judge, totalCpu, type Verdict } from './targets';

/** All that a run has found out, for a terminal. */
export const renderResults = (results: Results): string => {
  const sections = [
    ...results.workloads.map((workload) => renderWorkload(results, workload)),
    renderWrites(results),
    renderLiveness(results),
    renderProcesses(results),
    renderVerdicts(judge(results)),
  ];
  if (!isCpuKnown(results))
    sections.push('This system does not tell processor time: no CPU figures.');
  return sections.filter((section) => section !== '').join('\n\n');
};

const renderWorkload = ({ contenders, reads }: Results, workload: Workload): string => {
  const plain = reads.plain?.[workload];
  const rows = contenders.flatMap(({ name, title }) => {
    const figures = reads[name]?.[workload];
    // Who has nothing of the kind is shown, too: that is what the routes are for.
    if (!figures) return ABSENT.has(name) ? [[title, ...Array<string>(8).fill('–')]] : [];
    return [
      [
        title,
        whole(figures.rate),
        fixed(figures.p50),
        fixed(figures.p99),
        fixed(figures.serverCpu, 3),
        fixed(figures.databaseCpu, 3),
        figures.busy === null ? '–' : `${(figures.busy * 100).toFixed(0)}%`,
        fixed(figures.statements, 1),
        times(totalCpu(plain), totalCpu(figures)),
      ],
    ];
  });
  const header = ['', 'req/s', 'p50 ms', 'p99 ms', 'CPU app', 'CPU db', 'core', 'SQL', 'CPU ×'];
  return `${workload}: ${WORKLOAD_TITLES[workload]}\n${renderTable(header, rows)}`;
};

/** Contenders that cannot be asked for everything. */
const ABSENT: ReadonlySet<string> = new Set(['plain', 'sql']);

const renderWrites = ({ contenders, writes, visibility }: Results): string => {
  const rows = contenders.flatMap(({ name, title }) => {
    const it = writes[name];
    if (!it) return [];
    const cpu = [fixed(it.serverCpu), fixed(it.databaseCpu)];
    return [[title, fixed(it.rate, 1), fixed(it.p50), fixed(it.p99), ...cpu]];
  });
  if (rows.length === 0) return '';
  const header = ['', 'writes/s', 'p50 ms', 'p99 ms', 'CPU app', 'CPU db'];
  const table = `Create and publish an interview, one after another\n${renderTable(header, rows)}`;
  if (!visibility) return table;
  const { same, other } = visibility;
  return (
    `${table}\n\nPublish to visible, Lectern hot: p50 ${fixed(same.p50)} ms, p99 ${fixed(same.p99)} ms; ` +
    `on a second process p50 ${fixed(other.p50)} ms, p99 ${fixed(other.p99)} ms`
  );
};

const renderLiveness = ({ contenders, liveness }: Results): string => {
  if (liveness.length === 0) return '';
  const titles = new Map(contenders.map(({ name, title }) => [name, title]));
  const rows = liveness.map((it) => [
    `${titles.get(it.contender) ?? it.contender}: ${it.title}`,
    whole(it.size),
    fixed(it.bytes / 1_000_000),
    whole(it.duration),
    whole(it.slowestLive),
  ]);
  const header = ['', 'size', 'MB', 'median ms', '/live ms'];
  return `The costliest reads that the budget permits, and the slowest answer of /live meanwhile\n${renderTable(header, rows)}`;
};

const renderProcesses = ({ contenders, processes }: Results): string => {
  const rows = contenders.flatMap(({ name, title }) => {
    const it = processes[name];
    if (!it) return [];
    const memory = [megabytes(it.memoryAtStart), megabytes(it.memoryAfterReads)];
    return [[title, fixed(it.startTime / 1000, 1), ...memory]];
  });
  return renderTable(['', 'start s', 'MB at start', 'MB after reads'], rows);
};

const renderVerdicts = (verdicts: readonly Verdict[]): string => {
  const rows = verdicts.map(({ target, found, isMet }) => [
    target,
    found ?? '–',
    isMet === null ? 'not measured' : sayMet(isMet),
  ]);
  return renderTable(['target', 'found', ''], rows);
};

const sayMet = (isMet: boolean): string => (isMet ? 'met' : 'NOT MET');

const isCpuKnown = ({ reads }: Results): boolean =>
  Object.values(reads).every((byWorkload) =>
    Object.values(byWorkload).every(({ serverCpu }) => serverCpu !== null),
  );

const whole = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

const fixed = (value: number | null, digits = 1): string =>
  value === null ? '–' : value.toFixed(digits);

const times = (reference: number | null, value: number | null): string =>
  reference === null || value === null ? '–' : `${(reference / value).toFixed(1)}×`;

const megabytes = (bytes: number | null): string =>
  bytes === null ? '–' : (bytes / 1024 / 1024).toFixed(0);
