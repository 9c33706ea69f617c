import type { SortOrder } from '../../contract/list-cursor';
import { contentTypeOf } from './registry';

/**
 * The order of each type's documents where nobody asks for another: for lists, GraphQL, and whatever is populated and
 * has no order of its own. Null for a type that is no content of ours.
 */
export const defaultOrderOf = (uid: string): SortOrder | null => contentTypeOf(uid)?.order ?? null;
