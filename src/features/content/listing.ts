import type { SortOrder } from '../../lib/list-cursor';
import { defaultOrderOf } from './default-orders';
import { EXPERT, INTERVIEW, PUBLICATION, SHOW, TOPIC } from './registry';

/** How lists of a type are narrowed and ordered. */
export interface Listing {
  /** In words of Strapi's filters: where each shortcut looks. */
  readonly shortcuts: Readonly<Record<string, readonly string[]>>;
  /** Whether a document of it is there in several languages. */
  readonly isTranslated: boolean;
  /** The attribute that `from`, `to` and `year` speak of. */
  readonly dateField: string | null;
  /** The order where none is asked for. */
  readonly order: SortOrder;
  /** Required attributes of one value: the orders in which a list can be read on from a cursor. */
  readonly cursorFields: readonly string[];
}

/** Required and always there, whatever the type. */
const ALWAYS = ['createdAt', 'updatedAt', 'publishedAt', 'documentId'] as const;

/** `topic` takes all topics below as well. */
const TOPICS = { topic: ['topics', 'slug'], topicOnly: ['topics', 'slug'] } as const;

/** The shortcut whose values stand for themselves and for whatever is below them. */
export const TREE_SHORTCUT = 'topic';

const LISTINGS: Readonly<Record<string, Omit<Listing, 'order'>>> = {
  [INTERVIEW.uid]: {
    shortcuts: {
      ...TOPICS,
      expert: ['guests', 'slug'],
      show: ['show', 'slug'],
    },
    isTranslated: true,
    dateField: 'airDate',
    cursorFields: ['airDate', 'title', ...ALWAYS],
  },
  [PUBLICATION.uid]: {
    shortcuts: {
      ...TOPICS,
      expert: ['authors', 'slug'],
      type: ['publicationType'],
    },
    isTranslated: true,
    dateField: 'releaseDate',
    cursorFields: ['releaseDate', 'title', ...ALWAYS],
  },
  [EXPERT.uid]: {
    shortcuts: TOPICS,
    isTranslated: false,
    dateField: null,
    cursorFields: ['name', ...ALWAYS],
  },
  [TOPIC.uid]: {
    shortcuts: { type: ['kind'] },
    isTranslated: false,
    dateField: null,
    cursorFields: ['name', ...ALWAYS],
  },
  [SHOW.uid]: {
    shortcuts: {},
    isTranslated: false,
    dateField: null,
    cursorFields: ['title', ...ALWAYS],
  },
};

/** Null for a type that has no lists. */
export const listingOf = (uid: string): Listing | null => {
  const listing = LISTINGS[uid];
  const order = defaultOrderOf(uid);
  return listing && order ? { ...listing, order } : null;
};
