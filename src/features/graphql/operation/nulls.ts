import {
  getNamedType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { isRecord } from '../../../lib/record';
import { selectedFields, type SelectionScope } from './selection';

/** Where an answer may have no null, by the response keys of one selection. */
export interface NullRule {
  readonly required: readonly string[];
  readonly inner: ReadonlyMap<string, NullRule>;
}

/** Tells whether the JSON text of an answer breaks the rule: an error, which is Strapi's to tell. */
export type NullCheck = (text: string) => boolean;

export const nullCheck = (rule: NullRule): NullCheck => {
  const keys = [...requiredKeys(rule)];
  if (keys.length === 0) return () => false;
  // A quote inside of a value is escaped, so only a member can look like this; of what object, is seen then.
  const suspicion = new RegExp(`"(?:${keys.join('|')})":null`);
  const check: NullCheck = (text) => suspicion.test(text) && breaks(rule, JSON.parse(text));
  // Whoever counts what a plan takes sees the rule, too.
  return Object.assign(check, { rule });
};

export const nullRule = (
  scope: SelectionScope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): NullRule => {
  const required: string[] = [];
  const inner = new Map<string, NullRule>();
  for (const selected of selectedFields(scope, type, selectionSets)) {
    const field = type.getFields()[selected.name];
    if (!field) continue;
    if (isNonNullType(field.type)) required.push(selected.key);
    const named = getNamedType(field.type);
    if (!isObjectType(named)) continue;
    const rule = nullRule(scope, named, selected.selectionSets);
    if (rule.required.length > 0 || rule.inner.size > 0) inner.set(selected.key, rule);
  }
  return { required, inner };
};

const requiredKeys = ({ required, inner }: NullRule): ReadonlySet<string> =>
  new Set([...required, ...[...inner.values()].flatMap((rule) => [...requiredKeys(rule)])]);

const breaks = (rule: NullRule, value: unknown): boolean => {
  if (Array.isArray(value)) return value.some((item: unknown) => breaks(rule, item));
  if (!isRecord(value)) return false;
  return (
    rule.required.some((key) => value[key] === null) ||
    [...rule.inner].some(([key, inner]) => breaks(inner, value[key]))
  );
};
