import { isRecord } from '../../../lib/record';
import { InexpressibleRead } from '../request/inexpressible-read';
import { COMPARISONS, type Comparison, type Condition, type Operand } from '../request/node';
import type { SchemaDescription, TypeDescription } from '../schema/description';

/** What the translation of one query needs to know. */
export interface Translation {
  readonly schema: SchemaDescription;
  /** The operand for a value: the slot that it marks, or a new one with this very value. */
  operandOf(value: unknown, compared?: ComparedAttribute): Operand;
}

/** With what a value is compared. */
export interface ComparedAttribute {
  readonly uid: string;
  readonly attribute: string;
}

/** Strapi's `where` (attributes by name, operators with `$`) as a condition. */
export const translateWhere = (
  translation: Translation,
  type: TypeDescription,
  where: unknown,
): Condition => {
  if (Array.isArray(where)) {
    return {
      kind: 'and',
      conditions: where.map((part) => translateWhere(translation, type, part)),
    };
  }
  if (!isRecord(where)) return inexpressible('a condition that is no object');
  const conditions = Object.entries(where).map(([key, value]) =>
    translateEntry(translation, type, [key, value]),
  );
  return onlyOne(conditions);
};

const translateEntry = (
  translation: Translation,
  type: TypeDescription,
  [key, value]: readonly [string, unknown],
): Condition => {
  if (key === '$and' || key === '$or') {
    if (!Array.isArray(value)) return inexpressible(`${key} without a list`);
    const conditions = value.map((part) => translateWhere(translation, type, part));
    return { kind: key === '$and' ? 'and' : 'or', conditions };
  }
  if (key === '$not') {
    if (!isRecord(value)) return inexpressible('$not without an object');
    return { kind: 'not', condition: translateWhere(translation, type, value) };
  }
  if (Object.hasOwn(type.relations, key)) {
    return {
      kind: 'some',
      relation: key,
      condition: relationCondition(translation, type, [key, value]),
    };
  }
  if (!Object.hasOwn(type.columns, key)) return inexpressible(`condition on ${type.uid}.${key}`);
  return attributeCondition(comparing(translation, { uid: type.uid, attribute: key }), key, value);
};

const comparing = (translation: Translation, compared: ComparedAttribute): Translation => ({
  schema: translation.schema,
  operandOf: (value) => translation.operandOf(value, compared),
});

/** A relation is compared as a whole by the id of its target. */
const relationCondition = (
  translation: Translation,
  type: TypeDescription,
  [attribute, where]: readonly [string, unknown],
): Condition => {
  const target = translation.schema[type.relations[attribute]?.target ?? ''];
  if (!target) return inexpressible(`target of ${type.uid}.${attribute}`);
  if (!isRecord(where)) return attributeCondition(translation, 'id', where);
  const keys = Object.keys(where);
  const operators = keys.filter((key) => key.startsWith('$'));
  if (operators.length === 0) return translateWhere(translation, target, where);
  if (keys.length > 1) return inexpressible('several operators on a relation');
  if (operators[0] === '$and' || operators[0] === '$or') {
    return translateWhere(translation, target, where);
  }
  if (operators[0] === '$not') return inexpressible('$not on a relation');
  return attributeCondition(translation, 'id', where);
};

const attributeCondition = (
  translation: Translation,
  attribute: string,
  where: unknown,
): Condition => {
  if (!isRecord(where)) return operatorCondition(translation, attribute, ['$eq', where]);
  return onlyOne(
    Object.entries(where).map((entry) => operatorCondition(translation, attribute, entry)),
  );
};

const operatorCondition = (
  translation: Translation,
  attribute: string,
  [operator, value]: readonly [string, unknown],
): Condition => {
  switch (operator) {
    case '$null':
    case '$notNull':
      if (typeof value !== 'boolean') return inexpressible(`${operator} with a value`);
      return { kind: 'null', attribute, isNull: value === (operator === '$null') };
    case '$not':
      if (Array.isArray(value)) return inexpressible('$not with a list');
      return { kind: 'not', condition: attributeCondition(translation, attribute, value) };
    case '$in':
    case '$notIn':
      return among(translation, attribute, [operator, value]);
    case '$between':
      return between(translation, attribute, value);
    default:
      return comparison(translation, attribute, [operator, value]);
  }
};

const among = (
  translation: Translation,
  attribute: string,
  [operator, value]: readonly [string, unknown],
): Condition => {
  if (!isPlain(value)) return inexpressible(`${operator} with more than plain values`);
  const operand = translation.operandOf(value);
  return { kind: 'among', attribute, isNegated: operator === '$notIn', operand };
};

const between = (translation: Translation, attribute: string, value: unknown): Condition => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const [low, high, ...more] = list;
  if (!isPlain(low) || !isPlain(high) || more.length > 0) return inexpressible('$between');
  return {
    kind: 'between',
    attribute,
    low: translation.operandOf(low),
    high: translation.operandOf(high),
  };
};

const comparison = (
  translation: Translation,
  attribute: string,
  [operator, value]: readonly [string, unknown],
): Condition => {
  if (!isComparison(operator)) return inexpressible(`operator ${operator.slice(0, 20)}`);
  if (Array.isArray(value)) {
    const conditions = value.map((item) => comparison(translation, attribute, [operator, item]));
    return { kind: 'or', conditions };
  }
  if (value === null) return comparisonWithNull(attribute, operator);
  if (!isPlain(value)) return inexpressible(`${operator} with an object`);
  return { kind: 'compare', attribute, operator, operand: translation.operandOf(value) };
};

const comparisonWithNull = (attribute: string, operator: Comparison): Condition => {
  if (operator === '$eq' || operator === '$eqi') return { kind: 'null', attribute, isNull: true };
  if (operator === '$ne' || operator === '$nei') return { kind: 'null', attribute, isNull: false };
  return inexpressible(`${operator} with null`);
};

const isComparison = (operator: string): operator is Comparison =>
  (COMPARISONS as readonly string[]).includes(operator);

const isPlain = (value: unknown): boolean =>
  value !== null && value !== undefined && !Array.isArray(value) && !isRecord(value);

const onlyOne = (conditions: readonly Condition[]): Condition => {
  const [first] = conditions;
  return first && conditions.length === 1 ? first : { kind: 'and', conditions };
};

const inexpressible = (what: string): never => {
  throw new InexpressibleRead(what);
};
