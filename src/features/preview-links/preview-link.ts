import { z } from 'zod';
import { PREVIEW_MARK } from '../../contract/preview-mark';
import { jsonIn } from '../../lib/json-in';
import { fail, succeed, type Result } from '../../lib/result';

/** What a link shows: the draft of one document in one language, until it ends. */
export interface PreviewLink {
  /** How documents of the type are called in addresses of the API: `interviews`. */
  readonly plural: string;
  readonly documentId: string;
  /** Null for types that are not translated. */
  readonly locale: string | null;
  /** Milliseconds since 1970, whole seconds. */
  readonly endsAt: number;
  /** That of the document's links: with another one, they ended. */
  readonly nonce: string;
}

export type PreviewLinkProblem = 'PREVIEW_LINK_UNKNOWN' | 'PREVIEW_LINK_EXPIRED';

/** Signs texts, and knows its signatures again. */
export interface Seal {
  /** Any text in letters, digits, `-` and `_` (base64url: RFC 4648, section 5), and back. */
  pack(text: string): string;
  unpack(packed: string): string;
  sign(text: string): string;
  /** Takes as long for a wrong signature as for the right one. */
  isSignature(signature: string, text: string): boolean;
}

const DAY = 86_400_000;

/** How long a link is good, in milliseconds. */
export const LIFETIME = 7 * DAY;

/** What clocks of several servers may differ by, in milliseconds. */
const CLOCKS_DIFFER = 300_000;

const TOKEN = new RegExp(`^(${PREVIEW_MARK}\\.[\\w-]{1,700})\\.([\\w-]{1,100})$`);

/** When a link that is made now ends. */
export const endOfLink = (now: number): number => Math.floor((now + LIFETIME) / 1000) * 1000;

/** Letters, digits, `-`, `_` and two dots: it may stand in any part of an address as it is. */
export const writePreviewToken = (link: PreviewLink, seal: Seal): string => {
  const { plural, documentId, locale, endsAt, nonce } = link;
  const facts = JSON.stringify([plural, documentId, locale, endsAt / 1000, nonce]);
  const text = `${PREVIEW_MARK}.${seal.pack(facts)}`;
  return `${text}.${seal.sign(text)}`;
};

/**
 * What a token says, if this server signed it and it is still good: `now` in milliseconds since 1970. Whether the
 * document is still there, and its links were not ended, is for the caller to find out.
 */
export const readPreviewToken = (
  token: string,
  seal: Seal,
  now: number,
): Result<PreviewLink, PreviewLinkProblem> => {
  const [, text = '', signature = ''] = TOKEN.exec(token) ?? [];
  if (text === '' || !seal.isSignature(signature, text)) return fail('PREVIEW_LINK_UNKNOWN');
  const link = readFacts(seal.unpack(text.slice(PREVIEW_MARK.length + 1)));
  // One that ends later than any made now was made by a clock that went wrong.
  if (!link || link.endsAt > now + LIFETIME + CLOCKS_DIFFER) return fail('PREVIEW_LINK_UNKNOWN');
  return link.endsAt <= now ? fail('PREVIEW_LINK_EXPIRED') : succeed(link);
};

/** Whether a text is meant to be a token of a link, good or not. */
export const isPreviewToken = (text: string): boolean => text.startsWith(`${PREVIEW_MARK}.`);

const FACTS = z.tuple([
  z.string().min(1),
  z.string().min(1),
  z.string().min(1).nullable(),
  z.int(),
  z.string().min(1),
]);

const readFacts = (written: string): PreviewLink | null => {
  const read = FACTS.safeParse(jsonIn(written));
  if (!read.success) return null;
  const [plural, documentId, locale, seconds, nonce] = read.data;
  return { plural, documentId, locale, endsAt: seconds * 1000, nonce };
};
