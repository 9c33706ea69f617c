import type { FileCopy, Manifest, TableCopy } from './manifest';

/** What was read of one table or file. */
export interface Sums {
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
}

export interface Observed {
  readonly tables: ReadonlyMap<string, Sums>;
  readonly files: ReadonlyMap<string, Sums>;
}

/** The SHA-256 of nothing: a table without rows has no entry. */
const NOTHING: Sums = {
  bytes: 0,
  rows: 0,
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

/** Everything in which an archive is not what its manifest says, for people. */
export const differences = ({ tables, files }: Manifest, observed: Observed): readonly string[] => {
  const known = new Set(tables.map(({ name }) => name));
  const stored = new Set(files.map(({ path }) => path));
  return [
    ...[...observed.tables.keys()]
      .filter((table) => !known.has(table))
      .map((table) => `the table ${table} is not in the manifest`),
    ...[...observed.files.keys()]
      .filter((path) => !stored.has(path))
      .map((path) => `the file ${path} is not in the manifest`),
    ...tables.flatMap((table) => differenceOfTable(table, observed.tables.get(table.name))),
    ...files.flatMap((file) => differenceOfFile(file, observed.files.get(file.path))),
  ];
};

const differenceOfTable = (table: TableCopy, sums: Sums = NOTHING): readonly string[] =>
  isSame(table, sums) && table.rows === sums.rows
    ? []
    : [`the rows of ${table.name} are not those of the manifest`];

const differenceOfFile = (file: FileCopy, sums: Sums | undefined): readonly string[] => {
  if (sums === undefined) return [`the file ${file.path} is missing`];
  return isSame(file, sums) ? [] : [`the file ${file.path} is not that of the manifest`];
};

const isSame = (
  one: Pick<Sums, 'bytes' | 'sha256'>,
  other: Pick<Sums, 'bytes' | 'sha256'>,
): boolean => one.bytes === other.bytes && one.sha256 === other.sha256;
