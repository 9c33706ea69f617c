import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

const COMPRESSED = ['br', 'gzip'] as const;
const OFFERED = [...COMPRESSED, 'identity'] as const;

export type Encoding = (typeof OFFERED)[number];

/** What its types leave out: of encodings that the client likes equally, the first of `preferred` is chosen. */
interface EncodingNegotiator {
  encoding(
    offered: readonly string[],
    options: { readonly preferred: readonly string[] },
  ): string | undefined;
}

/**
 * The encoding that the client likes best, the smallest where it likes several equally; `identity` if it names none
 * of ours (RFC 9110, 12.5.3).
 */
export const chooseEncoding = (acceptEncoding: string | undefined): Encoding => {
  const negotiator: EncodingNegotiator = new Negotiator({
    headers: { 'accept-encoding': acceptEncoding },
  });
  const chosen = negotiator.encoding(OFFERED, { preferred: COMPRESSED });
  return OFFERED.find((encoding) => encoding === chosen) ?? 'identity';
};

const MOST_ACCEPT_ENCODINGS = 200;
/** Characters. A longer header is read anew each time. */
const LONGEST_KEPT_HEADER = 256;

/** The encodings that were chosen for headers of clients. */
export type ChosenEncodings = LRUCache<string, Encoding>;

export const createChosenEncodings = (): ChosenEncodings =>
  new LRUCache({ max: MOST_ACCEPT_ENCODINGS });

/** Clients send few different headers, and each is read once. */
export const rememberedEncoding = (
  encodings: ChosenEncodings,
  header: string | undefined,
): Encoding => {
  if (header === undefined) return 'identity';
  const known = encodings.get(header);
  if (known) return known;
  const encoding = chooseEncoding(header);
  if (header.length <= LONGEST_KEPT_HEADER) encodings.set(header, encoding);
  return encoding;
};
