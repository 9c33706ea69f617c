import { identifier, literal } from '../../../lib/sql-text';
import type { Expectations } from '../budget/budget';
import { publishedOnly } from '../compile/scope';
import type { Column, Relation, SchemaDescription, TypeDescription } from '../schema/description';
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

/**
 * Averages of the published content that is there, measured again in the background when they are asked for. A
 * refusal tells of them, so drafts have no part in them.
 */
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
    if (now() - measuredAt > MEASURE_EVERY_MS) measure().catch(() => undefined);
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
      .map((relation) => linksPerRow(schema, type, relation)),
    ...Object.values(type.columns)
      .filter(({ kind }) => kind === 'text' || kind === 'json')
      .map(({ attribute, column }) => bytesPerValue(schema, type, { attribute, column })),
  ]);

const linksPerRow = (
  schema: SchemaDescription,
  type: TypeDescription,
  { attribute, link, target }: Relation,
): Measure => {
  const isTable = link.kind === 'table';
  const ends = isTable
    ? [
        endOfLink(type, 'source', link.sourceColumn),
        endOfLink(schema[target], 'target', link.targetColumn),
      ]
    : [];
  const fixed = Object.entries(isTable ? link.fixed : {});
  const where = [
    ...fixed.map(([column, value]) => `l.${identifier(column)} = ${literal(value)}`),
    ...(isTable ? [] : publishedOnly({ type, alias: 'l' })),
  ];
  const condition = where.length === 0 ? '' : ` where ${where.join(' and ')}`;
  const table = identifier(isTable ? link.table : type.table);
  const sample = `select l.${identifier(link.sourceColumn)} s from ${table} l${ends.join('')}${condition} limit ${LINK_SAMPLE}`;
  return {
    key: `${type.uid}.${attribute}`,
    sql: `(select (count(*)::float8 / greatest(count(distinct s), 1))::float8 from (${sample}) x)`,
  };
};

/** A join with the rows at one end of a link, where they may be drafts. */
const endOfLink = (type: TypeDescription | undefined, alias: string, column: string): string => {
  const published = type ? publishedOnly({ type, alias }) : [];
  if (!type || published.length === 0) return '';
  const isEnd = `${alias}.id = l.${identifier(column)}`;
  return ` join ${identifier(type.table)} ${alias} on ${[isEnd, ...published].join(' and ')}`;
};

const bytesPerValue = (
  schema: SchemaDescription,
  type: TypeDescription,
  { attribute, column }: Pick<Column, 'attribute' | 'column'>,
): Measure => {
  const where = [
    ...publishedOnly({ type, alias: 'r' }),
    ...(type.isComponent ? notInDrafts(schema, type) : []),
  ];
  const condition = where.length === 0 ? '' : ` where ${where.join(' and ')}`;
  const sample = `select r.${identifier(column)} c from ${identifier(type.table)} r${condition} limit ${ROW_SAMPLE}`;
  return {
    key: `${type.uid}.${attribute}`,
    sql: `(select avg(octet_length(c::text))::float8 from (${sample}) x)`,
  };
};

/** That a row of a component belongs to no draft. */
const notInDrafts = (schema: SchemaDescription, { uid }: TypeDescription): string[] =>
  Object.values(schema)
    .filter(({ hasDrafts }) => hasDrafts)
    .flatMap((owner) =>
      Object.values(owner.relations).flatMap(({ target, link }) => {
        if (target !== uid || link.kind !== 'table') return [];
        const { publishedAt } = owner.columns;
        const fixed = Object.entries(link.fixed).map(
          ([column, value]) => ` and l.${identifier(column)} = ${literal(value)}`,
        );
        return [
          `not exists (select 1 from ${identifier(link.table)} l join ${identifier(owner.table)} o on o.id = l.${identifier(link.sourceColumn)} where l.${identifier(link.targetColumn)} = r.id${fixed.join('')} and o.${identifier(publishedAt?.column ?? 'published_at')} is null)`,
        ];
      }),
    );
