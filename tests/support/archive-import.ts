import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runSql } from './test-databases';
import { PROJECT_ROOT } from './test-environment';

/** An import in a process of its own, under way. */
export interface ImportUnderWay {
  readonly output: { stdout: string; stderr: string };
  readonly process: ChildProcess;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
  /** The most memory that it has had so far, in megabytes (Linux only). */
  peakMegabytes(): number;
}

/** Begins an import as its npm script does; output is kept unless `isQuiet`. */
export const beginImport = (
  databaseUrl: string,
  args: readonly string[],
  { isQuiet = false } = {},
): ImportUnderWay => {
  const child = spawn(
    process.execPath,
    [join(PROJECT_ROOT, 'dist', 'src', 'cli', 'import.js'), ...args],
    { cwd: PROJECT_ROOT, env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl } },
  );
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    if (isQuiet) output.stdout = String(chunk);
    else output.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { output, process: child, ended, peakMegabytes: () => peakOf(child.pid) };
};

const peakOf = (pid: number | undefined): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
};

const CONTENT = `^(experts|interviews|publications|shows|topics|components_|lectern_(imported|published|former|ended))`;

/** Every row that an import writes, in order, without what differs from one import to the next. */
export const readImported = async (url: string): Promise<readonly string[]> => {
  const [tables = []] = await runSql(
    url,
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name ~ '${CONTENT}' order by 1`,
  );
  const names = (tables as { name: string }[]).map(({ name }) => name);
  const rows = await runSql(
    url,
    ...names.map(
      (name) =>
        `select '${name} ' || (to_jsonb(t) - array['imported_at', 'created_at', 'updated_at', 'published_at']
           || case when to_jsonb(t) ? 'published_at' then jsonb_build_object('is_published', to_jsonb(t) -> 'published_at' <> 'null') else '{}' end
           #- '{recognition,touched}')::text as row
         from "${name}" t order by (to_jsonb(t) ->> 'id')::int nulls last, 1`,
    ),
  );
  const all = rows.flatMap((list) => (list as { row: string }[]).map(({ row }) => row));
  const isNumbered = (row: string): boolean => /^\w+ {"id": /.test(row);
  const canonical = canonicalRows();
  // Rows without a number come in no order of their own.
  const numbered = all.filter(isNumbered).map(canonical);
  return [
    ...numbered,
    ...all
      .filter((row) => !isNumbered(row))
      .map(canonical)
      .sort(),
  ];
};

/** Names that are drawn at random become numbers in the order in which they come. */
const canonicalRows = (): ((row: string) => string) => {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): string => {
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return `#${String(numbers.get(name))}`;
  };
  // documentIds have 24 characters, turnIds 8 that no word of the pages consists of.
  return (row) =>
    row
      .replace(/\b[a-z][a-z0-9]{23}\b/g, numberOf)
      .replace(/(?<="turn_id": ")[^"]+/g, numberOf)
      .replace(/"turnIds": \[[^\]]*\]/g, (ids) => ids.replace(/(?<=")[a-z0-9]{8}(?=")/g, numberOf));
};
