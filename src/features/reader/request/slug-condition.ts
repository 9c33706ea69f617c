import { InexpressibleRead } from './inexpressible-read';
import type { Condition, ReadNode, SortKey } from './node';

/**
 * The read of a document by its documentId, made to find it by its slug as well, which is bound in the same
 * slot. A documentId wins; no two published documents of a type and language share a slug.
 */
export const bySlugToo = (node: ReadNode, slot: number): ReadNode => {
  const where = node.where && extendAddress(node.where, slot);
  if (!where) throw new InexpressibleRead('an address in another place');
  const hasDocumentId: SortKey = {
    path: [],
    attribute: 'documentId',
    direction: 'desc',
    equals: { slot },
  };
  return { ...node, where, sort: [hasDocumentId, ...node.sort] };
};

/** Null where the address is not among what must hold. */
const extendAddress = (condition: Condition, slot: number): Condition | null => {
  if (condition.kind === 'compare') {
    const { attribute, operator, operand } = condition;
    const isAddress = attribute === 'documentId' && operator === '$eq' && operand.slot === slot;
    if (!isAddress) return null;
    return { kind: 'or', conditions: [condition, { ...condition, attribute: 'slug' }] };
  }
  if (condition.kind !== 'and') return null;
  const extended = condition.conditions.map((part) => extendAddress(part, slot));
  if (extended.every((part) => part === null)) return null;
  return {
    kind: 'and',
    conditions: condition.conditions.map((part, place) => extended[place] ?? part),
  };
};
