import { valueAt } from '../../lib/record';

/** Parameters that look beyond what is published, whatever their value. */
const DRAFT_PARAMETERS = ['publicationFilter', 'hasPublishedVersion'] as const;

/**
 * Whether the parameters of a read reach for drafts. The Document Service answers drafts unless the
 * status is exactly `published`; REST and GraphQL set that by default.
 */
export const readsDrafts = (params: unknown): boolean =>
  valueAt(params, 'status') !== 'published' ||
  DRAFT_PARAMETERS.some((name) => valueAt(params, name) !== undefined);
