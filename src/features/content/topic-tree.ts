import { groupBy } from '../../lib/by-key';
import { orNull, row, text, withDefault, type Decoded } from '../../lib/row';

/** A topic, and the one above it, as a statement finds them. */
export const readTopicPlace = row({
  slug: withDefault(text, ''),
  documentId: text,
  /** Null at the top. */
  parentId: orNull(text),
});

export type TopicPlace = Decoded<typeof readTopicPlace>;

/**
 * The documentIds of topics, by their slugs, and of all topics below them; null where nothing stands below any of
 * them, and the slugs say it all.
 */
export type TopicsBelow = (slugs: readonly string[]) => readonly string[] | null;

/** For whoever asks for no topic. */
export const NO_TOPICS: TopicsBelow = () => null;

/** A circle ends where it began. */
export const topicsBelow = (topics: readonly TopicPlace[]): TopicsBelow => {
  const children = groupBy(topics, ({ parentId }) => parentId);
  const bySlug = new Map(topics.map(({ slug, documentId }) => [slug, documentId]));
  return (slugs) => {
    const roots = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
    if (!roots.some((root) => children.has(root))) return null;
    const found = new Set(roots);
    // A set hands out what is added to it meanwhile.
    for (const id of found) for (const child of children.get(id) ?? []) found.add(child.documentId);
    return [...found];
  };
};
