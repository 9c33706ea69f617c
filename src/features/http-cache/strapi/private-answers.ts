import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ContentPaths } from '../../../platform/content-paths';
import { privacyOf, type SentAnswer } from '../answer-privacy';
import { mergeVary } from '../varying';
import type { Exchange } from './sending';

export interface Places {
  readonly contentPaths: ContentPaths;
  /** `/admin`. */
  readonly adminPath: string;
}

/**
 * Says with whatever Strapi's stack answers who may keep it, at the moment in which the headers are written:
 * errors that no middleware sees, files and streams are answers, too.
 */
export const keepPrivate = ({ req, res }: Exchange, places: Places): void => {
  const original: unknown = Reflect.get(res, 'writeHead');
  if (typeof original !== 'function') return;
  const write = (...args: unknown[]): unknown => {
    const status = typeof args[0] === 'number' ? args[0] : res.statusCode;
    const { cacheControl, vary } = privacyOf(sentAnswer({ req, res }, status, places));
    res.setHeader('Cache-Control', cacheControl);
    if (vary !== null) res.setHeader('Vary', mergeVary(textOf(res, 'vary') ?? '', vary));
    return Reflect.apply(original, res, args);
  };
  Object.assign(res, { writeHead: write });
};

const sentAnswer = (
  { req, res }: Exchange,
  status: number,
  { contentPaths, adminPath }: Places,
): SentAnswer => {
  const [path = ''] = (req.url ?? '').split('?', 1);
  return {
    status,
    method: req.method ?? '',
    hasCredentials: hasCredentials(req),
    setsCookie: res.hasHeader('set-cookie'),
    place: placeOf(path, { contentPaths, adminPath }),
    cacheControl: textOf(res, 'cache-control'),
  };
};

const hasCredentials = ({ headers: { authorization, cookie } }: IncomingMessage): boolean =>
  authorization !== undefined || cookie !== undefined;

const placeOf = (path: string, { contentPaths, adminPath }: Places): SentAnswer['place'] => {
  if (contentPaths.apiAt(path) !== null) return 'content';
  const lower = path.toLowerCase();
  return lower === adminPath || lower.startsWith(`${adminPath}/`) ? 'admin' : null;
};

const textOf = (res: ServerResponse, name: string): string | null => {
  const header = res.getHeader(name);
  return header === undefined ? null : String(header);
};
