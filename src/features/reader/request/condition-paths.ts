import type { Condition } from './node';

/** Whether a condition looks beyond the row's own columns, or into all of them. */
export const followsRelations = (condition: Condition): boolean => {
  if (condition.kind === 'some' || condition.kind === 'search') return true;
  if (condition.kind === 'not') return followsRelations(condition.condition);
  const isGroup = condition.kind === 'and' || condition.kind === 'or';
  return isGroup && condition.conditions.some(followsRelations);
};
