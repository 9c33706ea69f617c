import { loggedUrl } from '../../../lib/logged-url';
import type { NestingProblem } from '../../../lib/nesting-problem';
import { pathOfUrl } from '../../../lib/url-path';
import type { Refusal } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import { originHeaders } from '../allowed-origin';
import { rememberedEncoding } from '../content-encoding';
import type { FlatHeaders } from '../flat-headers';
import { OVERLOADED, OVERLOAD_RETRY_AFTER } from '../overloaded';
import type { Desk, Visit } from './desk';
import type { KeptPage } from './kept-answer';
import { sendPage, sendRefusal, sendRefusalInApi, sendUnavailable, stale } from './sending';

const FAILED: Refusal = {
  status: 500,
  code: 'INTERNAL_ERROR',
  message: 'Something went wrong here. Try again later.',
};

export interface Kept {
  readonly key: string;
  readonly page: KeptPage;
}

export const sendStale = (desk: Desk, visit: Visit, kept: Kept): void => {
  const seconds = Math.max(0, Math.floor((Date.now() - desk.feed.currentAt) / 1000));
  desk.counters.stale += 1;
  send(desk, visit, { ...kept, moment: stale(seconds) });
};

/** Sends what a feature answered instead of content. */
export const sendFeatureRefusal = (desk: Desk, visit: Visit, answer: PublicAnswer): void => {
  const { status, dependencies: sources } = answer;
  const path = pathOfUrl(visit.url);
  const tags = Object.entries(desk.refusalTags({ status, path, sources })).flat();
  sendRefusal(visit, { answer, everywhere: [...desk.everywhere, ...corsOf(desk, visit), ...tags] });
  log(desk, visit);
};

/** Refuses what is nested too deep, before anybody works on it. */
export const refuseNested = (desk: Desk, visit: Visit, problem: NestingProblem): void => {
  refuse(desk, visit, { status: 400, ...problem });
};

/** A mistake of ours costs the one request, whatever it is. */
export const failAt = (desk: Desk, visit: Visit, error: unknown): void => {
  desk.report(error);
  if (visit.res.headersSent) visit.res.destroy();
  else refuse(desk, visit, FAILED);
};

const refuse = (desk: Desk, visit: Visit, refusal: Refusal): void => {
  const everywhere = [...desk.everywhere, ...corsOf(desk, visit)];
  sendRefusalInApi(visit, { refusal, everywhere, isGraphql: visit.isGraphql });
  log(desk, visit);
};

export const refuseOverloaded = (desk: Desk, visit: Visit): void => {
  const everywhere = [
    ...desk.everywhere,
    ...corsOf(desk, visit),
    'Retry-After',
    OVERLOAD_RETRY_AFTER,
  ];
  sendRefusalInApi(visit, { refusal: OVERLOADED, everywhere, isGraphql: visit.isGraphql });
  log(desk, visit);
};

export const refuseUnavailable = (desk: Desk, visit: Visit): void => {
  desk.counters.unavailable += 1;
  const everywhere = [...desk.everywhere, ...corsOf(desk, visit)];
  sendUnavailable(visit, { everywhere, isGraphql: visit.isGraphql });
  log(desk, visit);
};

export const send = (
  desk: Desk,
  visit: Visit,
  { key, page, moment }: Kept & { readonly moment: FlatHeaders },
): void => {
  const encoding = rememberedEncoding(desk.encodings, visit.req.headers['accept-encoding']);
  const shown = desk.compressor.representationFor({ key, page, encoding });
  const cors = corsOf(desk, visit);
  const headers = cors.length === 0 ? moment : [...moment, ...cors];
  sendPage(visit, { page, shown, moment: headers });
  log(desk, visit);
};

/** `*` is said with every answer; other origins only to themselves. */
const corsOf = ({ origins }: Desk, { req }: Visit): FlatHeaders => {
  if (req.headers.origin === undefined) return [];
  const { allowed, varies } = originHeaders(req.headers.origin, origins);
  return allowed !== null && varies ? ['Access-Control-Allow-Origin', allowed] : [];
};

const log = ({ logRequest }: Desk, { req, res, url, begun }: Visit): void => {
  logRequest?.(`${req.method} ${loggedUrl(url)} (${Date.now() - begun} ms) ${res.statusCode}`);
};
