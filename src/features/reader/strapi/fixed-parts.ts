import { isRecord } from '../../../lib/record';
import { shortKey } from '../../../platform/short-key';
import { shapeOf, type SlotMarks } from '../translate/shape';

/** Names what of a query is the same each time: the views of features populate much, and are made once. */
export interface FixedParts {
  /** A short name of a `populate`, by what it says; null where it holds values of a caller. Looked at once per object. */
  of(populate: unknown): string | null;
}

export const createFixedParts = (marks: SlotMarks): FixedParts => {
  const known = new WeakMap<object, string | null>();
  return {
    of: (populate) => {
      if (!isRecord(populate)) return null;
      const found = known.get(populate);
      if (found !== undefined) return found;
      const { bindings } = shapeOf({ populate }, marks);
      const name = bindings.length === 0 ? shortKey(JSON.stringify(populate)) : null;
      known.set(populate, name);
      return name;
    },
  };
};
