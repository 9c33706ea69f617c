import { isRecord, type UnknownRecord } from '../../../lib/record';

/** The page that a REST list was asked for. */
export interface RestPage {
  readonly start: number;
  readonly limit: number;
  /** Asked by number and size of the page, not by start and limit. */
  readonly isPaged: boolean;
  readonly isCounted: boolean;
}

export interface PageDefaults {
  readonly limit: number;
  readonly maxLimit: number | null;
  readonly isCounted: boolean;
}

/**
 * The page, as Strapi's core service would find it: at least one row, from the first on. Null for anything that
 * is not plainly a number; Strapi refuses it, or reads it in a way of its own.
 */
export const restPage = (pagination: unknown, defaults: PageDefaults): RestPage | null => {
  const given = pagination === undefined ? {} : pagination;
  if (!isRecord(given) || Object.keys(given).some((key) => !KNOWN.has(key))) return null;
  const isPaged = isGiven(given, 'page', 'pageSize');
  const isOffset = isGiven(given, 'start', 'limit');
  if (isPaged && isOffset) return null;
  const isCounted = flagOf(given.withCount, defaults.isCounted);
  const rows = isOffset ? offsetRows(given, defaults) : pagedRows(given, defaults);
  if (rows === null || isCounted === null) return null;
  return { ...rows, isPaged: !isOffset, isCounted };
};

const isGiven = (pagination: UnknownRecord, ...keys: readonly string[]): boolean =>
  keys.some((key) => pagination[key] !== undefined);

const KNOWN: ReadonlySet<string> = new Set(['page', 'pageSize', 'start', 'limit', 'withCount']);

type Rows = Pick<RestPage, 'start' | 'limit'>;

const offsetRows = ({ start, limit }: UnknownRecord, defaults: PageDefaults): Rows | null => {
  const first = wholeOf(start, 0);
  const wanted = wholeOf(limit, defaults.limit);
  if (first === null || wanted === null) return null;
  return { start: Math.max(first, 0), limit: capped(wanted, defaults) };
};

const pagedRows = ({ page, pageSize }: UnknownRecord, defaults: PageDefaults): Rows | null => {
  const number = wholeOf(page, 1);
  const size = wholeOf(pageSize, defaults.limit);
  if (number === null || size === null) return null;
  const limit = capped(size, defaults);
  return { start: Math.max((number - 1) * limit, 0), limit };
};

const capped = (limit: number, defaults: PageDefaults): number =>
  Math.min(Math.max(limit, 1), largestPage(defaults));

/** Rows of the largest page that can be asked for. */
export const largestPage = ({ maxLimit }: PageDefaults): number =>
  maxLimit ?? Number.MAX_SAFE_INTEGER;

const MAX_ROW = 2_000_000_000;

const wholeOf = (value: unknown, fallback: number): number | null => {
  if (value === undefined) return fallback;
  if (typeof value !== 'string' || !/^-?\d{1,10}$/.test(value)) return null;
  const number = Number(value);
  return Math.abs(number) > MAX_ROW ? null : number;
};

const flagOf = (value: unknown, fallback: boolean): boolean | null => {
  if (value === undefined) return fallback;
  if (typeof value !== 'string') return null;
  if (['true', 't', '1'].includes(value)) return true;
  return ['false', 'f', '0'].includes(value) ? false : null;
};
