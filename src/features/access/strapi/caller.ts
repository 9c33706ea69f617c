import { PREVIEW_ACTION } from '../../../contract/preview-action';
import { textAt, valueAt } from '../../../lib/record';
import { isAbility } from '../../../platform/stored-rows';

/** Who calls the content API (REST or GraphQL); calls of the admin panel and of our own code are null. */
export interface Caller {
  readonly strategy: 'users-permissions' | 'content-api-token';
  readonly tokenType: string | null;
  can(action: string): boolean;
}

const CONTENT_API_STRATEGIES = ['users-permissions', 'content-api-token'] as const;

/** Reads the caller from the state of a Koa context. */
export const callerOf = (state: unknown): Caller | null => callerOfAuth(valueAt(state, 'auth'));

/** Reads the caller from what Strapi's authentication left behind. */
export const callerOfAuth = (auth: unknown): Caller | null => {
  const name = textAt(valueAt(auth, 'strategy'), 'name');
  const strategy = CONTENT_API_STRATEGIES.find((known) => known === name);
  if (!strategy) return null;
  const ability = valueAt(auth, 'ability');
  return {
    strategy,
    tokenType: textAt(valueAt(auth, 'credentials'), 'type'),
    // Anything but an ability may do nothing.
    can: (action) => isAbility(ability) && ability.can(action),
  };
};

/** A full-access token was given every right; any other caller needs the preview action by name. */
export const hasPreviewRight = (caller: Caller): boolean =>
  (caller.strategy === 'content-api-token' && caller.tokenType === 'full-access') ||
  caller.can(PREVIEW_ACTION);
