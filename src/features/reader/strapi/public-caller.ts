import type { Core } from '@strapi/strapi';
import { createHeldValues } from '../held-values';
import type { HeldAccess } from './held-access';

const HOLD_MS = 60_000;

/** Strapi's own authentication, whose type it does not export. */
interface AuthService {
  authenticate(context: unknown, next: () => Promise<unknown>): Promise<unknown>;
  verify(auth: unknown, config: { scope: readonly string[] }): Promise<unknown>;
}

/** Who calls without any credentials. */
export interface PublicCaller {
  /** What Strapi's authentication makes of such a request. */
  auth(): Promise<unknown>;
  may(scope: string): Promise<boolean>;
}

export const createPublicCaller = (strapi: Core.Strapi, held: HeldAccess): PublicCaller => {
  const callers = createHeldValues<unknown>({ holdMs: HOLD_MS, maximum: 1, now: Date.now });
  held.onDrop(() => {
    callers.drop();
  });
  const service: AuthService = strapi.get('auth');
  const auth = () => callers.get('public', () => authenticate(service));
  return {
    auth,
    may: async (scope) => {
      try {
        await service.verify(await auth(), { scope: [scope] });
        return true;
      } catch {
        return false;
      }
    },
  };
};

const authenticate = async (service: AuthService): Promise<unknown> => {
  const request = { header: {}, headers: {} };
  const state = { route: { info: { type: 'content-api' }, config: {} }, auth: null };
  const context = { state, request, headers: {}, unauthorized: () => undefined };
  await service.authenticate(context, async () => undefined);
  return state.auth;
};
