import type { Core } from '@strapi/strapi';
import { pathMatcher, type PathMatcher } from '../../../lib/path-pattern';

export type FileRouteHandler = Core.MiddlewareHandler;

/** The handlers of Strapi's upload plugin that take files, or change what is said of one. */
const TAKING_FILES = [
  'content-api.upload',
  'admin-upload.upload',
  'admin-upload.uploadFile',
  'admin-upload.replaceFile',
  'admin-upload.updateFileInfo',
] as const;

/** Knows the routes that take files. */
export interface FileRoutes {
  takesFiles(method: string, path: string): boolean;
}

interface Route {
  method: string;
  path: string;
  handler: unknown;
  config?: { middlewares?: unknown[] };
}

interface RouteList {
  prefix?: string;
  routes: Route[];
}

/**
 * Puts a handler before those of the routes that take files, after everything that asks who the caller is and what
 * the route demands. Call it in `register`, before Strapi makes its router.
 */
export const guardFileRoutes = (strapi: Core.Strapi, guard: FileRouteHandler): FileRoutes => {
  const api = strapi.config.get('api.rest.prefix', '/api');
  // Strapi types the routes of plugins as anything.
  const lists = strapi.plugin('upload').routes as Record<'admin' | 'content-api', RouteList>;
  const matchers = [
    ...guardList(lists['content-api'], `${api}/upload`, guard),
    ...guardList(lists.admin, '/upload', guard),
  ];
  return {
    takesFiles: (method, path) =>
      matchers.some((route) => route.method === method && route.match(path) !== null),
  };
};

const guardList = (
  { routes }: RouteList,
  prefix: string,
  guard: FileRouteHandler,
): { method: string; match: PathMatcher }[] => {
  const taking = routes.filter(({ handler }) => TAKING_FILES.some((known) => known === handler));
  for (const route of taking) {
    const { config = {} } = route;
    route.config = { ...config, middlewares: [guard, ...(config.middlewares ?? [])] };
  }
  return taking.map(({ method, path }) => ({
    method,
    match: pathMatcher(`${prefix}${path === '/' ? '' : path}`),
  }));
};
