import { isLocaleCode } from '../../../contract/locale-code';
import { isRecord } from '../../../lib/record';

/** A query whose values have been taken out, so that all queries of one form look the same. */
export interface QueryShape {
  /** The query with a mark in the place of each value. */
  readonly query: Readonly<Record<string, unknown>>;
  /** The values, by the number of their slot; a list where `$in` or `$notIn` was given one. */
  readonly bindings: readonly unknown[];
  readonly isNumericSearch: boolean;
}

/** How values are marked: by texts that no client can know, and by a language code. */
export interface SlotMarks {
  readonly prefix: string;
  readonly locale: string;
}

/** Operators that take a condition, not a value. */
const FLAG_OPERATORS: ReadonlySet<string> = new Set(['$null', '$notNull']);
const LIST_OPERATORS: ReadonlySet<string> = new Set(['$in', '$notIn']);
const MAX_LOCALE_LENGTH = 35;
/** The parts of a language code have two characters at least. */
const LOCALE_SLOT = '-s';

/** Takes the values out of filters (also nested ones), search text and language of a REST query. */
export const shapeOf = (query: Readonly<Record<string, unknown>>, marks: SlotMarks): QueryShape => {
  const bindings: unknown[] = [];
  const slot = (value: unknown): string => `${marks.prefix}${bindings.push(value) - 1}`;
  const mark = (value: unknown): string =>
    `${marks.locale}${LOCALE_SLOT}${bindings.push(value) - 1}`;
  const { _q: search, locale, ...rest } = shapeOptions(query, slot);
  const isSearch = typeof search === 'string' && search !== '';
  return {
    query: {
      ...rest,
      ...(search === undefined ? {} : { _q: isSearch ? slot(search) : search }),
      ...(locale === undefined ? {} : { locale: isLocale(locale) ? mark(locale) : locale }),
    },
    bindings,
    isNumericSearch: isSearch && !Number.isNaN(Number(search)),
  };
};

/** The slot that a mark stands for; null if the value is none. */
export const slotOf = (value: unknown, marks: SlotMarks): number | null => {
  if (typeof value !== 'string') return null;
  for (const prefix of [marks.prefix, marks.locale + LOCALE_SLOT]) {
    if (value.startsWith(prefix)) return Number(value.slice(prefix.length));
  }
  return null;
};

type TakeOut = (value: unknown) => string;

const shapeOptions = (
  options: Readonly<Record<string, unknown>>,
  slot: TakeOut,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(options).map(([key, value]) => {
      if (key === 'filters') return [key, shapeFilters(value, slot)];
      if (key === 'populate' && isRecord(value)) return [key, shapePopulate(value, slot)];
      return [key, value];
    }),
  );

const shapePopulate = (
  populate: Readonly<Record<string, unknown>>,
  slot: TakeOut,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(populate).map(([attribute, options]) => [
      attribute,
      isRecord(options) ? shapeOptions(options, slot) : options,
    ]),
  );

const shapeFilters = (filters: unknown, slot: TakeOut): unknown => {
  if (filters === null || filters === undefined) return filters;
  if (Array.isArray(filters)) return filters.map((filter) => shapeFilters(filter, slot));
  if (!isRecord(filters)) return slot(filters);
  return Object.fromEntries(
    Object.entries(filters).map(([key, value]) => {
      if (FLAG_OPERATORS.has(key)) return [key, value];
      return [key, isValueList(key, value) ? slot(value) : shapeFilters(value, slot)];
    }),
  );
};

const isValueList = (key: string, value: unknown): boolean =>
  LIST_OPERATORS.has(key) &&
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item) => typeof item === 'string' || typeof item === 'number');

const isLocale = (locale: unknown): boolean =>
  typeof locale === 'string' && locale.length <= MAX_LOCALE_LENGTH && isLocaleCode(locale);
