import type { Json } from './http';

/** A difference between the reader's answers and Strapi's in which Strapi is wrong or knows no order. */
export interface ReaderException {
  readonly what: string;
  readonly why: string;
}

/** All of them. Everything else must be equal. */
export const READER_EXCEPTIONS = {
  localizationOrder: {
    what: 'the order of `localizations`',
    why: 'Strapi gives them without any order; the reader orders them by id.',
  },
  localizationSiblings: {
    what: '`localizations` that are shown elsewhere in the same answer',
    why: 'Strapi takes every row of an answer out of the localizations of all of them, so that a list in all languages shows none; the reader takes out the row itself.',
  },
  equalPlaces: {
    what: 'the order of links that have the same place in a list',
    why: 'Strapi leaves it to the plan of the statement; the reader orders them by id. Generated content has no equal places.',
  },
  timeLists: {
    what: 'a list of times in a filter of GraphQL (in, notIn, between)',
    why: 'Strapi loses the list and answers as if it had not been asked; the reader applies it.',
  },
  strayParameters: {
    what: 'limit, start, page, count and ordering outside of `pagination` and `sort`',
    why: 'Strapi accepts and then overwrites or ignores them; they are refused, with what to write instead. The generator makes none.',
  },
  groups: {
    what: 'a group ($and, $or, $not) beside a relation with such a group in it',
    why: 'Strapi loses one of the two, the earlier; the reader applies both. Asked with each in a part of its own of an $and, Strapi answers as the reader does.',
  },
} satisfies Record<string, ReaderException>;

/** An answer without what Strapi gets wrong about `localizations`. */
export const withoutLocalizationFaults = (body: Json): Json => {
  const shown: Set<string>[] = [];
  collect(body, 0, shown);
  return strip(body, 0, shown);
};

const collect = (value: Json, depth: number, shown: Set<string>[]): void => {
  if (Array.isArray(value))
    value.forEach((item) => {
      collect(item, depth, shown);
    });
  else if (value !== null && typeof value === 'object') {
    if (value.documentId) (shown[depth] ??= new Set()).add(keyOf(value));
    for (const [key, item] of Object.entries(value)) {
      collect(item, depth + (key === 'localizations' ? 1 : 0), shown);
    }
  }
};

const strip = (value: Json, depth: number, shown: readonly Set<string>[]): Json => {
  if (Array.isArray(value)) return value.map((item) => strip(item, depth, shown));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key !== 'localizations' || !Array.isArray(item)) return [key, strip(item, depth, shown)];
      const others = item.filter(
        (it) => !shown.slice(0, depth + 1).some((set) => set.has(keyOf(it))),
      );
      others.sort((one, other) => one.id - other.id);
      return [key, strip(others, depth + 1, shown)];
    }),
  );
};

const keyOf = ({ documentId, id }: Json): string => `${documentId} ${id}`;

/**
 * The same filters in a form in which Strapi loses no group: each condition by itself. A language that is asked for stays
 * where it is: there alone it stands in for the default one.
 */
export const isolated = ({ locale, ...filters }: Json): Json =>
  locale === undefined
    ? apart(filters)
    : { locale, ...(Object.keys(filters).length === 0 ? {} : apart(filters)) };

const apart = (filters: Json): Json => {
  const parts = Object.entries(filters).map(([key, value]: [string, Json]) => {
    if (key === '$and' || key === '$or') return { [key]: value.map(apart) };
    return { [key]: key === '$not' || isCondition(value) ? apart(value) : value };
  });
  return parts.length === 1 ? parts[0] : { $and: parts };
};

/** Whether a relation is asked for more than its id; else operators of an attribute stand there. */
const isCondition = (value: Json): boolean =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  Object.keys(value).some((key) => !key.startsWith('$') || key === '$and' || key === '$or');
