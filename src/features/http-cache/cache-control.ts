import { z } from 'zod';

/** How long others may keep an answer, in seconds. */
export const FRESHNESS = z.object({
  /** Browsers, which nobody can tell that an answer changed. */
  maxAge: z.number(),
  /** Shared caches, which can be told. */
  sharedMaxAge: z.number(),
  /** How much longer a shared cache may answer while it asks again. */
  staleWhileRevalidate: z.number(),
});

type Freshness = Readonly<z.output<typeof FRESHNESS>>;

/** Ten days in which a cache may go on answering while we cannot, in seconds. */
const STALE_IF_ERROR = 864_000;

/** RFC 9111 and RFC 5861. */
export const cacheControl = ({ maxAge, sharedMaxAge, staleWhileRevalidate }: Freshness): string =>
  `public, max-age=${maxAge}, s-maxage=${sharedMaxAge}, ` +
  `stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${STALE_IF_ERROR}`;
