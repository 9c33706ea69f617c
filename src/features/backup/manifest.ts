import { z } from 'zod';
import { jsonIn } from '../../lib/json-in';
import { isPlain } from './definition';

/** The number of this format; a reader of another number does not begin. */
export const FORMAT = 1;

/** As PostgreSQL prints the types of columns that the product and Strapi make. */
const TYPE =
  /^(smallint|integer|bigint|real|double precision|numeric(\(\d+,\d+\))?|boolean|text|character( varying)?(\(\d+\))?|json|jsonb|uuid|xid8|bytea|inet|date|time(\(\d\))? with(out)? time zone|timestamp(\(\d\))? with(out)? time zone)(\[\])?$/;

/** Bytes of a name that PostgreSQL keeps. */
const name = z
  .string()
  .min(1)
  .max(63)
  .regex(/^\w[\w$-]*$/);
const definition = z.string().max(10_000).refine(isPlain, 'holds more than a definition');
const count = z.number().int().nonnegative();
const sum = z.string().regex(/^[0-9a-f]{64}$/);

const column = z.object({
  name,
  type: z.string().regex(TYPE),
  isNotNull: z.boolean(),
  /** Null too where a sequence gives the value. */
  fallback: definition.nullable(),
});

/** How PostgreSQL begins to print a constraint, by its kind. */
const BEGINNINGS = { p: 'PRIMARY KEY ', u: 'UNIQUE ', c: 'CHECK ', f: 'FOREIGN KEY ' } as const;

const constraint = z
  .object({ name, kind: z.enum(['p', 'u', 'c', 'f']), definition })
  .refine((given) => given.definition.startsWith(BEGINNINGS[given.kind]), 'is of another kind');

const table = z.object({
  name,
  columns: z.array(column).min(1).readonly(),
  constraints: z.array(constraint).readonly(),
  /** Those that no constraint makes; the definition begins after USING. */
  indexes: z.array(z.object({ name, isUnique: z.boolean(), definition })).readonly(),
  sequences: z
    .array(
      z.object({
        name,
        column: name,
        type: z.enum(['smallint', 'integer', 'bigint']),
        value: z.string().regex(/^-?\d{1,19}$/),
        isCalled: z.boolean(),
      }),
    )
    .readonly(),
  rows: count,
  bytes: count,
  sha256: sum,
});

const file = z.object({
  path: z.string(),
  bytes: count,
  sha256: sum,
  /** When the file was written: the entity tag of its answers is made of that. Backups of older releases do not say it. */
  modifiedAt: z.iso.datetime().optional(),
});

const manifest = z.object({
  format: z.literal(FORMAT),
  /** When the snapshot was taken. */
  madeAt: z.iso.datetime(),
  /** The newest release that brought the database up to date. */
  release: z.string(),
  /** The release whose command made the backup. */
  madeBy: z.string(),
  postgres: z.string(),
  /** What the release put into the database, as lectern_schema has it. */
  fingerprint: z.string(),
  tables: z.array(table),
  files: z.array(file),
});

/** What a backup holds; the last entry of the archive. */
export type Manifest = z.infer<typeof manifest>;
export type TableCopy = Manifest['tables'][number];
/** A table as the database describes it. */
export type TableShape = Omit<TableCopy, 'rows' | 'bytes' | 'sha256'>;
export type FileCopy = Manifest['files'][number];

/** What is wrong with a table's shape that no backup can hold; null if nothing is. */
export const shapeProblem = (shape: TableShape): string | null => {
  const parsed = table.safeParse({ ...shape, rows: 0, bytes: 0, sha256: '0'.repeat(64) });
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  return `${shape.name}: ${issue?.path.map(String).join('.') ?? ''} ${issue?.message ?? ''}`;
};

/** Null where the text is no manifest, or one that says what no backup says. */
export const parseManifest = (text: string): Manifest | null => {
  const parsed = manifest.safeParse(jsonIn(text));
  if (!parsed.success) return null;
  return isConsistent(parsed.data) ? parsed.data : null;
};

/** The number of the format, where there is one. */
export const formatIn = (text: string): number | null => {
  const parsed = z.object({ format: z.number() }).safeParse(jsonIn(text));
  return parsed.success ? parsed.data.format : null;
};

const isConsistent = ({ tables }: Manifest): boolean => {
  const names = new Set(tables.map((one) => one.name));
  return names.size === tables.length && tables.every((one) => isWithin(one, names));
};

/** A foreign key leads to a table of the same backup, a sequence belongs to a column of its table. */
const isWithin = ({ constraints, columns, sequences }: TableShape, names: Set<string>): boolean =>
  constraints.every(
    (constraint) => constraint.kind !== 'f' || names.has(targetOf(constraint.definition) ?? ''),
  ) && sequences.every((sequence) => columns.some((one) => one.name === sequence.column));

const targetOf = (text: string): string | null => {
  const [, quoted, plain] = / REFERENCES (?:"([^"]+)"|([a-z_][\w$]*))\(/.exec(text) ?? [];
  return quoted ?? plain ?? null;
};
