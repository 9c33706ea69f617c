import type { Core } from '@strapi/strapi';
import { ALLOWED_REQUEST_HEADERS, EXPOSED_HEADERS } from '../src/contract/cross-origin';
import { QUERY_RULES } from '../src/contract/query-rules';

/**
 * Koa's stack, outermost first. No page may load anything from another host, but the audio of an interview that is kept
 * elsewhere: when an editor plays it.
 */
const middlewares = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'global::request-log',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          // Strapi fills up lists that are shorter than its own, with other hosts.
          'connect-src': ["'self'", "'self'"],
          'img-src': ["'self'", 'data:', 'blob:', "'self'"],
          'media-src': ["'self'", 'data:', 'blob:', 'https:', 'http:'],
          'font-src': ["'self'", 'data:'],
          'style-src': ["'self'", "'unsafe-inline'"],
          'frame-src': ["'self'"],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  {
    name: 'strapi::cors',
    config: {
      origin: env.array('CORS_ORIGINS', ['*']).filter((origin) => origin !== 'none'),
      headers: ALLOWED_REQUEST_HEADERS,
      expose: EXPOSED_HEADERS,
      credentials: false,
      keepHeadersOnError: true,
    },
  },
  'global::uploaded-files',
  'global::read-questions',
  'global::preview-links',
  { name: 'strapi::query', config: QUERY_RULES },
  'global::request-body',
  // Strapi demands it; it would store every form in the system's temporary folder before anybody asks for rights.
  {
    name: 'strapi::body',
    config: { json: false, text: false, urlencoded: false, multipart: false },
  },
  'strapi::session',
  { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
  'strapi::public',
];

export default middlewares;
