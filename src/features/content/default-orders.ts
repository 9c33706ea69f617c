import type { SortOrder } from '../../lib/list-cursor';
import { EXPERT, INTERVIEW, PUBLICATION, SHOW, SITE, TOPIC } from './registry';

/**
 * The order of each type's documents where nobody asks for another: the one place that says so, for lists, GraphQL,
 * and whatever is populated and has no order of its own.
 */
const DEFAULT_ORDERS: Readonly<Record<string, SortOrder>> = {
  [INTERVIEW.uid]: { field: 'airDate', direction: 'desc' },
  [PUBLICATION.uid]: { field: 'releaseDate', direction: 'desc' },
  [EXPERT.uid]: { field: 'name', direction: 'asc' },
  [TOPIC.uid]: { field: 'name', direction: 'asc' },
  [SHOW.uid]: { field: 'title', direction: 'asc' },
  [SITE.uid]: { field: 'publisherName', direction: 'asc' },
};

/** Null for a type that is no content of ours. */
export const defaultOrderOf = (uid: string): SortOrder | null => DEFAULT_ORDERS[uid] ?? null;
