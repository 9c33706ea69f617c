/**
 * The entity tag of ours that `If-None-Match` names, or null: weak comparison, lists and `*`
 * (RFC 9110, 8.8.3.2 and 13.1.2). `*` matches the first.
 */
export const matchedEntityTag = (
  ifNoneMatch: string | undefined,
  entityTags: readonly string[],
): string | null => {
  if (!ifNoneMatch) return null;
  if (ifNoneMatch.trim() === '*') return entityTags[0] ?? null;
  const named = new Set([...ifNoneMatch.matchAll(/(?:W\/)?("[^"]*")/g)].map(([, tag]) => tag));
  return entityTags.find((tag) => named.has(tag)) ?? null;
};

/**
 * Whether `If-Modified-Since` names the very second since which the content is what it is now (seconds since
 * 1970). A later date says when somebody looked, by a clock that we do not know, and not what was seen.
 */
export const isNotModifiedSince = (
  ifModifiedSince: string | undefined,
  lastModified: number | null,
): boolean =>
  ifModifiedSince !== undefined &&
  lastModified !== null &&
  Date.parse(ifModifiedSince) === lastModified * 1_000;
