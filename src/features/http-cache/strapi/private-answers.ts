import type { IncomingMessage, ServerResponse } from 'node:http';
import addVary from 'vary';
import { pathOfUrl } from '../../../lib/url-path';
import { sourcesOf } from '../../../platform/answer-sources';
import { privacyOf, type SentAnswer } from '../answer-privacy';
import type { RefusalTags } from './refusal-tags';
import type { ServerParts, Exchange as ServerExchange } from './server-parts';

type Places = Pick<ServerParts, 'contentPaths' | 'adminPath' | 'refusalTags'>;

type Exchange = Pick<ServerExchange, 'req' | 'res'>;

/**
 * Says with whatever Strapi's stack answers who may keep it, at the moment in which the headers are written:
 * errors that no middleware sees, files and streams are answers, too. What is not there for the public is tagged.
 */
export const keepPrivate = ({ req, res }: Exchange, places: Places): void => {
  const original: unknown = Reflect.get(res, 'writeHead');
  if (typeof original !== 'function') return;
  const write = (...args: unknown[]): unknown => {
    const status = typeof args[0] === 'number' ? args[0] : res.statusCode;
    const answer = sentAnswer({ req, res }, status, places);
    const { cacheControl, vary } = privacyOf(answer);
    res.setHeader('Cache-Control', cacheControl);
    if (vary !== null) addVary(res, vary);
    for (const [name, tags] of Object.entries(tagsOf({ req, res }, answer, places))) {
      res.setHeader(name, tags);
    }
    return Reflect.apply(original, res, args);
  };
  Object.assign(res, { writeHead: write });
};

const tagsOf = (
  { req, res }: Exchange,
  { status, hasCredentials: isSomebodys, place, method }: SentAnswer,
  { refusalTags }: Places,
): ReturnType<RefusalTags> => {
  const isPublicRead = !isSomebodys && (method === 'GET' || method === 'HEAD');
  const sources = sourcesOf(res);
  if (!isPublicRead || (place !== 'content' && sources === null)) return {};
  return refusalTags({ status, path: pathOf(req), sources, isFile: place === null });
};

const pathOf = ({ url = '' }: IncomingMessage): string => pathOfUrl(url);

const sentAnswer = (
  { req, res }: Exchange,
  status: number,
  { contentPaths, adminPath }: Places,
): SentAnswer => {
  return {
    status,
    method: req.method ?? '',
    hasCredentials: hasCredentials(req),
    setsCookie: res.hasHeader('set-cookie'),
    place: placeOf(pathOf(req), { contentPaths, adminPath }),
    cacheControl: textOf(res, 'cache-control'),
  };
};

export const hasCredentials = ({ headers: { authorization, cookie } }: IncomingMessage): boolean =>
  authorization !== undefined || cookie !== undefined;

const placeOf = (
  path: string,
  { contentPaths, adminPath }: Omit<Places, 'refusalTags'>,
): SentAnswer['place'] => {
  if (contentPaths.apiAt(path) !== null) return 'content';
  const lower = path.toLowerCase();
  return lower === adminPath || lower.startsWith(`${adminPath}/`) ? 'admin' : null;
};

const textOf = (res: ServerResponse, name: string): string | null => {
  const header = res.getHeader(name);
  return header === undefined ? null : String(header);
};
