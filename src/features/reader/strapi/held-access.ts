import type { Core } from '@strapi/strapi';
import { andThen, type AtOnce } from '../../../lib/at-once';
import type { HeldValues } from '../../../lib/held-values';
import { isRecord, omit, valueAt } from '../../../lib/record';
import { holdByRights } from '../../../platform/held-by-rights';
import { methodOf, replaceMethod } from '../../../platform/methods';
import type { RightsWatch } from '../../../platform/rights-watch';

const HOLD_MS = 60_000;
const MAX_HELD = 1000;

/** Tables whose rows say what a caller may do, or in which language a read is by default. */
const ACCESS_MODELS = [
  'plugin::users-permissions.role',
  'plugin::users-permissions.permission',
  'admin::api-token',
  'admin::api-token-permission',
  'admin::permission',
  'admin::role',
  'admin::user',
  'plugin::i18n.locale',
  'strapi::core-store',
];

const CHANGES = ['Create', 'CreateMany', 'Update', 'UpdateMany', 'Delete', 'DeleteMany'];

/** Its answer, or the promise of it. */
type HeldMethod = (...args: unknown[]) => unknown;

export interface HeldAccess {
  /** The language of a read that names none. */
  defaultLocale(): AtOnce<string>;
}

/**
 * Keeps in memory what Strapi reads from the database at every request to find out what a caller may do: the
 * permissions of roles, API tokens by their hash, and the abilities made of them; an administrator's of hundreds of
 * permissions. Expiry and the time of last use of a token stay with Strapi, which looks at the held token, as do the
 * session and the account of an administrator. Whatever changes, in whichever process, drops all of it; while changes
 * may pass unseen, nothing of it is used.
 */
export const holdAccess = (strapi: Core.Strapi, rights: RightsWatch): HeldAccess => {
  const held = holdByRights<unknown>(rights, { holdMs: HOLD_MS, maximum: MAX_HELD });
  reportOwnChanges(strapi, rights);
  const permissions: unknown = strapi.plugin('users-permissions').service('permission');
  holdMethod(held, { owner: permissions, method: 'findPublicPermissions' });
  holdMethod(held, { owner: permissions, method: 'findRolePermissions' });
  holdMethod(held, {
    owner: strapi.service('admin::api-token-content-api'),
    method: 'getByAccessKey',
  });
  holdMethod(held, { owner: strapi.contentAPI.permissions.engine, method: 'generateAbility' });
  const administrators: unknown = strapi.service('admin::permission');
  const engine = valueAt(administrators, 'engine');
  holdMethod(held, { owner: engine, method: 'generateUserAbility', wordsOf: withoutSecrets });
  const locales: unknown = strapi.plugin('i18n').service('locales');
  const defaultLocale = holdMethod(held, { owner: locales, method: 'getDefaultLocale' });
  return { defaultLocale: () => andThen(defaultLocale(), String) };
};

interface HeldCall {
  readonly owner: unknown;
  readonly method: string;
  /** What tells one call from another; all arguments where it is not given. */
  readonly wordsOf?: (args: readonly unknown[]) => readonly unknown[];
}

/** Of an account that no right depends on, and that stays in no key. */
const SECRETS = ['password', 'resetPasswordToken', 'registrationToken'];

const withoutSecrets = (args: readonly unknown[]): readonly unknown[] =>
  args.map((account) => (isRecord(account) ? omit(account, SECRETS) : account));

/**
 * Replaces a method by one that remembers its answers by its arguments.
 *
 * @returns the same for ourselves, who need not wait for what is there
 */
const holdMethod = (
  held: HeldValues<unknown>,
  { owner, method, wordsOf = (args) => args }: HeldCall,
): HeldMethod => {
  const original = methodOf(owner, method);
  const answer: HeldMethod = (...args) =>
    held.get(`${method} ${JSON.stringify(wordsOf(args))}`, () => original(...args));
  replaceMethod(
    owner,
    method,
    () =>
      async (...args) =>
        answer(...args),
  );
  return answer;
};

/**
 * What this process changes is known before the change log tells it. Inside a transaction others still see the
 * old rows, so what they load meanwhile is dropped again.
 */
const reportOwnChanges = (strapi: Core.Strapi, rights: RightsWatch): void => {
  const drop = (): void => {
    rights.report({ uid: null, subject: null });
  };
  const onChange = async (): Promise<void> => {
    drop();
    if (!strapi.db.inTransaction()) return;
    await strapi.db.transaction(({ onCommit }: { onCommit: (callback: () => void) => void }) => {
      onCommit(drop);
    });
  };
  const hooks = Object.fromEntries(CHANGES.map((change) => [`after${change}`, onChange]));
  strapi.db.lifecycles.subscribe({ models: ACCESS_MODELS, ...hooks });
};
