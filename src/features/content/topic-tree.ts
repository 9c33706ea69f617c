import { groupBy } from '../../lib/by-key';

/** A topic, and the one above it. */
export interface TopicPlace {
  readonly slug: string;
  readonly documentId: string;
  /** Null at the top. */
  readonly parentId: string | null;
}

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
