import { isRecord } from '../../../lib/record';
import {
  invalidQuestion,
  type AskedRelation,
  type AskedType,
  type AskedValue,
  type QuestionProblem,
} from './model';
import { operandProblem, type FilterScope } from './operand';
import { firstProblem, noAttribute } from './problems';

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
