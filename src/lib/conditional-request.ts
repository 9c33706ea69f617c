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

/** What a client says of the copy that it has. */
export interface CopyConditions {
  readonly 'if-none-match'?: string | undefined;
  readonly 'if-modified-since'?: string | undefined;
}

/** What there is. */
export interface Validators {
  readonly entityTag: string;
  /** Milliseconds since 1970; null where only the entity tag tells. */
  readonly modifiedAt: number | null;
}

/**
 * Whether the copy that a client has is right (RFC 9110, 13.2.2): the time is asked only where no entity tag is named.
 * A `Cache-Control: no-cache` of the client changes nothing: it asks for this very comparison.
 */
export const isCopyRight = (conditions: CopyConditions, validators: Validators): boolean => {
  const { entityTag, modifiedAt } = validators;
  const ifNoneMatch = conditions['if-none-match'];
  if (ifNoneMatch !== undefined) return matchedEntityTag(ifNoneMatch, [entityTag]) !== null;
  const since = Date.parse(conditions['if-modified-since'] ?? '');
  // HTTP tells seconds.
  return modifiedAt !== null && Math.floor(modifiedAt / 1000) * 1000 <= since;
};
