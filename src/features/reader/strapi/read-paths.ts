/** How many reads went which way since the start. */
export interface ReadPaths {
  reader: number;
  /** By reason. */
  readonly strapi: Record<string, number>;
}

export type FallbackReason =
  | 'parameter'
  | 'header'
  | 'refused by Strapi'
  | 'not expressible'
  | 'not found'
  | 'value'
  | 'too large'
  | 'off';

export const createReadPaths = (): ReadPaths => ({ reader: 0, strapi: {} });

export const countFallback = (paths: ReadPaths, reason: FallbackReason): void => {
  paths.strapi[reason] = (paths.strapi[reason] ?? 0) + 1;
};

/** Counts the way that a read went; the answer, or null where Strapi has to give it. */
export const counted = <Answer extends object>(
  paths: ReadPaths,
  outcome: Answer | FallbackReason,
): Answer | null => {
  if (typeof outcome === 'string') {
    countFallback(paths, outcome);
    return null;
  }
  paths.reader += 1;
  return outcome;
};
