import type { Core } from '@strapi/strapi';
import { createPathRouter } from '../lib/path-router';

/**
 * Knows which paths lead to content: the content APIs, and the public routes beside them. As Koa's router,
 * it looks at neither case nor a slash at the end.
 */
export interface ContentPaths {
  /** Adds a route by its pattern, wherever it is. */
  add(pattern: string): void;
  /** How errors at a path are told; null where no content is, as with probes and the admin panel. */
  apiAt(path: string): 'rest' | 'graphql' | null;
}

export const createContentPaths = (strapi: Core.Strapi): ContentPaths => {
  const folder = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`.toLowerCase();
  const beside = createPathRouter<'rest' | 'graphql'>();
  beside.add(strapi.config.get('plugin::graphql.endpoint', '/graphql'), 'graphql');
  return {
    add: (pattern) => {
      if (!pattern.toLowerCase().startsWith(folder)) beside.add(pattern, 'rest');
    },
    apiAt: (path) => {
      if (path.toLowerCase().startsWith(folder)) return 'rest';
      return beside.find(path)?.value ?? null;
    },
  };
};
