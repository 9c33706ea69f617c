import { STATUSES } from '../../../contract/draft-reads';
import { isLocaleCode } from '../../../contract/locale-code';
import { ALL_LANGUAGES } from '../../../contract/locale-problem';
import { repeatedParameter } from '../../../lib/parameter-problem';
import { isRepeated } from '../../../lib/parameters';
import { isRecord, ownAt, type UnknownRecord } from '../../../lib/record';
import { PAGINATION } from '../../content/read-parameters';
import { questionWeight, weightProblem } from '../budget/weight';
import { filterProblem } from './filter';
import { invalidQuestion, shown, type AskedType, type QuestionProblem } from './model';
import type { FilterScope } from './operand';
import { firstProblem, noAttribute } from './problems';
import { sortProblem } from './sort';
import { isBooleanLike, isPlainText } from './values';

/**
 * What is wrong with a query of the REST API for a type, before anything plans or runs it: too much is asked
 * for, or something that cannot be asked. One pass over the query, whose work grows with its length. Null also
 * for what Strapi refuses in its own words: attributes that there are not, or that one may not ask for.
 */
export const questionProblem = (
  scope: FilterScope,
  uid: string,
  query: UnknownRecord,
): QuestionProblem | null => {
  const tooMuch = weightProblem(questionWeight(query));
  if (tooMuch !== null) {
    return { code: 'READ_BUDGET_EXCEEDED', parameter: 'query', message: tooMuch };
  }
  return rootProblem(query) ?? optionsProblem(scope, query, { uid, path: (name) => name });
};

interface OptionsPlace {
  readonly uid: string;
  /** How an option is written in full. */
  readonly path: (name: string) => string;
}

/** `[$and]` and `populate[authors]` are written the same way, wherever they stand. */
const below =
  (path: string) =>
  (name: string): string =>
    `${path}[${name}]`;

const optionsProblem = (
  scope: FilterScope,
  options: UnknownRecord,
  { uid, path }: OptionsPlace,
): QuestionProblem | null => {
  const type = scope.model(uid);
  return (
    filterProblem(scope, options.filters, { uid, path: path('filters') }) ??
    fieldsProblem(type, options.fields, path('fields')) ??
    sortProblem({ model: scope.model, type }, options.sort, path('sort')) ??
    populateProblem(scope, options.populate, { uid, path: path('populate') }) ??
    numbersProblem(options, path)
  );
};

/** What only the whole query has. */
const rootProblem = (query: UnknownRecord): QuestionProblem | null => {
  const twice = ONCE.find((name) => isRepeated(query[name]));
  return twice === undefined ? valuesProblem(query) : repeated(twice);
};

const valuesProblem = ({
  pagination,
  locale,
  status,
  _q: search,
}: UnknownRecord): QuestionProblem | null => {
  if (search !== undefined && search !== null && !isPlainText(search)) {
    return invalidQuestion('_q', 'must be one text without a NUL character.');
  }
  if (locale !== undefined && locale !== null && !isLocale(locale)) {
    return invalidQuestion('locale', 'must be one language code, such as en or de-AT, or *.');
  }
  if (status !== undefined && status !== null && !STATES.includes(status)) {
    return invalidQuestion('status', 'must be published or draft.');
  }
  return paginationProblem(pagination);
};

const STATES: readonly unknown[] = STATUSES;

/** What there is one of. */
const ONCE = ['_q', 'locale', 'status'] as const;

const repeated = (parameter: string): QuestionProblem => ({
  ...repeatedParameter(parameter),
  code: 'PARAMETER_REPEATED',
});

const isLocale = (locale: unknown): boolean =>
  locale === ALL_LANGUAGES || (typeof locale === 'string' && isLocaleCode(locale));

const paginationProblem = (pagination: unknown): QuestionProblem | null => {
  if (pagination === undefined || pagination === null) return null;
  if (!isRecord(pagination)) {
    return invalidQuestion('pagination', 'must be written as pagination[page]=… and the like.');
  }
  const stranger = Object.keys(pagination).find((name) => !PAGE_OPTIONS.has(name));
  if (stranger !== undefined) {
    return invalidQuestion(
      `pagination[${stranger}]`,
      `is not known. Known are ${[...PAGE_OPTIONS].join(', ')}.`,
    );
  }
  if (pagination.withCount !== undefined && !isBooleanLike(pagination.withCount)) {
    return invalidQuestion('pagination[withCount]', 'must be true or false.');
  }
  return numbersProblem(pagination, below('pagination'));
};

const PAGE_OPTIONS: ReadonlySet<string> = new Set(Object.keys(PAGINATION.shape));

/** The smallest of each; -1 is for all that may be, and 0 for the fewest. */
const SMALLEST: Readonly<Record<string, number>> = { page: 1, pageSize: 1, start: 0, limit: -1 };
/** Past it no page has a row, and none is wider than allowed. */
const LARGEST = 1_000_000_000;

const numbersProblem = (
  options: UnknownRecord,
  path: (name: string) => string,
): QuestionProblem | null =>
  firstProblem(Object.entries(SMALLEST), ([name, smallest]) => {
    const value = ownAt(options, name);
    if (value === undefined || value === null) return null;
    const isWhole =
      typeof value === 'number' ? Number.isInteger(value) : /^-?\d{1,10}$/.test(textOf(value));
    const number = Number(value);
    return isWhole && number >= smallest && number <= LARGEST
      ? null
      : invalidQuestion(path(name), `must be a whole number from ${smallest} to ${LARGEST}.`);
  });

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const fieldsProblem = (
  type: AskedType | null,
  fields: unknown,
  path: string,
): QuestionProblem | null => {
  if (fields === undefined || fields === null || fields === '*') return null;
  const names = namesIn(fields);
  if (!names) return invalidQuestion(path, 'must be a list of attributes, or *.');
  return firstProblem(names, (name) => {
    if (name === '*') return null;
    if (name === '' || name in Object.prototype) return noAttribute(path, name);
    return type?.attributes.get(name)?.is === 'relation'
      ? invalidQuestion(path, `names “${shown(name)}”, which is not a field. Populate it.`)
      : null;
  });
};

/** `a,b` or a list of such; null for anything else. */
const namesIn = (names: unknown): readonly string[] | null => {
  const items: readonly unknown[] = Array.isArray(names) ? names : [names];
  if (!items.every((item) => typeof item === 'string')) return null;
  return items.flatMap((item) => item.split(',').map((name) => name.trim()));
};

interface PopulatePlace {
  readonly uid: string;
  readonly path: string;
}

const populateProblem = (
  scope: FilterScope,
  populate: unknown,
  place: PopulatePlace,
): QuestionProblem | null => {
  const { path } = place;
  if (populate === undefined || populate === null || populate === '*') return null;
  if (typeof populate === 'boolean') return null;
  if (isRecord(populate)) {
    return firstProblem(Object.entries(populate), (entry) => populatedProblem(scope, entry, place));
  }
  const paths = namesIn(populate);
  if (!paths) return invalidQuestion(path, 'must name relations, components or files, or be *.');
  return firstProblem(paths, (names) =>
    firstProblem(names.split('.'), (name) =>
      name === '' || name in Object.prototype ? noAttribute(path, name) : null,
    ),
  );
};

const populatedProblem = (
  scope: FilterScope,
  [name, options]: readonly [string, unknown],
  { uid, path }: PopulatePlace,
): QuestionProblem | null => {
  const here = `${path}[${name}]`;
  if (name === '' || name in Object.prototype) return noAttribute(here, name);
  if (options === '*' || isBooleanLike(options)) return null;
  if (!isRecord(options)) {
    return invalidQuestion(here, 'must be true, false, *, or options such as [fields][0]=….');
  }
  const attribute = scope.model(uid)?.attributes.get(name);
  const target = attribute?.is === 'relation' ? attribute.target : null;
  return optionsProblem(scope, options, { uid: target ?? '', path: below(here) });
};
