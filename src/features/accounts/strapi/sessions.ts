import type { Core } from '@strapi/strapi';
import { isRecord, textAt, valueAt } from '../../../lib/record';
import { lockInTransaction } from '../../../platform/advisory-lock';
import { inTransaction } from '../../../platform/database';
import { methodOf, replaceMethod } from '../../../platform/methods';
import { endSession, isSessionAlive } from './sessions-store';

const ACCOUNTS = 'users-permissions';

/**
 * Lets no token outlive its session. Strapi asks only for administrators whether there is one, and there a
 * session that was renewed counts even when what it was renewed by has ended.
 */
export const holdTokensToSessions = (strapi: Core.Strapi): void => {
  const sessions = sessionManager(strapi);
  const validate = methodOf(sessions, 'validateRefreshToken');
  const rotate = methodOf(sessions, 'rotateRefreshToken');
  const invalidate = methodOf(sessions, 'invalidateRefreshToken');
  Object.assign(sessions, {
    isSessionActive: async (session: unknown, origin: unknown) =>
      typeof session === 'string' && isSessionAlive(strapi, { session, origin: String(origin) }),
    revokeSessionById: (origin: string, account: string, session: string) =>
      endSession(strapi, { origin, account, session }),
    rotateRefreshToken: async (token: unknown, origin: unknown) => {
      const account = textAt(await validate(token, origin), 'userId');
      if (account === null) return { error: 'invalid_refresh_token' };
      // Whoever ends the sessions of the account waits for the new one, or this finds none to renew.
      return inTransaction(strapi, async (trx) => {
        await lockInTransaction(trx, `sessions:${String(origin)}:${account}`);
        return rotate(token, origin);
      });
    },
    invalidateRefreshToken: async (origin: unknown, account: unknown, device: unknown) => {
      if (device === undefined && isOwnSessionKept(strapi)) return;
      await invalidate(origin, account, device);
    },
  });
  holdAccountTokens(strapi);
};

const KEEPS_SESSION = 'keepsOwnSession';

/** From here on this request ends no session by itself: the change that it makes ends all but its own. */
export const keepOwnSession = (state: Record<string, unknown>): void => {
  state[KEEPS_SESSION] = true;
};

const isOwnSessionKept = (strapi: Core.Strapi): boolean =>
  valueAt(strapi.requestContext.get()?.state, KEEPS_SESSION) === true;

/** Strapi believes the access tokens of accounts until they expire. */
const holdAccountTokens = (strapi: Core.Strapi): void => {
  const tokens: unknown = strapi.plugin(ACCOUNTS).service('jwt');
  replaceMethod(tokens, 'verify', (verify) => async (token) => {
    const verified = await verify(token);
    const session = textAt(verified, 'sessionId');
    const isAlive =
      session !== null && (await isSessionAlive(strapi, { origin: ACCOUNTS, session }));
    if (!isAlive) throw new Error('Invalid token.');
    return verified;
  });
};

/** The one manager behind those that Strapi hands out for each kind of account. */
const sessionManager = (strapi: Core.Strapi): Record<string, unknown> => {
  const manager = valueAt(strapi.sessionManager(ACCOUNTS), 'sessionManager');
  if (isRecord(manager)) return manager;
  throw new Error('This version of Strapi keeps its sessions in another way');
};
