/**
 * Whether lists and objects stand inside one another more than `levels` deep; a list without any inside
 * counts as one. Goes level by level, so that no depth overflows the stack.
 */
export const isNestedDeeper = (value: unknown, levels: number): boolean => {
  let level = [value].filter(isContainer);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === levels) return true;
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return false;
};

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;
