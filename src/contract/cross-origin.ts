/** What scripts of other sites may send and see (Fetch standard, “HTTP extensions”); never with credentials. */

/** Request headers: conditions, those that trace a request through several services, and those of GraphQL clients. */
export const ALLOWED_REQUEST_HEADERS = [
  'Content-Type',
  'Authorization',
  'Origin',
  'Accept',
  'If-None-Match',
  'If-Modified-Since',
  'traceparent',
  'tracestate',
  'baggage',
  'sentry-trace',
  'Apollo-Require-Preflight',
  'X-Apollo-Operation-Name',
  'X-Apollo-Operation-Id',
  'ApolloGraphQL-Client-Name',
  'ApolloGraphQL-Client-Version',
  'GraphQL-Require-Preflight',
  'Strapi-Response-Format',
  'Strapi-Encode-Source-Maps',
] as const;

/** Headers of answers beside those that every script may see. */
export const EXPOSED_HEADERS = [
  'ETag',
  'Age',
  'X-Cache',
  'Surrogate-Key',
  'Cache-Tag',
  'Retry-After',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Lectern-Truncated',
  'Content-Disposition',
] as const;
