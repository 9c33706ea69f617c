import { isRecord } from '../../lib/record';
import {
  invalidQuestion,
  shown,
  type AskedModel,
  type AskedRelation,
  type AskedType,
  type AskedValue,
  type QuestionProblem,
} from './asked-model';
import { isBooleanLike, isPlainText, valueProblem } from './asked-values';

/** What filters are checked with. */
export interface FilterScope {
  readonly model: AskedModel;
  /** Whether a value only stands for one, which has been looked at before. */
  readonly isMark: (value: unknown) => boolean;
}

/** A part of a filter: where it stands, and about which type. Null: about none that may be asked about. */
interface Place {
  readonly path: string;
  readonly type: AskedType | null;
}

const GROUPS: ReadonlySet<string> = new Set(['$and', '$or']);

/**
 * The first thing in a filter (Strapi's, with `$` operators) that cannot be asked so: an operator that is none
 * or that does not fit the attribute, a value that does not fit it, a group that is no list. What the type does
 * not have, or nobody may ask for, is left to Strapi, which refuses it. The depth is bounded by the budget.
 */
export const filterProblem = (
  scope: FilterScope,
  filters: unknown,
  { uid, path }: { readonly uid: string; readonly path: string },
): QuestionProblem | null => {
  if (filters === undefined || filters === null) return null;
  return conditionProblem(scope, filters, { path, type: scope.model(uid) });
};

const conditionProblem = (
  scope: FilterScope,
  condition: unknown,
  place: Place,
): QuestionProblem | null =>
  isRecord(condition)
    ? firstProblem(Object.entries(condition), (entry) => entryProblem(scope, entry, place))
    : invalidQuestion(place.path, 'must hold conditions, such as [title][$eq]=….');

const entryProblem = (
  scope: FilterScope,
  [key, value]: readonly [string, unknown],
  { path, type }: Place,
): QuestionProblem | null => {
  const here = { path: `${path}[${key}]`, type };
  if (GROUPS.has(key)) return groupProblem(scope, value, here);
  if (key === '$not') return conditionProblem(scope, value, here);
  if (key.startsWith('$')) {
    return invalidQuestion(here.path, 'is no group of conditions. Known are $and, $or and $not.');
  }
  if (key === '' || key in Object.prototype) return noAttribute(here.path, key);
  const attribute = type?.attributes.get(key);
  if (!attribute) return null;
  return attribute.is === 'value'
    ? operandProblem(scope, value, { path: here.path, attribute })
    : relationProblem(scope, value, { path: here.path, relation: attribute });
};

export const noAttribute = (parameter: string, name: string): QuestionProblem =>
  invalidQuestion(
    parameter,
    name === '' ? 'names no attribute.' : `names “${shown(name)}”, which is no attribute.`,
  );

const groupProblem = (scope: FilterScope, group: unknown, place: Place): QuestionProblem | null => {
  if (!Array.isArray(group)) {
    return invalidQuestion(place.path, 'must be a list of conditions, such as [0][title][$eq]=….');
  }
  return firstProblem(group, (part, index) =>
    conditionProblem(scope, part, { ...place, path: `${place.path}[${index}]` }),
  );
};

interface RelationPlace {
  readonly path: string;
  readonly relation: AskedRelation;
}

const ID: AskedValue = { is: 'value', kind: 'integer' };

/** A relation is asked for its attributes, or as a whole, by ids: not for both at once. */
const relationProblem = (
  scope: FilterScope,
  asked: unknown,
  { path, relation: { target } }: RelationPlace,
): QuestionProblem | null => {
  if (target === null) return null;
  if (!isRecord(asked)) return operandProblem(scope, asked, { path, attribute: ID });
  const keys = Object.keys(asked);
  const operator = keys.find((key) => key.startsWith('$'));
  if (operator !== undefined && keys.length > 1) {
    return invalidQuestion(
      path,
      'asks a relation in two ways at once. Write each in a part of its own of an $and.',
    );
  }
  if (operator === undefined || GROUPS.has(operator)) {
    return conditionProblem(scope, asked, { path, type: scope.model(target) });
  }
  if (operator === '$not' && !isOperand(asked.$not)) {
    return invalidQuestion(`${path}[$not]`, 'must stand before the relation, not after it.');
  }
  return operandProblem(scope, asked, { path, attribute: ID });
};

const isOperand = (value: unknown): boolean =>
  !isRecord(value) && !Array.isArray(value) && value !== null;

interface OperandPlace {
  readonly path: string;
  readonly attribute: AskedValue;
}

const operandProblem = (
  scope: FilterScope,
  operand: unknown,
  place: OperandPlace,
): QuestionProblem | null => {
  if (Array.isArray(operand)) return listProblem(scope, operand, place);
  if (!isRecord(operand)) return equalsProblem(scope, operand, place);
  return firstProblem(Object.entries(operand), (entry) => operatorProblem(scope, entry, place));
};

type Check = (scope: FilterScope, value: unknown, place: OperandPlace) => QuestionProblem | null;

const operatorProblem = (
  scope: FilterScope,
  [operator, value]: readonly [string, unknown],
  { path, attribute }: OperandPlace,
): QuestionProblem | null => {
  const here = { path: `${path}[${operator}]`, attribute };
  const check = CHECKS.get(operator);
  return check ? check(scope, value, here) : unknownOperator(here.path, operator);
};

const unknownOperator = (path: string, operator: string): QuestionProblem =>
  invalidQuestion(
    path,
    operator.startsWith('$')
      ? `is no operator of an attribute. Known are ${OPERATORS.join(', ')}.`
      : `names “${shown(operator)}”, but the attribute holds one value and can only be compared. Known operators are ${OPERATORS.join(', ')}.`,
  );

const equalsProblem = (
  { isMark }: FilterScope,
  value: unknown,
  { path, attribute }: OperandPlace,
): QuestionProblem | null => {
  if (value === null || isMark(value)) return null;
  const wanted = valueProblem(attribute.kind, value);
  return wanted === null ? null : invalidQuestion(path, `must be ${wanted}.`);
};

const textProblem = (
  { isMark }: FilterScope,
  value: unknown,
  { path, attribute: { kind } }: OperandPlace,
): QuestionProblem | null => {
  if (kind !== 'text') {
    return invalidQuestion(
      path,
      'looks into a text, and the attribute is none. Compare it by $eq, $ne, $gt, $gte, $lt, $lte, $in, $notIn or $between.',
    );
  }
  if (isMark(value)) return null;
  const wanted = valueProblem('text', value);
  return wanted === null ? null : invalidQuestion(path, `must be ${wanted}.`);
};

const listProblem = (
  scope: FilterScope,
  list: readonly unknown[],
  place: OperandPlace,
): QuestionProblem | null => eachProblem(equalsProblem, list)(scope, list, place);

const eachProblem =
  (check: Check, list: readonly unknown[]): Check =>
  (scope, _value, { path, attribute }) =>
    firstProblem(list, (item, index) =>
      check(scope, item, { path: `${path}[${index}]`, attribute }),
    );

/** The value, or each of several, any of which may hold. */
const oneOrEach =
  (check: Check): Check =>
  (scope, value, place) =>
    Array.isArray(value)
      ? eachProblem(check, value)(scope, value, place)
      : check(scope, value, place);

const negatedProblem: Check = (scope, value, place) =>
  value === null || value === undefined
    ? invalidQuestion(place.path, 'must have a value.')
    : operandProblem(scope, value, place);

const flagProblem: Check = (_scope, value, { path }) =>
  isBooleanLike(value) ? null : invalidQuestion(path, 'must be true or false.');

const betweenProblem = (
  scope: FilterScope,
  value: unknown,
  place: OperandPlace,
): QuestionProblem | null => {
  const pair: readonly unknown[] = Array.isArray(value) ? value : [];
  if (pair.length !== 2 || pair.includes(null)) {
    return invalidQuestion(place.path, 'must be a list of two values, the lower one first.');
  }
  return listProblem(scope, pair, place);
};

const supersetProblem = (
  scope: FilterScope,
  value: unknown,
  place: OperandPlace,
): QuestionProblem | null => {
  if (place.attribute.kind !== 'json') {
    return invalidQuestion(place.path, 'looks into JSON, and the attribute is none.');
  }
  return isPlainText(value)
    ? equalsProblem(scope, value, place)
    : invalidQuestion(place.path, 'must be JSON.');
};

const FLAGS: readonly string[] = ['$null', '$notNull'];
const COMPARED: readonly string[] = [
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$notIn'],
];
const TEXTS: readonly string[] = [
  ...['$eqi', '$nei', '$startsWith', '$startsWithi', '$endsWith', '$endsWithi'],
  ...['$contains', '$containsi', '$notContains', '$notContainsi'],
];
const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ...COMPARED.map((name): [string, Check] => [name, oneOrEach(equalsProblem)]),
  ...TEXTS.map((name): [string, Check] => [name, oneOrEach(textProblem)]),
  ...FLAGS.map((name): [string, Check] => [name, flagProblem]),
  ['$between', betweenProblem],
  ['$not', negatedProblem],
  ['$jsonSupersetOf', supersetProblem],
]);
const OPERATORS: readonly string[] = [...CHECKS.keys()];

export const firstProblem = <Item>(
  items: readonly Item[],
  problemOf: (item: Item, index: number) => QuestionProblem | null,
): QuestionProblem | null => {
  for (const [index, item] of items.entries()) {
    const problem = problemOf(item, index);
    if (problem) return problem;
  }
  return null;
};
