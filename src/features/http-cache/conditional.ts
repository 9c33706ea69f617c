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
