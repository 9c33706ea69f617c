import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { FRESHNESS } from '../cache-control';

const httpCache = z.object({
  isEnabled: z.boolean(),
  capacity: z.number(),
  freshness: FRESHNESS,
  purge: z
    .object({
      url: z.string(),
      token: z.string(),
      format: z.enum(['fastly', 'cloudflare', 'generic']),
    })
    .nullable(),
});

const overload = z.object({ mostAtWork: z.number(), mostWait: z.number() });

export const readOverloadSettings = (strapi: Core.Strapi) =>
  overload.parse(strapi.config.get('overload'));

export type HttpCacheSettings = z.output<typeof httpCache>;

export const readSettings = (strapi: Core.Strapi): HttpCacheSettings =>
  httpCache.parse(strapi.config.get('http-cache'));

/** Where the content APIs live, without the slash at the end. */
export const apiPaths = (strapi: Core.Strapi): { rest: string; graphql: string } => ({
  rest: strapi.config.get('api.rest.prefix', '/api'),
  graphql: strapi.config.get('plugin::graphql.endpoint', '/graphql'),
});

const middlewareList = z.array(
  z.union([z.string(), z.object({ name: z.string().optional(), config: z.unknown() })]),
);

/** The configuration of one of Strapi's own middlewares in config/middlewares. */
export const middlewareConfig = (strapi: Core.Strapi, name: string): unknown => {
  const list = middlewareList.parse(strapi.config.get('middlewares'));
  const found = list.find((item) => typeof item !== 'string' && item.name === name);
  return typeof found === 'object' ? found.config : {};
};

const corsConfig = z.object({ origin: z.array(z.string()).default([]) });

export const allowedOrigins = (strapi: Core.Strapi): readonly string[] =>
  corsConfig.parse(middlewareConfig(strapi, 'strapi::cors')).origin;
