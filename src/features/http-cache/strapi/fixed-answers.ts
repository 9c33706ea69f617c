import { loggedUrl } from '../../../contract/logged-url';
import type { NestingProblem } from '../../../contract/nesting-problem';
import { pathOfUrl } from '../../../lib/url-path';
import type { Refusal } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import { originHeaders } from '../allowed-origin';
import { rememberedEncoding } from '../content-encoding';
import type { FlatHeaders } from '../flat-headers';
import { OVERLOADED, OVERLOAD_RETRY_AFTER } from '../overloaded';
import type { KeptPage } from './kept-answer';
import { sendPage, sendRefusal, sendRefusalInApi, sendUnavailable, stale } from './sending';
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
  sendRefusal(exchange, {
    answer,
    everywhere: [...server.everywhere, ...corsOf(server, exchange), ...tags],
  });
  log(server, exchange);
};

/** Refuses what is nested too deep, before anybody works on it. */
export const refuseNested = (
  server: ServerParts,
  exchange: Exchange,
  problem: NestingProblem,
): void => {
  refuse(server, exchange, { status: 400, ...problem });
};

/** A mistake of ours costs the one request, whatever it is. */
export const failAt = (server: ServerParts, exchange: Exchange, error: unknown): void => {
  server.report(error);
  if (exchange.res.headersSent) exchange.res.destroy();
  else refuse(server, exchange, FAILED);
};

const refuse = (server: ServerParts, exchange: Exchange, refusal: Refusal): void => {
  const everywhere = [...server.everywhere, ...corsOf(server, exchange)];
  sendRefusalInApi(exchange, { refusal, everywhere, isGraphql: exchange.isGraphql });
  log(server, exchange);
};

export const refuseOverloaded = (server: ServerParts, exchange: Exchange): void => {
  const everywhere = [
    ...server.everywhere,
    ...corsOf(server, exchange),
    'Retry-After',
    OVERLOAD_RETRY_AFTER,
  ];
  sendRefusalInApi(exchange, { refusal: OVERLOADED, everywhere, isGraphql: exchange.isGraphql });
  log(server, exchange);
};

export const refuseUnavailable = (server: ServerParts, exchange: Exchange): void => {
  server.counters.unavailable += 1;
  const everywhere = [...server.everywhere, ...corsOf(server, exchange)];
  sendUnavailable(exchange, { everywhere, isGraphql: exchange.isGraphql });
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
