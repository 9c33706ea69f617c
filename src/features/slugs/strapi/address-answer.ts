import { JSON_TYPE, NO_DEPENDENCIES, refusalAnswer } from '../../../platform/public-answers';
import type { Dependencies, PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import type { Resolution } from '../resolution';

/** Where the same request would be sent for another document: its path with another documentId or slug. */
export type PathTo = (idOrSlug: string) => string;

/** An address that somebody asked for. */
export interface AskedAddress {
  readonly uid: string;
  readonly idOrSlug: string;
  readonly pathTo: PathTo;
}

/**
 * The answer to a request whose address led elsewhere: 301 to the successor with the query as it was sent, 410
 * with when; null where the address is found or unknown. Browsers may not keep the 301 without asking: another
 * document may take the slug again.
 */
export const addressAnswer = (
  { query, headers }: Pick<PublicRequest, 'query' | 'headers'>,
  resolution: Resolution,
  address: AskedAddress,
): PublicAnswer | null => {
  if (resolution.kind === 'moved') {
    const { documentId, to: slug } = resolution;
    const location = `${address.pathTo(slug)}${query === '' ? '' : `?${query}`}`;
    return {
      status: 301,
      headers: { 'content-type': JSON_TYPE, 'cache-control': 'no-cache', location },
      body: JSON.stringify({ data: null, meta: { movedTo: { documentId, slug, url: location } } }),
      dependencies: onDocument(address, documentId),
    };
  }
  if (resolution.kind !== 'gone') return null;
  const refusal = refusalAnswer(
    { headers },
    {
      status: 410,
      code: 'DOCUMENT_GONE',
      message: 'This document was public and is no more.',
      details: { when: resolution.at },
    },
  );
  return { ...refusal, dependencies: onDocument(address, resolution.documentId) };
};

/** What nobody has may come to be any document's of the type. */
export const onAnyDocument = (uid: string): Dependencies => ({ ...NO_DEPENDENCIES, types: [uid] });

/** A slug that a document gave up, another one of the type may take; its documentId, none. */
const onDocument = ({ uid, idOrSlug }: AskedAddress, documentId: string): Dependencies => ({
  documents: [documentId],
  types: idOrSlug === documentId ? [] : [uid],
  relations: [],
});
