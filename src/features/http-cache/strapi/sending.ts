import type { IncomingMessage } from 'node:http';
import { isNotModifiedSince, matchedEntityTag } from '../../../lib/conditional-request';
import type { PublicAnswer } from '../../../platform/public-reads';
import { noteSharedBody } from '../../../platform/shared-bodies';
import { withHeaders, type FlatHeaders } from '../flat-headers';
import type { KeptPage, Representation } from './kept-answer';
import type { Exchange } from './server-parts';

/** Headers of the moment for an answer from memory that is known to be right. */
export const HIT: FlatHeaders = ['Age', '0', 'X-Cache', 'HIT'];
export const MISS: FlatHeaders = ['Age', '0', 'X-Cache', 'MISS'];

/**
 * Headers of an answer from memory that may be outdated (RFC 9111, 5.1 and RFC 7234, 5.5.1).
 *
 * @param age seconds since it was last known to be right
 */
export const stale = (age: number): FlatHeaders => [
  'Age',
  String(age),
  'X-Cache',
  'STALE',
  'Warning',
  '110 - "Response is Stale"',
];

/** Sends an answer, or 304 if who reads by GET or HEAD has it (RFC 9110, 13.1.2 and 13.1.3). */
export const sendPage = (
  { req, res }: Pick<Exchange, 'req' | 'res'>,
  { page, shown, moment }: { page: KeptPage; shown: Representation; moment: FlatHeaders },
): void => {
  const known = req.method === 'POST' ? null : knownTo(req, page, shown);
  if (known) {
    res.writeHead(304, [...known.headersOfNotModified, ...moment]);
    res.end();
    return;
  }
  res.writeHead(200, shown.headers.concat(moment));
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  noteSharedBody(req.socket, shown.body);
  res.end(shown.body);
};

/** The representation that the client has; entity tags are more exact than dates, and come before them. */
const knownTo = (
  { headers }: IncomingMessage,
  page: KeptPage,
  shown: Representation,
): Representation | null => {
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch === undefined) {
    return isNotModifiedSince(headers['if-modified-since'], page.lastModified) ? shown : null;
  }
  const known = matchedEntityTag(ifNoneMatch, entityTagsOf(page, shown));
  if (known === null) return null;
  return [...page.representations.values()].find(({ entityTag }) => entityTag === known) ?? shown;
};

/** Sends what a feature answered instead of content. Nobody may keep it. */
export const sendRefusal = (
  { req, res }: Pick<Exchange, 'req' | 'res'>,
  { answer, everywhere }: { answer: PublicAnswer; everywhere: FlatHeaders },
): void => {
  const body = Buffer.from(answer.body);
  res.writeHead(answer.status, [
    ...withHeaders(['Cache-Control', 'no-store', ...everywhere], answer.headers),
    'Content-Length',
    String(body.length),
  ]);
  res.end(req.method === 'HEAD' ? undefined : body);
};

/** A client may hold any representation of the same content; the one to be shown comes first, for `*`. */
const entityTagsOf = (page: KeptPage, shown: Representation): string[] => [
  shown.entityTag,
  ...[...page.representations.values()].map(({ entityTag }) => entityTag),
];
