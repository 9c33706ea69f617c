import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { LRUCache } from 'lru-cache';
import { textAt, valueAt } from '../../../lib/record';
import type { ContentPaths } from '../../../platform/content-paths';
import { budgetsOf } from '../budgets';
import type { Gate } from './admission';

interface Watch extends Pick<Gate, 'settings' | 'clients' | 'ledger'> {
  readonly hash: (text: string) => string;
  readonly paths: ContentPaths;
}

/** Strapi's authentication, which every route passes; features ask it about the public, too, without a request. */
interface Authentication {
  authenticate(ctx: Context, next: Next): Promise<unknown>;
}

const MOST_NETWORKS = 10_000;
const MOST_TOKENS = 5_000;

/**
 * Counts refused tokens by address, and refuses further ones while an address has spent its budget. A token whose
 * outcome is known here is no guess: clients that keep sending an old one are told so as ever, and whoever shares an
 * address with a guesser is not shut out with them.
 */
export const limitWrongTokens = (strapi: Core.Strapi, watch: Watch): void => {
  const paused = new LRUCache<string, number>({ max: MOST_NETWORKS });
  const known = new LRUCache<string, true>({ max: MOST_TOKENS });
  const authentication: Authentication = strapi.get('auth');
  const authenticate = authentication.authenticate.bind(authentication);
  authentication.authenticate = async (ctx, next) => {
    const token = tokenIn(ctx, watch.hash);
    if (token === null) return authenticate(ctx, next);
    const network = watch.clients.networkOf(ctx.req);
    const isGuess = !known.has(token);
    const until = paused.get(network) ?? 0;
    if (isGuess && until > Date.now()) {
      refuse(watch.paths, ctx, until);
      return undefined;
    }
    const result = await authenticate(ctx, next);
    const isWrong = ctx.status === 401;
    if (isWrong || ctx.state.isAuthenticated === true) known.set(token, true);
    if (isGuess && isWrong) {
      const seconds = await countRefusal(watch, network);
      if (seconds > 0) paused.set(network, Date.now() + seconds * 1000);
    }
    return result;
  };
};

/** The hash of the token that a route looks at, if one was sent. */
const tokenIn = (ctx: Context, hash: (text: string) => string): string | null => {
  const authorization = textAt(valueAt(valueAt(ctx, 'request'), 'header'), 'authorization');
  return authorization !== null && looksAtTokens(ctx) ? hash(authorization) : null;
};

/** Routes that are open to all do not ask for the token that somebody sends along. */
const looksAtTokens = (ctx: Context): boolean =>
  valueAt(valueAt(ctx.state.route, 'config'), 'auth') !== false;

/** Seconds for which the address has to wait from now on. */
const countRefusal = async ({ ledger, settings }: Watch, network: string): Promise<number> => {
  const form = { kind: 'token', area: 'users', account: null } as const;
  const counted = await ledger.count(budgetsOf(form, { network, isKnown: false }, settings));
  return counted.isRefused ? counted.seconds : 0;
};

const refuse = (paths: ContentPaths, ctx: Context, until: number): void => {
  const seconds = Math.max(1, Math.ceil((until - Date.now()) / 1000));
  const code = 'TOO_MANY_ATTEMPTS';
  const message = `Too many wrong tokens came from this address. Try again in ${seconds} seconds.`;
  const details = { code, retryAfter: seconds };
  ctx.status = 429;
  ctx.set('Retry-After', String(seconds));
  ctx.body =
    paths.apiAt(ctx.path) === 'graphql'
      ? { data: null, errors: [{ message, extensions: { code } }] }
      : { data: null, error: { status: 429, name: 'RateLimitError', message, details } };
};
