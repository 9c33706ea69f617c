import type { Core } from '@strapi/strapi';
import { allOf, andThen, type AtOnce } from '../lib/at-once';
import { holdByRights } from './held-by-rights';
import type { RightsWatch } from './rights-watch';

const HOLD_MS = 60_000;

/** Strapi's own authentication, whose type it does not export. */
interface AuthService {
  authenticate(context: unknown, next: () => Promise<unknown>): Promise<unknown>;
  verify(auth: unknown, config: { scope: readonly string[] }): Promise<unknown>;
}

interface PermissionService {
  findPublicPermissions(): Promise<unknown>;
}

/** Who calls without any credentials: the public role's rights. */
export interface PublicCaller {
  /** What Strapi's authentication makes of such a request, or the promise of it where it is not held. */
  auth(): unknown;
  /** Whether the public has a right, by the name that Strapi has for it: `api::show.show.find`. */
  may(right: string): AtOnce<boolean>;
}

export const createPublicCaller = (strapi: Core.Strapi, watch: RightsWatch): PublicCaller => {
  const callers = holdByRights<unknown>(watch, { holdMs: HOLD_MS, maximum: 1 });
  const permissions: PermissionService = strapi.plugin('users-permissions').service('permission');
  const auth = () =>
    callers.get('public', async () => {
      // Strapi's authentication takes a database that does not answer for a public without rights.
      await permissions.findPublicPermissions();
      return authenticate(strapi, NOBODY);
    });
  // Forgotten with what Strapi made of the caller. That a right is missing may be for want of the database.
  const held = new WeakMap<object, Set<string>>();
  const look = async (caller: unknown, right: string): Promise<boolean> => {
    const isHeld = await mayCaller(strapi, caller, right);
    if (isHeld && isObject(caller)) held.set(caller, (held.get(caller) ?? new Set()).add(right));
    return isHeld;
  };
  const may = (right: string): AtOnce<boolean> =>
    andThen<unknown, boolean>(auth(), (caller) =>
      isObject(caller) && held.get(caller)?.has(right) ? true : look(caller, right),
    );
  return { auth, may };
};

/** Whether somebody has all of some rights. */
export const mayAll = (
  caller: Pick<PublicCaller, 'may'>,
  rights: readonly string[],
): AtOnce<boolean> =>
  andThen(allOf(rights.map((right) => caller.may(right))), (held) => held.every(Boolean));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a caller has a right. `auth` is what Strapi's authentication left behind. */
export const mayCaller = async (
  strapi: Core.Strapi,
  auth: unknown,
  right: string,
): Promise<boolean> => {
  try {
    await strapi.get<AuthService>('auth').verify(auth, { scope: [right] });
    return true;
  } catch {
    return false;
  }
};

/** A request without any credentials, as far as Strapi's authentication looks at it. */
const NOBODY = {
  request: { header: {}, headers: {} },
  headers: {},
  unauthorized: () => undefined,
} as const;

/**
 * What Strapi's authentication makes of a request to the content API, whatever its own route says of credentials;
 * null where they were refused, and the request answered so.
 *
 * @param context Koa's
 */
export const authenticate = async (strapi: Core.Strapi, context: object): Promise<unknown> => {
  const state = { route: { info: { type: 'content-api' }, config: {} }, auth: null };
  const asked: unknown = Object.create(context, { state: { value: state } });
  await strapi.get<AuthService>('auth').authenticate(asked, async () => undefined);
  return state.auth;
};
