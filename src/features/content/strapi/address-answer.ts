import { NO_DEPENDENCIES, refusalAnswer } from '../../../platform/public-answers';
import type { PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import type { Resolution } from '../address';

/**
 * The answer to a request whose last segment is an address that led elsewhere: 301 to the successor with
 * the query as it was sent, 410 with when; null where the address is found or unknown. Browsers may not
 * keep the 301 without asking: another document may take the slug again. `ending` follows the address in
 * its segment (`.rss`).
 */
export const addressAnswer = (
  { path, query, headers }: Pick<PublicRequest, 'path' | 'query' | 'headers'>,
  resolution: Resolution,
  ending = '',
): PublicAnswer | null => {
  if (resolution.kind === 'moved') {
    const folder = path.replace(/\/+$/, '').replace(/[^/]*$/, '');
    const location = `${folder}${encodeURIComponent(resolution.to)}${ending}${query === '' ? '' : `?${query}`}`;
    const { documentId, to: slug } = resolution;
    return {
      status: 301,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-cache',
        location,
      },
      body: JSON.stringify({ data: null, meta: { movedTo: { documentId, slug, url: location } } }),
      dependencies: NO_DEPENDENCIES,
    };
  }
  if (resolution.kind !== 'gone') return null;
  return refusalAnswer(
    { headers },
    {
      status: 410,
      code: 'DOCUMENT_GONE',
      message: 'This document was public and is no more.',
      details: { when: resolution.at },
    },
  );
};

/** 404: nothing that is, or was, public has this address. */
export const unknownAnswer = (
  { headers }: Pick<PublicRequest, 'headers'>,
  noun: string,
): PublicAnswer =>
  refusalAnswer(
    { headers },
    {
      status: 404,
      code: 'DOCUMENT_NOT_FOUND',
      message: `No published ${noun} has this documentId or slug in this locale.`,
    },
  );
