import type { Core } from '@strapi/strapi';
import { createPathRouter } from '../../../lib/path-router';

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
  const router = createPathRouter<Set<string>>();
  const methods = new Map<string, Set<string>>();
  for (const { method, path } of [
    ...guardList(lists['content-api'], `${api}/upload`, guard),
    ...guardList(lists.admin, '/upload', guard),
  ]) {
    const taken = methods.get(path) ?? new Set();
    if (!methods.has(path)) router.add(path, taken);
    methods.set(path, taken.add(method));
  }
  return { takesFiles: (method, path) => router.find(path)?.value.has(method) === true };
};

const guardList = (
  { routes }: RouteList,
  prefix: string,
  guard: FileRouteHandler,
): Pick<Route, 'method' | 'path'>[] => {
  const taking = routes.filter(({ handler }) => TAKING_FILES.some((known) => known === handler));
  for (const route of taking) {
    const { config = {} } = route;
    route.config = { ...config, middlewares: [guard, ...(config.middlewares ?? [])] };
  }
  return taking.map(({ method, path }) => ({
    method,
    path: `${prefix}${path === '/' ? '' : path}`,
  }));
};
