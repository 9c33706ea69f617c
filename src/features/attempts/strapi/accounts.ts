import type { Core } from '@strapi/strapi';
import { textAt, valueAt } from '../../../lib/record';
import { listOf, orNull, record, text } from '../../../lib/row';
import type { Area } from '../attempt-form';
import { foldIdentifier } from '../identifier';

/** An account that a name stands for. */
export interface NamedAccount {
  /** One name for all names that the account has. */
  readonly name: string;
  readonly hasPassword: boolean;
}

const USER = 'plugin::users-permissions.user';
const ADMINISTRATOR = 'admin::user';
/** Accounts that one name may be meant for. */
const MOST_MEANT = 20;

/**
 * The account that is meant by what was typed; null if there is none. Names that only look like one of an account
 * count as that account, although Strapi would not find it: none of them is another way to try.
 */
export const findAccount = async (
  strapi: Core.Strapi,
  area: Area,
  typed: string,
): Promise<NamedAccount | null> => {
  const rows = await (area === 'users' ? findUsers : findAdministrators)(strapi, typed);
  const found = ACCOUNTS(rows);
  // Strapi finds it by its address in lower case, or by its exact user name.
  const exact = found.find((one) => one.email === typed.toLowerCase() || one.username === typed);
  const meant = exact ?? found[0];
  if (meant === undefined) return null;
  return {
    name: foldIdentifier(meant.email ?? typed),
    hasPassword: (exact?.password ?? '') !== '',
  };
};

const ACCOUNTS = listOf(
  record({ email: orNull(text), username: orNull(text), password: orNull(text) }),
);

const findUsers = (strapi: Core.Strapi, typed: string): Promise<unknown> => {
  const folded = foldIdentifier(typed);
  const names = [
    { email: { $in: [typed.toLowerCase(), folded] } },
    { username: typed },
    { username: { $eqi: folded } },
  ];
  return strapi.db.query(USER).findMany({
    select: ['email', 'username', 'password'],
    where: { provider: 'local', $or: names },
    limit: MOST_MEANT,
  });
};

const findAdministrators = (strapi: Core.Strapi, typed: string): Promise<unknown> =>
  strapi.db.query(ADMINISTRATOR).findMany({
    select: ['email', 'password'],
    where: { email: { $in: [typed.toLowerCase(), foldIdentifier(typed)] } },
    limit: MOST_MEANT,
  });

/** The account in the answer to whoever has just signed in. */
export const accountIn = (body: unknown): string | null => {
  const user = valueAt(body, 'user') ?? valueAt(valueAt(body, 'data'), 'user');
  const email = textAt(user, 'email');
  return email === null ? null : foldIdentifier(email);
};
