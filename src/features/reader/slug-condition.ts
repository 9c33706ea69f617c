import { InexpressibleRead } from './plan';
import type { Condition } from './read-node';

/**
 * The condition that asks for a document by its documentId, made to ask for it by its slug, which is bound in
 * the same slot. No two published documents of a type and language share a slug.
 */
export const bySlug = (condition: Condition | null, slot: number): Condition => {
  const replaced = condition && replaceAddress(condition, slot);
  if (!replaced) throw new InexpressibleRead('an address in another place');
  return replaced;
};

/** Null where the address is not among what must hold. */
const replaceAddress = (condition: Condition, slot: number): Condition | null => {
  if (condition.kind === 'compare') {
    const { attribute, operator, operand } = condition;
    const isAddress = attribute === 'documentId' && operator === '$eq' && operand.slot === slot;
    return isAddress ? { ...condition, attribute: 'slug' } : null;
  }
  if (condition.kind !== 'and') return null;
  const replaced = condition.conditions.map((part) => replaceAddress(part, slot));
  if (replaced.every((part) => part === null)) return null;
  return {
    kind: 'and',
    conditions: condition.conditions.map((part, place) => replaced[place] ?? part),
  };
};
