import type { UnknownRecord } from '../../lib/record';
import type { BatchRequest } from './batch-route';

/** A document that was found. */
export interface BatchItem {
  /** How people call one of its type. */
  readonly noun: string;
  readonly row: UnknownRecord;
}

export interface BatchAnswer {
  readonly data: readonly UnknownRecord[];
  readonly missing: readonly string[];
}

/** The documents in the order asked, each with its type, and which of them are missing. */
export const batchAnswer = (
  { ids }: Pick<BatchRequest, 'ids'>,
  found: ReadonlyMap<string, BatchItem>,
): BatchAnswer => ({
  data: ids.flatMap((id) => {
    const item = found.get(id);
    if (!item) return [];
    return [{ contentType: item.noun, ...item.row }];
  }),
  missing: ids.filter((id) => !found.has(id)),
});
