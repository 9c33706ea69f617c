import type { CardTag } from '../described-page';
import type { View } from '../view';

/** What the declarations of several types share. */

/** Everything that the target itself holds, and nothing that it leads to. */
export const PLAIN: View = { populate: {} };

export const COUNT: View = { populate: {}, isCount: true };

export const fieldsOnly = /* @__NO_SIDE_EFFECTS__ */ (...fields: readonly string[]): View => ({
  fields,
  populate: {},
});

export const SEO_VIEW: View = { populate: { shareImage: PLAIN } };
export const TRANSLATIONS = fieldsOnly('title', 'slug', 'locale');

type Shortcuts = Readonly<Record<string, readonly string[]>>;

/** Those of what is filed under topics: `topic` takes all topics below as well. */
export const filedShortcuts = /* @__NO_SIDE_EFFECTS__ */ (more: Shortcuts = {}): Shortcuts => ({
  topic: ['topics', 'slug'],
  topicOnly: ['topics', 'slug'],
  ...more,
});

export const NAMED = { fields: ['name', 'slug'] } as const;

/** A file where its picture is told to machines. */
export const FILE = {
  fields: ['url', 'mime', 'size', 'width', 'height', 'alternativeText', 'updatedAt'],
} as const;

export const SEO = {
  fields: ['metaTitle', 'metaDescription', 'canonicalUrl'],
  populate: { shareImage: FILE },
} as const;

/** What is told of an article that is shared: https://ogp.me/#type_article */
export const articleTags = (article: {
  readonly published: string;
  readonly updatedAt: string | null;
  /** The pages of those who made it. */
  readonly authors: readonly (string | null)[];
  readonly topics: readonly { readonly name: string }[];
}): readonly CardTag[] => [
  ['article:published_time', article.published],
  ['article:modified_time', article.updatedAt],
  ...article.authors.map((author) => ['article:author', author] as const),
  ...article.topics.map(({ name }) => ['article:tag', name] as const),
];

/** What editors are told about a slug that is made from a title. */
export const SLUG_HINT =
  'The end of the web address. Made from the title if you leave it empty; stays when the title changes.';

export const NAME_SLUG_HINT =
  'The end of the web address. Made from the name if you leave it empty.';

/** The label and hint of the addresses that a document had elsewhere. */
export const FORMER_PATHS_TEXT = [
  'formerPaths',
  'Old addresses',
  'Where this was on your former site, one path a line, such as /node/123. Visitors and search engines are sent on from there.',
] as const;

export const RELATED_TEXT = [
  'relatedPublications',
  'Related publications',
  'In order. One that is not out yet appears by itself once it is.',
] as const;

/** “special-report” → “Special report” */
export const asWords = (value: string | null): string | null =>
  value === null ? null : `${value.charAt(0).toUpperCase()}${value.slice(1).replaceAll('-', ' ')}`;

export const yearOf = (day: string | null): string | null => day?.slice(0, 4) ?? null;
