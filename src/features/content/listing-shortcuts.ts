import { z } from 'zod';
import { isIsoDate } from '../../lib/calendar-date';
import {
  conflictingParameter,
  invalidParameter,
  type ParameterProblem,
} from '../../lib/parameter-problem';
import type { ParameterSchemas } from '../../lib/parameters';
import { numberAt, textAt, type UnknownRecord } from '../../lib/record';
import { fail, succeed, type Result } from '../../lib/result';
import { TREE_SHORTCUT, type Listing } from './listing';
import type { TopicsBelow } from './topic-tree';

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
  /** The first or the last day, or moment. */
  | { readonly kind: 'from' | 'to'; readonly field: string; readonly day: string };

const MEANINGS: Readonly<Record<string, string>> = {
  topic: 'Slugs of topics: documents that have any of them, or any topic below one of them.',
  topicOnly: 'Slugs of topics: documents that have any of these themselves.',
  expert: 'Slugs of experts: documents by any of them.',
  show: 'Slugs of shows: interviews in any of them.',
  type: 'Types: documents of any of them.',
};

const day = (description: string) =>
  z
    .string()
    .refine(isIsoDate, { error: 'must be a day that exists, such as 2025-03-31.' })
    .optional()
    .meta({ description, format: 'date' });

const FOUR_DIGITS = { error: 'must have four digits, such as 2025.' };

const PERIOD = {
  from: day('The first day.'),
  to: day('The last day.'),
  year: z
    .int(FOUR_DIGITS)
    .min(1000, FOUR_DIGITS)
    .max(9999, FOUR_DIGITS)
    .optional()
    .meta({ description: 'A year; not beside `from` and `to`.' }),
};

/** The parameters of a period. */
export const periodParameters = ({ dateField }: Listing): ParameterSchemas =>
  dateField === null ? {} : PERIOD;

/**
 * The parameters that narrow a list. `topic=water,climate`, as `topic=water&topic=climate`, means any of them;
 * different ones must all hold.
 */
export const shortcutParameters = (
  listing: Listing,
  enumerations: Enumerations,
): ParameterSchemas => ({
  ...Object.fromEntries(
    Object.entries(listing.shortcuts).map(([name, path]) => [
      name,
      z
        .array(valueOf(enumerations[path.at(-1) ?? '']))
        .max(MOST_VALUES, { error: `takes at most ${MOST_VALUES} values.` })
        // Once for all: a check of each takes a microsecond more.
        .refine((slugs) => slugs.every(isSlug), {
          error: 'needs a value, or several separated by commas.',
        })
        .optional()
        .meta({ description: MEANINGS[name] ?? name }),
    ]),
  ),
  ...periodParameters(listing),
});

const valueOf = (known: readonly string[] | undefined): z.ZodType<string> =>
  known ? z.enum(known) : z.string();

const isSlug = (text: string): boolean => text !== '' && !text.includes('\u0000');

/** What narrows a list, once it is read. */
export interface Narrowing {
  /** By the names of their shortcuts, which are what takes lists. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Days of the calendar, both ends included. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What shortcuts say together, out of values that were read by `shortcutParameters`. */
export const narrowingOf = (given: UnknownRecord): Result<Narrowing, ParameterProblem> => {
  const period = periodOf(given);
  if (!period.ok) return period;
  const { from, to } = period.value;
  if (from !== null && to !== null && from > to) {
    return fail(invalidParameter('from', `“from” (${from}) is after “to” (${to}).`));
  }
  const values: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(given)) {
    if (Array.isArray(value)) values[name] = value.map(String);
  }
  return succeed({ values, from, to });
};

export const conditionsOf = (
  { values, from, to }: Narrowing,
  { shortcuts, dateField: field, isDateTime }: Listing,
): readonly Condition[] => {
  const chosen = Object.entries(shortcuts).flatMap(([name, path]): Condition[] => {
    const ofOne = values[name];
    return ofOne ? [{ kind: 'values', path, values: ofOne, isTree: name === TREE_SHORTCUT }] : [];
  });
  if (field === null) return chosen;
  return [
    ...chosen,
    ...(from === null
      ? []
      : [{ kind: 'from', field, day: isDateTime ? `${from}T00:00:00.000Z` : from } as const]),
    ...(to === null
      ? []
      : [{ kind: 'to', field, day: isDateTime ? `${to}T23:59:59.999Z` : to } as const]),
  ];
};

/** The same in Strapi's filters. */
export const shortcutFilters = (
  narrowing: Narrowing,
  listing: Listing,
  topicsBelow: TopicsBelow,
): readonly Filter[] =>
  conditionsOf(narrowing, listing).map((condition) => filterOf(condition, topicsBelow));

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

const nest = (path: readonly string[], values: readonly string[]): Filter =>
  path.reduceRight<Filter>(
    (inner, step) => ({ [step]: inner }),
    values.length === 1 ? { $eq: values[0] } : { $in: values },
  );

type Period = Pick<Narrowing, 'from' | 'to'>;

const periodOf = (given: UnknownRecord): Result<Period, ParameterProblem> => {
  const [year, from, to] = [numberAt(given, 'year'), textAt(given, 'from'), textAt(given, 'to')];
  if (year === null) return succeed({ from, to });
  return from === null && to === null
    ? succeed({ from: `${year}-01-01`, to: `${year}-12-31` })
    : fail(conflictingParameter('year', 'Give either “year”, or “from” and “to”.'));
};
