import { isIsoDate } from '../../lib/calendar-date';
import { invalidParameter } from '../../lib/query-parameters';
import { textAt, type UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import { TREE_SHORTCUT, type Listing } from './listing';
import type { TopicsBelow } from './topic-tree';
import { conflict, invalid, type ViewProblem } from './view-problem';

/** The most values that one shortcut may list. */
const MOST_VALUES = 20;

type Filter = Readonly<Record<string, unknown>>;

/** Values that an enumerated shortcut may take, by its path's last step; absent for free text. */
export type Enumerations = Readonly<Record<string, readonly string[]>>;

/** What a shortcut demands of each document of a list. */
export type Condition =
  | {
      readonly kind: 'values';
      /** In words of Strapi's filters: `topics`, `slug`. */
      readonly path: readonly string[];
      /** Any of them. */
      readonly values: readonly string[];
      /** Whatever is below one of them is meant as well. */
      readonly isTree: boolean;
    }
  | { readonly kind: 'from' | 'to'; readonly field: string; readonly day: string };

/**
 * The conditions that shortcuts stand for. `topic=water,climate`, as `topic=water&topic=climate`, means any of
 * them; different shortcuts must all hold. Dates are days of the calendar, both ends included.
 */
export const shortcutConditions = (
  query: UnknownRecord,
  { shortcuts, dateField }: Listing,
  enumerations: Enumerations,
): Result<readonly Condition[], ViewProblem> => {
  const conditions: Condition[] = [];
  for (const [name, path] of Object.entries(shortcuts)) {
    if (!(name in query)) continue;
    const values = listOfValues(query, name, enumerations[path.at(-1) ?? '']);
    if (!values.ok) return values;
    conditions.push({ kind: 'values', path, values: values.value, isTree: name === TREE_SHORTCUT });
  }
  if (dateField === null) return succeed(conditions);
  const dates = dateConditions(query, dateField);
  return dates.ok ? succeed([...conditions, ...dates.value]) : dates;
};

/** What the values of shortcuts may be, and what they stand for. */
export interface ShortcutFacts {
  readonly enumerations: Enumerations;
  readonly topicsBelow: TopicsBelow;
}

/** The same in Strapi's filters. */
export const shortcutFilters = (
  query: UnknownRecord,
  listing: Listing,
  { enumerations, topicsBelow }: ShortcutFacts,
): Result<readonly Filter[], ViewProblem> => {
  const conditions = shortcutConditions(query, listing, enumerations);
  return conditions.ok
    ? succeed(conditions.value.map((condition) => filterOf(condition, topicsBelow)))
    : conditions;
};

const filterOf = (condition: Condition, topicsBelow: TopicsBelow): Filter => {
  switch (condition.kind) {
    case 'values': {
      const below = condition.isTree ? topicsBelow(condition.values) : null;
      return below ? amongDocuments(condition.path, below) : nest(condition.path, condition.values);
    }
    case 'from':
      return { [condition.field]: { $gte: condition.day } };
    case 'to':
      return { [condition.field]: { $lte: condition.day } };
  }
};

/** As many as one `$in` may list. */
const MOST_LISTED = 100;

/** By documentId in the place of the path's last step. */
const amongDocuments = (path: readonly string[], ids: readonly string[]): Filter => {
  const way = [...path.slice(0, -1), 'documentId'];
  const parts = Array.from({ length: Math.ceil(ids.length / MOST_LISTED) }, (_, part) =>
    nest(way, ids.slice(part * MOST_LISTED, (part + 1) * MOST_LISTED)),
  );
  return parts.length === 1 ? (parts[0] ?? {}) : { $or: parts };
};

const listOfValues = (
  query: UnknownRecord,
  name: string,
  known: readonly string[] | undefined,
): Result<readonly string[], ViewProblem> => {
  const given = query[name];
  const texts: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (!texts.every((text) => typeof text === 'string')) return fail(withoutValue(name));
  const values = texts.flatMap((text) => text.split(',')).map((value) => value.trim());
  if (values.some((value) => value === '' || value.includes('\u0000'))) {
    return fail(withoutValue(name));
  }
  if (values.length > MOST_VALUES) {
    return fail(invalid(name, `“${name}” takes at most ${MOST_VALUES} values.`));
  }
  const stranger = known && values.find((value) => !known.includes(value));
  return stranger === undefined
    ? succeed(values)
    : fail(invalidParameter(name, stranger, known ?? []));
};

const withoutValue = (name: string): ViewProblem =>
  invalid(name, `“${name}” needs a value, or several separated by commas.`);

const nest = (path: readonly string[], values: readonly string[]): Filter =>
  path.reduceRight<Filter>(
    (inner, step) => ({ [step]: inner }),
    values.length === 1 ? { $eq: values[0] } : { $in: values },
  );

const dateConditions = (
  query: UnknownRecord,
  field: string,
): Result<readonly Condition[], ViewProblem> => {
  const period = periodOf(query);
  if (!period.ok) return period;
  const { from, to } = period.value;
  if (from !== null && to !== null && from > to) {
    return fail(invalid('from', `“from” (${from}) is after “to” (${to}).`));
  }
  return succeed([
    ...(from === null ? [] : [{ kind: 'from', field, day: from } as const]),
    ...(to === null ? [] : [{ kind: 'to', field, day: to } as const]),
  ]);
};

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const periodOf = (query: UnknownRecord): Result<Period, ViewProblem> => {
  if ('year' in query) {
    const year = textAt(query, 'year') ?? '';
    if ('from' in query || 'to' in query) {
      return fail(conflict('year', 'Give either “year”, or “from” and “to”.'));
    }
    if (!/^[1-9]\d{3}$/.test(year)) {
      return fail(invalid('year', '“year” must have four digits, such as 2025.'));
    }
    return succeed({ from: `${year}-01-01`, to: `${year}-12-31` });
  }
  for (const name of ['from', 'to']) {
    if (name in query && !isIsoDate(textAt(query, name) ?? '')) {
      return fail(invalid(name, `“${name}” must be a day that exists, such as 2025-03-31.`));
    }
  }
  return succeed({ from: textAt(query, 'from'), to: textAt(query, 'to') });
};
