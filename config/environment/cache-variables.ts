import * as format from './formats';
import { option, type Variable } from './variable';

/** What is kept of public answers, and whom to tell when they change. */
export const CACHE_VARIABLES = {
  HTTP_CACHE_ENABLED: option('Keep public answers in memory.', format.flag, 'true'),
  HTTP_CACHE_MEGABYTES: option(
    'Memory for public answers.',
    format.wholeNumber(1, 1_000_000),
    '256',
  ),
  HTTP_CACHE_MAX_AGE_SECONDS: option(
    'How long browsers may keep a public answer without asking again.',
    format.wholeNumber(0, 31_536_000),
    '0',
  ),
  HTTP_CACHE_SHARED_MAX_AGE_SECONDS: option(
    'The same for CDNs; long ones need PURGE_URL.',
    format.wholeNumber(0, 31_536_000),
    '60',
  ),
  HTTP_CACHE_REVALIDATE_SECONDS: option(
    'How much longer a CDN may answer from its cache while it asks again.',
    format.wholeNumber(0, 31_536_000),
    '60',
  ),
  OVERLOAD_MAX_AT_WORK: option(
    'Requests at work at a time, for each of four: the public, callers with credentials, the admin panel, and all else.',
    format.wholeNumber(1, 10_000),
    '8',
  ),
  OVERLOAD_MAX_WAIT_MILLISECONDS: option(
    'How long a request may wait for room; one that would wait longer gets 503 at once.',
    format.wholeNumber(1, 600_000),
    '500',
  ),
  CONNECTIONS_MAX: option('Most open connections.', format.wholeNumber(1, 1_000_000), '2000'),
  CONNECTIONS_MAX_PER_ADDRESS: option(
    'Most open connections from one address; proxies named by TRUST_PROXY may open any number.',
    format.wholeNumber(1, 1_000_000),
    '100',
  ),
  UNSENT_ANSWERS_MEGABYTES: option(
    'Most memory for answers that slow clients have not taken yet; past it those that wait longest are cut off.',
    format.wholeNumber(16, 1_000_000),
    '128',
  ),
  PURGE_URL: {
    meaning: 'Where to tell a CDN which tags it must forget (docs/caching.md).',
    demand: 'never',
    isSecret: false,
    format: format.httpAddress,
    example: 'https://api.fastly.com/service/SERVICE/purge',
  },
  PURGE_TOKEN: {
    meaning: 'The token that PURGE_URL asks for.',
    demand: 'never',
    isSecret: true,
    format: format.text,
  },
  PURGE_FORMAT: option(
    'How PURGE_URL is spoken to: fastly, cloudflare or generic.',
    format.purgeFormat,
    'generic',
  ),
} as const satisfies Record<string, Variable>;
