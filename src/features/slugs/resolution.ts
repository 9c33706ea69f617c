/** What the database knows about an address: a documentId or a slug of one type in one locale. */
export interface AddressFacts {
  /** Public documents that have it now: one by its documentId, one by its slug. */
  readonly current: readonly DocumentSlug[];
  /** The document that had it as a slug last, and the slug that it has now if it is public. */
  readonly former: (DocumentSlug & { readonly isPublic: boolean }) | null;
  /** Documents of the above, or with this documentId, that were public and are no more. */
  readonly ended: readonly { readonly documentId: string; readonly endedAt: string }[];
}

interface DocumentSlug {
  readonly documentId: string;
  readonly slug: string | null;
}

/** Where an address leads. `at` is an ISO 8601 time. */
export type Resolution =
  | { readonly kind: 'found'; readonly documentId: string }
  | { readonly kind: 'moved'; readonly documentId: string; readonly to: string }
  | { readonly kind: 'gone'; readonly documentId: string; readonly at: string }
  | { readonly kind: 'unknown' };

/**
 * A documentId wins over a slug, a present slug over a former one. A former slug leads to where its
 * document is now, however often that moved.
 */
export const resolveFacts = (
  address: string,
  { current, former, ended }: AddressFacts,
): Resolution => {
  const present =
    current.find(({ documentId }) => documentId === address) ??
    current.find(({ slug }) => slug === address);
  if (present) return { kind: 'found', documentId: present.documentId };
  if (former?.isPublic) {
    const { documentId, slug } = former;
    return { kind: 'moved', documentId, to: slug ?? documentId };
  }
  const end =
    ended.find(({ documentId }) => documentId === address) ??
    ended.find(({ documentId }) => documentId === former?.documentId);
  return end ? { kind: 'gone', documentId: end.documentId, at: end.endedAt } : { kind: 'unknown' };
};
