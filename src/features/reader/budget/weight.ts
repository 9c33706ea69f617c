import { isRecord, type UnknownRecord } from '../../../lib/record';
import { QUESTION_LIMITS } from './limits';

type Measure = keyof typeof QUESTION_LIMITS;

/** What a question asks for so far, and where most of it stands. */
export interface QuestionTally {
  readonly amounts: Record<Measure, number>;
  /** By measure and path. */
  readonly parts: ReadonlyMap<Measure, Map<string, number>>;
}

/** How an API writes operators. */
export interface FilterDialect {
  readonly isOperator: (key: string) => boolean;
  /** Operators that take conditions, not values. */
  readonly isGroup: (key: string) => boolean;
}

const REST_DIALECT: FilterDialect = {
  isOperator: (key) => key.startsWith('$'),
  isGroup: (key) => key === '$and' || key === '$or' || key === '$not',
};

export const emptyTally = (): QuestionTally => ({
  amounts: {
    conditions: 0,
    weight: 0,
    levels: 0,
    sortKeys: 0,
    listValues: 0,
    fields: 0,
    populated: 0,
    searchLength: 0,
  },
  parts: new Map(MEASURES.map((measure) => [measure, new Map<string, number>()])),
});

/** Why the question is too large, with its largest part; null if it is not. */
export const weightProblem = ({ amounts, parts }: QuestionTally): string | null => {
  const measure = MEASURES.find((name) => amounts[name] > QUESTION_LIMITS[name]);
  if (measure === undefined) return null;
  const { said, mend } = WORDS[measure];
  const largest = [...(parts.get(measure) ?? [])].reduce(
    (one, other) => (other[1] > one[1] ? other : one),
    ['', 0],
  );
  return `The question has more than ${QUESTION_LIMITS[measure]} ${said}; the largest part is “${largest[0].slice(0, 100)}”. ${mend}`;
};

/** The same for a query of the REST API: its filters, sorts, fields and everything that it populates. */
export const questionWeight = (query: UnknownRecord): QuestionTally => {
  const tally = emptyTally();
  weighOptions(tally, query, { path: '', level: 0 });
  const { _q: search } = query;
  if (typeof search === 'string')
    note(tally, 'searchLength', { path: '_q', amount: search.length });
  return tally;
};

/** Whether there is any use in reading on. */
export const isTooMuch = ({ amounts }: QuestionTally): boolean =>
  MEASURES.some((name) => amounts[name] > QUESTION_LIMITS[name]);

/** Adds the conditions of one filter. Reads no deeper than is allowed, and stops when there are too many. */
export const weighFilters = (
  tally: QuestionTally,
  filters: unknown,
  { path, dialect }: { readonly path: string; readonly dialect: FilterDialect },
): void => {
  weighCondition({ tally, dialect }, filters, { path, level: 0, crossed: 0 });
};

/** Adds the keys of a sort, in any of its forms. */
export const weighSort = (tally: QuestionTally, sort: unknown, path: string): void => {
  weighNames(tally, sort, { path, measure: 'sortKeys' });
};

/** Adds a list of values. */
export const noteList = (tally: QuestionTally, path: string, length: number): void => {
  note(tally, 'listValues', { path, amount: length });
};

interface Words {
  readonly said: string;
  readonly mend: string;
}

const FEWER = 'Ask with fewer conditions, or in several requests.';

const WORDS: Readonly<Record<Measure, Words>> = {
  levels: { said: 'levels, one inside another', mend: 'Write them side by side.' },
  conditions: { said: 'conditions', mend: FEWER },
  weight: {
    said: 'conditions, each relation on the way counted as one',
    mend: FEWER,
  },
  sortKeys: { said: 'keys to sort by', mend: 'Sort by the first of them.' },
  listValues: { said: 'values in a list', mend: 'Ask for some of them at a time.' },
  fields: { said: 'fields', mend: 'Name each once, or leave out “fields”.' },
  populated: { said: 'entries to populate', mend: 'Read some of them in a request of its own.' },
  searchLength: { said: 'characters to search for', mend: 'Search for fewer words.' },
};
const MEASURES = Object.keys(WORDS) as readonly Measure[];
/** These belong to one place, and do not add up. */
const BY_PLACE: ReadonlySet<Measure> = new Set<Measure>(['levels', 'listValues', 'searchLength']);

interface NotedPart {
  readonly path: string;
  readonly amount: number;
}

const note = (
  { amounts, parts }: QuestionTally,
  measure: Measure,
  { path, amount }: NotedPart,
): void => {
  const ofPath = parts.get(measure);
  const before = ofPath?.get(path) ?? 0;
  if (BY_PLACE.has(measure)) {
    amounts[measure] = Math.max(amounts[measure], amount);
    ofPath?.set(path, Math.max(before, amount));
  } else {
    amounts[measure] += amount;
    ofPath?.set(path, before + amount);
  }
};

interface OptionsPlace {
  /** Empty, or ends with a full stop. */
  readonly path: string;
  readonly level: number;
}

const weighOptions = (tally: QuestionTally, options: UnknownRecord, place: OptionsPlace): void => {
  const { path } = place;
  weighFilters(tally, options.filters, { path: `${path}filters`, dialect: REST_DIALECT });
  weighSort(tally, options.sort, `${path}sort`);
  weighNames(tally, options.fields, { path: `${path}fields`, measure: 'fields' });
  weighPopulate(tally, options.populate, { ...place, path: `${path}populate` });
};

const weighPopulate = (tally: QuestionTally, populate: unknown, place: OptionsPlace): void => {
  const { path, level } = place;
  if (!isRecord(populate)) {
    weighNames(tally, populate, { path, measure: 'populated' });
    return;
  }
  const entries = Object.entries(populate);
  note(tally, 'populated', { path, amount: entries.length });
  note(tally, 'levels', { path, amount: level + 1 });
  for (const [key, options] of entries) {
    if (isTooMuch(tally)) return;
    if (isRecord(options)) {
      weighOptions(tally, options, { path: `${path}.${key}.`, level: level + 1 });
    }
  }
};

interface NamesPlace {
  readonly path: string;
  readonly measure: Measure;
  /** How deep the objects are that they stand in. */
  readonly level?: number;
}

/** Names in texts (`a.b,c`), lists and objects. */
const weighNames = (tally: QuestionTally, names: unknown, place: NamesPlace): void => {
  const { path, measure } = place;
  if (isTooMuch(tally)) return;
  if (typeof names === 'string') {
    const parts = names.split(',');
    note(tally, measure, { path, amount: parts.length });
    for (const part of parts) note(tally, 'levels', { path, amount: stepsIn(part) });
  } else if (Array.isArray(names)) {
    for (const item of names) weighNames(tally, item, place);
  } else if (isRecord(names)) weighNamedItems(tally, names, place);
  else if (names !== undefined && names !== null) note(tally, measure, { path, amount: 1 });
};

const weighNamedItems = (tally: QuestionTally, names: UnknownRecord, place: NamesPlace): void => {
  const { path, level = 0 } = place;
  note(tally, 'levels', { path, amount: level });
  for (const [name, item] of Object.entries(names)) {
    if (isRecord(item)) weighNames(tally, item, { ...place, level: level + 1 });
    else weighNames(tally, name, place);
  }
};

const stepsIn = (path: string): number => path.split('.').length - 1;

interface Walk {
  readonly tally: QuestionTally;
  readonly dialect: FilterDialect;
}

interface ConditionPlace {
  readonly path: string;
  readonly level: number;
  readonly crossed: number;
}

const weighCondition = (walk: Walk, condition: unknown, place: ConditionPlace): void => {
  const { tally } = walk;
  const { path, level } = place;
  if (condition === undefined || condition === null || isTooMuch(tally)) return;
  note(tally, 'levels', { path, amount: level });
  if (level > QUESTION_LIMITS.levels) return;
  if (Array.isArray(condition)) {
    for (const part of condition) weighCondition(walk, part, place);
  } else if (isRecord(condition)) {
    const entries = Object.entries(condition);
    // Without anything in it, it takes its place in a list all the same.
    if (entries.length === 0) addCondition(walk, place, path);
    for (const entry of entries) weighEntry(walk, entry, place);
  } else addCondition(walk, place, path);
};

const weighEntry = (
  walk: Walk,
  [key, value]: readonly [string, unknown],
  { path, level, crossed }: ConditionPlace,
): void => {
  const { tally, dialect } = walk;
  if (isTooMuch(tally)) return;
  const place = { path: level === 0 && crossed === 0 ? `${path}.${key}` : path, level, crossed };
  if (dialect.isGroup(key)) weighCondition(walk, value, { ...place, level: level + 1 });
  else if (dialect.isOperator(key)) weighOperator(walk, value, place);
  else if (!isRecord(value)) weighValue(walk, value, place);
  else if (leadsFurther(dialect, value)) {
    weighCondition(walk, value, { ...place, level: level + 1, crossed: crossed + 1 });
  } else {
    // The operators of one attribute.
    for (const [operator, operand] of Object.entries(value)) {
      weighEntry(walk, [operator, operand], place);
    }
  }
};

const weighOperator = (walk: Walk, value: unknown, place: ConditionPlace): void => {
  weighValue(walk, value, place);
  // No operator takes an object; what stands in it is counted all the same.
  if (isRecord(value)) weighCondition(walk, value, { ...place, level: place.level + 1 });
};

const weighValue = (walk: Walk, value: unknown, place: ConditionPlace): void => {
  if (Array.isArray(value)) {
    note(walk.tally, 'listValues', { path: place.path, amount: value.length });
  }
  addCondition(walk, place, place.path);
};

const leadsFurther = ({ isOperator, isGroup }: FilterDialect, value: UnknownRecord): boolean =>
  Object.keys(value).some((key) => !isOperator(key) || isGroup(key));

const addCondition = ({ tally }: Walk, { crossed }: ConditionPlace, path: string): void => {
  note(tally, 'conditions', { path, amount: 1 });
  note(tally, 'weight', { path, amount: 1 + crossed });
};
