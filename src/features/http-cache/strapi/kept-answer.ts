import { createHash } from 'node:crypto';
import { append } from 'vary';
import { httpDate } from '../../../lib/http-date';
import type { PublicAnswer } from '../../../platform/public-reads';
import type { KeptAnswer } from '../answer-store';
import { tagHeaders, type TargetOf } from '../cache-tags';
import type { Encoding } from '../content-encoding';
import { withHeaders, type FlatHeaders } from '../flat-headers';
import type { Sightings } from '../sightings';

/** One representation of an answer, ready to be written. */
export interface Representation {
  readonly body: Buffer;
  readonly entityTag: string;
  /** All headers but those of the moment (Age, X-Cache, CORS). */
  readonly headers: FlatHeaders;
  /** The same for a 304. */
  readonly headersOfNotModified: FlatHeaders;
}

/** A complete answer in memory; compressed representations are added when somebody wants them. */
export interface KeptPage extends KeptAnswer {
  readonly plain: Representation;
  /** Seconds since 1970; null for answers that carry no date. */
  readonly lastModified: number | null;
  readonly representations: Map<Encoding, Representation>;
  readonly encodingsUnderWay: Set<Encoding>;
  readonly template: HeaderTemplate;
}

/** What all representations of an answer have in common. */
export interface HeaderTemplate {
  readonly contentType: string;
  readonly common: FlatHeaders;
  readonly contentHash: string;
}

export interface HeaderSources {
  /** Headers that every answer of this server carries. */
  readonly everywhere: FlatHeaders;
  readonly cacheControl: string;
  readonly vary: string;
  readonly targetOf: TargetOf;
  readonly sightings: Sightings;
}

/** Answers smaller than this, in bytes, are not worth compressing. */
export const SMALLEST_COMPRESSED = 1_024;
/** Bytes of a page beside its bodies, headers and sources. */
const BYTES_PER_PAGE = 1_024;
/** A text of some 24 characters, its place in a list, and that of a key in the index of sources. */
const BYTES_PER_SOURCE = 160;
/** The head of a text, and its places in the lists of headers. */
const BYTES_PER_HEADER = 64;

/** Nobody can tell others when an answer that depends on the clock is over (RFC 9111, 5.2.2.4). */
const ASK_EACH_TIME = 'no-cache';

/** @param key of the answer */
export const keptPage = (answer: PublicAnswer, key: string, sources: HeaderSources): KeptPage => {
  const body = ownBuffer(answer.body);
  const { 'content-type': contentType = 'application/json', vary, ...others } = answer.headers;
  const contentHash = createHash('sha256')
    .update(contentType)
    .update(body)
    .digest('base64url')
    .slice(0, 27);
  const isDated = 'last-modified' in others;
  const lastModified = isDated ? sources.sightings.since(key, contentHash) : null;
  const template = {
    contentType,
    contentHash,
    common: [
      ...withHeaders(withHeaders(sources.everywhere, others), {
        ...(lastModified === null ? {} : { 'last-modified': httpDate(lastModified * 1_000) }),
        'Cache-Control': answer.validUntil === undefined ? sources.cacheControl : ASK_EACH_TIME,
        Vary: vary === undefined ? sources.vary : append(sources.vary, vary),
        ...tagHeaders(answer.dependencies, sources.targetOf),
      }),
    ],
  };
  const { documents, types, relations } = answer.dependencies;
  const plain = representation(template, 'identity', body);
  return {
    sources: answer.dependencies,
    fingerprint: contentHash,
    validUntil: answer.validUntil ?? null,
    bytes:
      BYTES_PER_PAGE +
      bytesOfRepresentation(plain) +
      BYTES_PER_SOURCE * (documents.length + types.length + relations.length),
    plain,
    lastModified,
    representations: new Map([['identity', plain]]),
    encodingsUnderWay: new Set(),
    template,
  };
};

/** Representations have different strong entity tags: their bytes differ (RFC 9110, 8.8.3.3). */
export const representation = (
  { contentType, common, contentHash }: HeaderTemplate,
  encoding: Encoding,
  body: Buffer,
): Representation => {
  const entityTag = encoding === 'identity' ? `"${contentHash}"` : `"${contentHash}-${encoding}"`;
  const shared = [...common, 'ETag', entityTag];
  const coded = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
  return {
    body,
    entityTag,
    headers: [
      ...shared,
      'Content-Type',
      contentType,
      'Content-Length',
      String(body.length),
      ...coded,
    ],
    headersOfNotModified: shared,
  };
};

/** Bytes of memory that one representation takes. */
export const bytesOfRepresentation = ({ body, headers }: Representation): number =>
  body.length + headers.reduce((sum, text) => sum + BYTES_PER_HEADER + text.length, 0);

/** Small buffers are otherwise parts of a larger one, which stays as long as any of them. */
const ownBuffer = (text: string): Buffer => {
  if (text.length >= Buffer.poolSize) return Buffer.from(text);
  const body = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  body.write(text);
  return body;
};
