import type { Condition } from '../request/node';

/** Whether a condition (or its negation) holds for a row of nothing but nulls, such as one not there. */
export const canHoldForNulls = (condition: Condition, isNegated: boolean): boolean => {
  const holds = (part: Condition): boolean => canHoldForNulls(part, isNegated);
  if (condition.kind === 'not') return canHoldForNulls(condition.condition, !isNegated);
  if (condition.kind === 'some') return holds(condition.condition);
  if (condition.kind === 'null') return condition.isNull !== isNegated;
  if (condition.kind !== 'and' && condition.kind !== 'or') return false;
  const parts = condition.conditions.filter(isRestricting);
  const isConjunction = (condition.kind === 'and') !== isNegated;
  return isConjunction ? parts.every(holds) : parts.length === 0 || parts.some(holds);
};

/** An empty group restricts nothing, wherever it stands. */
const isRestricting = (condition: Condition): boolean => {
  if (condition.kind === 'not' || condition.kind === 'some')
    return isRestricting(condition.condition);
  const isGroup = condition.kind === 'and' || condition.kind === 'or';
  return !isGroup || condition.conditions.some(isRestricting);
};
