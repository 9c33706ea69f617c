import type { Core } from '@strapi/strapi';

const MEGABYTE = 1024 * 1024;

/** Public answers kept in memory, and what is said to browsers and shared caches. */
export interface HttpCacheSettings {
  readonly isEnabled: boolean;
  /** Bytes of memory. */
  readonly capacity: number;
  /** Seconds each. */
  readonly freshness: {
    readonly maxAge: number;
    readonly sharedMaxAge: number;
    readonly staleWhileRevalidate: number;
  };
  /** Whom to tell what a shared cache must forget; null: nobody. */
  readonly purge: PurgeSettings | null;
}

export interface PurgeSettings {
  readonly url: string;
  readonly token: string;
  readonly format: 'fastly' | 'cloudflare' | 'generic';
}

const httpCache = ({ env }: Core.Config.Shared.ConfigParams): HttpCacheSettings => ({
  isEnabled: env.bool('HTTP_CACHE_ENABLED', true),
  capacity: env.int('HTTP_CACHE_MEGABYTES', 256) * MEGABYTE,
  freshness: {
    maxAge: env.int('HTTP_CACHE_MAX_AGE_SECONDS', 0),
    sharedMaxAge: env.int('HTTP_CACHE_SHARED_MAX_AGE_SECONDS', 60),
    staleWhileRevalidate: env.int('HTTP_CACHE_REVALIDATE_SECONDS', 60),
  },
  purge: purgeSettings(env('PURGE_URL', ''), env('PURGE_TOKEN', ''), env('PURGE_FORMAT', '')),
});

const purgeSettings = (url: string, token: string, format: string): PurgeSettings | null => {
  if (url === '') return null;
  const known = format === 'fastly' || format === 'cloudflare' ? format : 'generic';
  return { url, token, format: known };
};

export default httpCache;
