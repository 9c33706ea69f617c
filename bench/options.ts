import { Command, InvalidArgumentError } from 'commander';
import { MODES, type Mode } from './modes';
import { WORKLOADS, type Workload } from './workloads';

export interface BenchOptions {
  readonly scale: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
  readonly only: readonly Workload[];
  readonly modes: readonly Mode[];
  readonly json?: string;
  readonly logLevel: string;
  readonly profile?: Workload;
  readonly plans?: boolean;
}

/** Ends the process with help or a message when the arguments say so. */
export const parseOptions = (argv?: readonly string[]): BenchOptions =>
  new Command('npm run bench --')
    .description(
      'Measures Lectern against plain Strapi, hand-written SQL and a bare server; see bench/README.md.',
    )
    .option('--scale <n>', 'times the content: 1 or 10', wholeNumber(1, 20), 1)
    .option('--seconds <n>', 'length of each measured stretch', number(0.2, 60), 1.5)
    .option('--rounds <n>', 'how often everything is measured in turn', wholeNumber(1, 50), 3)
    .option('--connections <n>', 'connections that ask at the same time', wholeNumber(1, 200), 10)
    .option('--only <workloads>', `some of ${WORKLOADS.join(',')}`, some(WORKLOADS), [...WORKLOADS])
    .option('--modes <modes>', `some of ${MODES.join(',')}`, some(MODES), [...MODES])
    .option('--json <file>', 'where the results go (default: .tmp/bench/results-x<scale>.json)')
    .option('--log-level <level>', 'of the Lectern servers; http writes a line per request', 'warn')
    .option('--profile <workload>', 'write a CPU profile of one workload instead', one(WORKLOADS))
    .option('--plans', 'show the plans instead; from scale 10 on fail on a sequential scan')
    .parse(argv)
    .opts<BenchOptions>();

const number =
  (least: number, most: number): ((text: string) => number) =>
  (text) => {
    const value = Number(text);
    if (text.trim() !== '' && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Write a number from ${least} to ${most}.`);
  };

const wholeNumber =
  (least: number, most: number): ((text: string) => number) =>
  (text) => {
    const value = number(least, most)(text);
    if (Number.isInteger(value)) return value;
    throw new InvalidArgumentError('Write a whole number.');
  };

const one =
  <Name extends string>(names: readonly Name[]): ((text: string) => Name) =>
  (text) => {
    const found = names.find((name) => name.toLowerCase() === text.trim().toLowerCase());
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`Choose from ${names.join(', ')}.`);
  };

const some =
  <Name extends string>(names: readonly Name[]): ((text: string) => Name[]) =>
  (text) => [...new Set(text.split(',').map(one(names)))];
