/** Whether the value sent for a relation leaves it as it is: absent, or nothing to connect, disconnect or set. */
export const isEmptyRelationEdit = (value: unknown): boolean => {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const edit = Object.entries(value);
  return edit.every(
    ([operation, targets]) =>
      operation !== 'set' &&
      (targets === undefined || (Array.isArray(targets) && targets.length === 0)),
  );
};
