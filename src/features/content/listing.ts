import type { SortOrder } from '../../contract/list-cursor';
import { contentTypeOf } from './registry';
import type { ListingDeclaration } from './types/declaration';

/** How lists of a type are narrowed and ordered. */
export interface Listing extends ListingDeclaration {
  /** The attribute that `from`, `to` and `year` speak of. */
  readonly dateField: string | null;
  /** Whether that is a moment, of which days are those of UTC. */
  readonly isDateTime: boolean;
  /** The order where none is asked for. */
  readonly order: SortOrder;
  /** Required attributes of one value: the orders in which a list can be read on from a cursor. */
  readonly cursorFields: readonly string[];
}

/** Required and always there, whatever the type. */
const ALWAYS = ['createdAt', 'updatedAt', 'publishedAt', 'documentId'] as const;

/** The shortcut whose values stand for themselves and for whatever is below them. */
export const TREE_SHORTCUT = 'topic';

/** Of a type that has lists. */
export const demandListing = (uid: string): Listing => {
  const listing = listingOf(uid);
  if (listing) return listing;
  throw new Error(`${uid} has no lists.`);
};

/** Null for a type that has no lists. */
export const listingOf = (uid: string): Listing | null => {
  const type = contentTypeOf(uid);
  if (!type?.listing) return null;
  const { shortcuts, isTranslated, cursorFields } = type.listing;
  return {
    shortcuts,
    isTranslated,
    order: type.order,
    dateField: type.fields?.date ?? null,
    isDateTime: type.fields?.isDateTime ?? false,
    cursorFields: [...cursorFields, ...ALWAYS],
  };
};
