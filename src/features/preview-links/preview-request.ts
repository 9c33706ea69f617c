import { z } from 'zod';
import type { ParameterProblem } from '../../lib/parameter-problem';
import { queryReader } from '../../lib/parameters';
import { percentDecode, queryPairs } from '../../lib/percent-decoding';
import { fail, succeed, type Result } from '../../lib/result';
import type { PreviewLink } from './preview-link';

/** A request that was sent with a link's token. */
export interface LinkedRequest {
  readonly method: string;
  /** As sent, still percent-encoded. */
  readonly path: string;
  readonly query: string;
}

/** A request for the draft of one document, or for one of the answers about it. */
export interface DraftRequest {
  /** In small letters: `interviews`. */
  readonly plural: string;
  /** A documentId or slug, as the request names the document. */
  readonly address: string;
  /** What follows the document in the path: empty, or `/transcript.vtt`. */
  readonly part: string;
  /** Parameters as they were sent. */
  readonly query: string;
}

/**
 * All routes about one document that show drafts; one pattern and no table, so that a router has nothing to find. A test holds it against the API's description.
 */
const PARTS = '(/(?:structured-data|social-card|related|transcript(?:\\.[a-z]+)?))?';

/**
 * Reads what a link can be good for at all, `GET /api/interviews/{documentId or slug}?status=draft` and what is told about
 * the draft below; null for everything else.
 *
 * @param apiPrefix `/api`
 */
export const readDraftRequest = (
  { method, path, query }: LinkedRequest,
  apiPrefix: string,
): DraftRequest | null => {
  const pattern = new RegExp(`^${apiPrefix}/([a-z]+)/([^/]+?)${PARTS}/?$`, 'i');
  const [, plural = '', address = '', part = ''] = pattern.exec(path) ?? [];
  if (plural === '' || (method !== 'GET' && method !== 'HEAD')) return null;
  if (String(valuesOf(query, 'status')) !== 'draft') return null;
  return { plural: plural.toLowerCase(), address: percentDecode(address), part, query };
};

/** Which language a link is good for is not said by its form. */
const readOfDocument = queryReader({ status: z.string(), locale: z.string().optional() });

/**
 * The query in the link's language, which need not be named, without `status`; `beyond` where another type or language is
 * asked for.
 */
export const queryWithinLink = (
  { plural, part, query }: DraftRequest,
  link: Pick<PreviewLink, 'plural' | 'locale'>,
): Result<string, 'beyond' | ParameterProblem> => {
  // Parts have routes of their own, which read their parameters.
  const given = part === '' ? readOfDocument(query) : null;
  if (given && !given.ok) return given;
  const asked = valuesOf(query, 'locale');
  const isOwn = link.locale === null || asked.every((locale) => locale === link.locale);
  if (plural !== link.plural || !isOwn) return fail('beyond');
  const kept = queryPairs(query).filter(([name]) => name !== 'status' && name !== 'locale');
  const locales = link.locale === null ? asked : [link.locale];
  return succeed(
    [...kept, ...locales.map((locale) => ['locale', locale] as const)]
      .map((pair) => pair.map(encodeURIComponent).join('='))
      .join('&'),
  );
};

const valuesOf = (query: string, wanted: string): readonly string[] =>
  queryPairs(query)
    .filter(([name, value]) => name === wanted && value !== '')
    .map(([, value]) => value);
