import { groupBy } from '../../lib/by-key';

/** Roots whose parameters may come in any order; in `sort` and `populate` the order can matter. */
const UNORDERED_ROOTS = new Set(['filters', 'pagination']);

/** `qs` forgets what comes after as many. */
const MOST_PARAMETERS = 1_000;

interface Parameter {
  /** Decoded. */
  readonly name: string;
  /** Name and value in one spelling. */
  readonly text: string;
}

/**
 * One spelling for all queries that mean the same: percent-encoding and the order of parameters do not
 * matter, except where `qs`, which reads them, gives the order a meaning. A query that is not well
 * encoded stays as it is.
 */
export const normaliseQuery = (query: string): string => {
  if (query === '') return '';
  const parameters = query.split('&').filter(Boolean).map(parseParameter);
  if (parameters.length > MOST_PARAMETERS) return `raw:${query}`;
  if (!parameters.every((parameter) => parameter !== null)) return `raw:${query}`;
  const byRoot = groupBy(parameters, ({ name }) => rootOf(name));
  return [...byRoot.keys()]
    .sort()
    .flatMap((root) => inOneOrder(root, byRoot.get(root) ?? []))
    .map(({ text }) => text)
    .join('&');
};

export const getKey = (path: string, query: string): string =>
  `GET ${path}?${normaliseQuery(query)}`;

const parseParameter = (pair: string): Parameter | null => {
  const equals = !pair.includes(']=') ? pair.indexOf('=') : pair.indexOf(']=') + 1;
  const name = decode(equals === -1 ? pair : pair.slice(0, equals));
  const value = equals === -1 ? '' : decode(pair.slice(equals + 1));
  if (name === null || value === null) return null;
  const sign = equals === -1 ? '' : '=';
  return { name, text: `${encodeURIComponent(name)}${sign}${encodeURIComponent(value)}` };
};

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
};

const rootOf = (name: string): string => {
  const bracket = name.indexOf('[');
  return bracket === -1 ? name : name.slice(0, bracket);
};

const inOneOrder = (root: string, parameters: readonly Parameter[]): readonly Parameter[] =>
  UNORDERED_ROOTS.has(root) && !dependsOnOrder(parameters)
    ? parameters.toSorted((a, b) => (a.text < b.text ? -1 : 1))
    : parameters;

/** A name that is given twice, is pushed to a list, or leads through another one, is read in order. */
const dependsOnOrder = (parameters: readonly Parameter[]): boolean => {
  const names = new Set(parameters.map(({ name }) => name));
  return (
    names.size < parameters.length ||
    parameters.some(({ name }) => name.includes('[]')) ||
    parameters.some(({ name }) => prefixesOf(name).some((prefix) => names.has(prefix)))
  );
};

const prefixesOf = (name: string): string[] =>
  [...name.matchAll(/\[/g)].map(({ index }) => name.slice(0, index));
