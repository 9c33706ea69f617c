export type PurgeFormat = 'fastly' | 'cloudflare' | 'generic';

/** An HTTP POST that tells a shared cache to forget tags. */
export interface PurgeRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How many tags one request may name: Fastly allows 256, Cloudflare 30 on every plan. */
const MOST_TAGS: Readonly<Record<PurgeFormat, number>> = {
  fastly: 256,
  cloudflare: 30,
  generic: 100,
};

export const mostTagsOf = (format: PurgeFormat): number => MOST_TAGS[format];

/**
 * The request as the receiver wants it.
 * Fastly: https://www.fastly.com/documentation/reference/api/purging/ (purge by surrogate keys).
 * Cloudflare: https://developers.cloudflare.com/api/resources/cache/methods/purge/ (by tags).
 */
export const purgeRequest = (
  format: PurgeFormat,
  token: string,
  tags: readonly string[],
): PurgeRequest => {
  const json = { 'Content-Type': 'application/json' };
  const bearer: Record<string, string> = token === '' ? {} : { Authorization: `Bearer ${token}` };
  switch (format) {
    case 'fastly':
      return {
        headers: { ...json, 'Fastly-Key': token },
        body: JSON.stringify({ surrogate_keys: tags }),
      };
    case 'cloudflare':
    case 'generic':
      return { headers: { ...json, ...bearer }, body: JSON.stringify({ tags }) };
  }
};

const FIRST_DELAY = 1;
const LONGEST_DELAY = 300;

/** Seconds to wait after as many failures in a row: 1, 2, 4 … up to five minutes. */
export const retryDelay = (failures: number): number =>
  Math.min(FIRST_DELAY * 2 ** Math.max(0, failures - 1), LONGEST_DELAY);
