import { isRecord } from '../../../lib/record';
import {
  invalidQuestion,
  shown,
  type AskedModel,
  type AskedValue,
  type QuestionProblem,
} from './model';
import { firstProblem } from './problems';
import { isBooleanLike, isPlainText, valueProblem } from './values';

/** What filters are checked with. */
export interface FilterScope {
  readonly model: AskedModel;
  /** Whether a value only stands for one, which has been looked at before. */
  readonly isMark: (value: unknown) => boolean;
}

interface OperandPlace {
  readonly path: string;
  readonly attribute: AskedValue;
}

/** The first thing in what an attribute is compared with that does not fit it: an operator, or a value. */
export const operandProblem = (
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
const COMPARED: readonly string[] = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$notIn'];
const TEXTS: readonly string[] = [
  '$eqi',
  '$nei',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
  '$contains',
  '$containsi',
  '$notContains',
  '$notContainsi',
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
