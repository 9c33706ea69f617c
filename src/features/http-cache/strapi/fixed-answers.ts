import { loggedUrl } from '../../../contract/logged-url';
import type { NestingProblem } from '../../../contract/nesting-problem';
import { pathOfUrl } from '../../../lib/url-path';
import { graphqlRefusal } from '../../../platform/api-refusal';
import {
  JSON_TYPE,
  NO_DEPENDENCIES,
  refusalAnswer,
  type Refusal,
} from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import { originHeaders } from '../allowed-origin';
import { rememberedEncoding } from '../content-encoding';
import type { FlatHeaders } from '../flat-headers';
import { OVERLOADED, OVERLOAD_RETRY_AFTER } from '../overloaded';
import { RETRY_AFTER, UNAVAILABLE } from '../without-database';
import type { KeptPage } from './kept-answer';
import { sendPage, sendRefusal, stale } from './sending';
import type { ServerParts, Exchange } from './server-parts';

const FAILED: Refusal = {
  status: 500,
  code: 'INTERNAL_ERROR',
  message: 'Something went wrong here. Try again later.',
};

export interface Kept {
  readonly key: string;
  readonly page: KeptPage;
}

export const sendStale = (server: ServerParts, exchange: Exchange, kept: Kept): void => {
  const seconds = Math.max(0, Math.floor((Date.now() - server.feed.currentAt) / 1000));
  server.counters.stale += 1;
  send(server, exchange, { ...kept, moment: stale(seconds) });
};

/** Sends what a feature answered instead of content. */
export const sendFeatureRefusal = (
  server: ServerParts,
  exchange: Exchange,
  answer: PublicAnswer,
): void => {
  const { status, dependencies: sources } = answer;
  const path = pathOfUrl(exchange.url);
  const tags = Object.entries(server.refusalTags({ status, path, sources })).flat();
  sendInstead(server, exchange, { answer, more: tags });
};

/** Refuses what is nested too deep, before anybody works on it. */
export const refuseNested = (
  server: ServerParts,
  exchange: Exchange,
  problem: NestingProblem,
): void => {
  refuse(server, exchange, { refusal: { status: 400, ...problem } });
};

/** A mistake of ours costs the one request, whatever it is. */
export const failAt = (server: ServerParts, exchange: Exchange, error: unknown): void => {
  server.report(error);
  if (exchange.res.headersSent) exchange.res.destroy();
  else refuse(server, exchange, { refusal: FAILED });
};

export const refuseOverloaded = (server: ServerParts, exchange: Exchange): void => {
  refuse(server, exchange, { refusal: OVERLOADED, retryAfter: OVERLOAD_RETRY_AFTER });
};

export const refuseUnavailable = (server: ServerParts, exchange: Exchange): void => {
  server.counters.unavailable += 1;
  refuse(server, exchange, { refusal: UNAVAILABLE, retryAfter: RETRY_AFTER });
};

/** In the words of the API that was asked. @param retryAfter seconds */
const refuse = (
  server: ServerParts,
  exchange: Exchange,
  { refusal, retryAfter }: { readonly refusal: Refusal; readonly retryAfter?: string },
): void => {
  const answer = exchange.isGraphql ? graphqlAnswer(refusal) : refusalAnswer(exchange.req, refusal);
  const more = retryAfter === undefined ? [] : ['Retry-After', retryAfter];
  sendInstead(server, exchange, { answer, more });
};

const graphqlAnswer = (refusal: Refusal): PublicAnswer => ({
  status: refusal.status,
  headers: { 'content-type': JSON_TYPE },
  body: JSON.stringify(graphqlRefusal(refusal)),
  dependencies: NO_DEPENDENCIES,
});

const sendInstead = (
  server: ServerParts,
  exchange: Exchange,
  { answer, more }: { readonly answer: PublicAnswer; readonly more: FlatHeaders },
): void => {
  const everywhere = [...server.everywhere, ...corsOf(server, exchange), ...more];
  sendRefusal(exchange, { answer, everywhere });
  log(server, exchange);
};

export const send = (
  server: ServerParts,
  exchange: Exchange,
  { key, page, moment }: Kept & { readonly moment: FlatHeaders },
): void => {
  const encoding = rememberedEncoding(server.encodings, exchange.req.headers['accept-encoding']);
  const shown = server.compressor.representationFor({ key, page, encoding });
  const cors = corsOf(server, exchange);
  const headers = cors.length === 0 ? moment : [...moment, ...cors];
  sendPage(exchange, { page, shown, moment: headers });
  log(server, exchange);
};

/** `*` is said with every answer; other origins only to themselves. */
const corsOf = ({ origins }: ServerParts, { req }: Exchange): FlatHeaders => {
  if (req.headers.origin === undefined) return [];
  const { allowed, varies } = originHeaders(req.headers.origin, origins);
  return allowed !== null && varies ? ['Access-Control-Allow-Origin', allowed] : [];
};

const log = ({ logRequest }: ServerParts, { req, res, url, begun }: Exchange): void => {
  logRequest?.(`${req.method} ${loggedUrl(url)} (${Date.now() - begun} ms) ${res.statusCode}`);
};
