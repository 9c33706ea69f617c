import type { Expectations } from '../budget';
import type { Relation, SchemaDescription, TypeDescription } from '../schema-description';
import { identifier, literal } from '../sql-text';
import type { ReadPool } from './read-pool';

export interface MeasuredExpectations extends Expectations {
  /** Measures now; resolves also if that fails, with what was known before. */
  measure(): Promise<void>;
}

const MEASURE_EVERY_MS = 60_000;
const DEFAULT_ROWS = 5;
const DEFAULT_BYTES = 30;
/** At most so many links and rows are looked at. */
const LINK_SAMPLE = 50_000;
const ROW_SAMPLE = 200;

/** Averages of the content that is there, measured again in the background when they are asked for. */
export const measuredExpectations = (
  schema: SchemaDescription,
  { pool, now }: { pool: ReadPool; now: () => number },
): MeasuredExpectations => {
  const measures = measuresOf(schema);
  const text = `select ${measures.map(({ sql }, place) => `${sql} m${place}`).join(', ')}`;
  let known: ReadonlyMap<string, number> = new Map();
  let measuredAt = 0;
  let version = 0;
  const measure = async (): Promise<void> => {
    measuredAt = now();
    try {
      const row = await pool.queryRow({ text, uses: 0, name: null }, []);
      const found = new Map(
        measures.map(({ key }, place) => [key, Number(row[`m${place}`] ?? NaN)]),
      );
      if (hasChanged(known, found)) version += 1;
      known = found;
    } catch {
      // An old estimate is better than no answer.
    }
  };
  const lookUp = (key: string, fallback: number): number => {
    if (now() - measuredAt > MEASURE_EVERY_MS) void measure();
    const value = known.get(key);
    return value === undefined || Number.isNaN(value) ? fallback : value;
  };
  return {
    measure,
    version: () => version,
    rowsOf: (uid, relation) => lookUp(`${uid}.${relation}`, DEFAULT_ROWS),
    bytesOf: (uid, attribute) => lookUp(`${uid}.${attribute}`, DEFAULT_BYTES),
  };
};

/** Changes below a fifth decide nothing. */
const NOTABLE = 0.2;

const hasChanged = (
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): boolean =>
  [...after].some(([key, value]) => {
    const old = before.get(key) ?? NaN;
    return !(Math.abs(value - old) <= NOTABLE * old) && !(Number.isNaN(value) && Number.isNaN(old));
  });

interface Measure {
  readonly key: string;
  readonly sql: string;
}

const measuresOf = (schema: SchemaDescription): Measure[] =>
  Object.values(schema).flatMap((type) => [
    ...Object.values(type.relations)
      .filter(({ isList }) => isList)
      .map((relation) => linksPerRow(type, relation)),
    ...Object.values(type.columns)
      .filter(({ kind }) => kind === 'text' || kind === 'json')
      .map(({ attribute, column }) => bytesPerValue(type, attribute, column)),
  ]);

const linksPerRow = (type: TypeDescription, { attribute, link }: Relation): Measure => {
  const table = identifier(link.kind === 'table' ? link.table : type.table);
  const fixed = Object.entries(link.kind === 'table' ? link.fixed : {});
  const where = fixed.map(([column, value]) => `${identifier(column)} = ${literal(value)}`);
  const condition = where.length === 0 ? '' : ` where ${where.join(' and ')}`;
  const sample = `select ${identifier(link.sourceColumn)} s from ${table}${condition} limit ${LINK_SAMPLE}`;
  return {
    key: `${type.uid}.${attribute}`,
    sql: `(select (count(*)::float8 / greatest(count(distinct s), 1))::float8 from (${sample}) x)`,
  };
};

const bytesPerValue = (
  { uid, table }: TypeDescription,
  attribute: string,
  column: string,
): Measure => {
  const sample = `select ${identifier(column)} c from ${identifier(table)} limit ${ROW_SAMPLE}`;
  return {
    key: `${uid}.${attribute}`,
    sql: `(select avg(octet_length(c::text))::float8 from (${sample}) x)`,
  };
};
