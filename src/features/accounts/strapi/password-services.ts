import type { Core } from '@strapi/strapi';
import { isRecord, textAt, valueAt } from '../../../lib/record';
import { flag, orNull, record, text, withDefault } from '../../../lib/row';
import { replaceMethod, type Method } from '../../../platform/methods';
import type { PasswordHashing } from './hashing';
import { inSession } from './kept-session';
import { refuseWeakPassword } from './password-refusal';
import { preparedHashes } from './prepared-hash';
import { noteSignInFailure } from './sign-in';

const ADMINISTRATOR = 'admin::user';

/** Replaces what Strapi's services hash and compare with, and checks every password that they hash. */
export const replacePasswordServices = (strapi: Core.Strapi, hashing: PasswordHashing): void => {
  const accounts: unknown = strapi.plugin('users-permissions').service('user');
  const matches: Method = (password, hash) => hashing.matches(password, hash);
  replaceMethod(accounts, 'validatePassword', () => matches);
  replaceMethod(accounts, 'ensureHashedPasswords', () => (values) => hashValues(hashing, values));
  const administrators = strapi.service('admin::auth');
  replaceMethod(administrators, 'validatePassword', () => matches);
  replaceMethod(
    administrators,
    'hashPassword',
    () => (password) => hashOnce(hashing, String(password)),
  );
  replaceMethod(administrators, 'checkCredentials', () => async (credentials) => {
    try {
      return await checkCredentials(strapi, hashing, credentials);
    } catch (error) {
      noteSignInFailure(strapi, error);
      throw error;
    }
  });
  replaceMethod(
    strapi.service('admin::user'),
    'updateById',
    (original) => (id, attributes) =>
      updateAdministrator(strapi, hashing, { attributes, update: () => original(id, attributes) }),
  );
};

/** The hash that was prepared for this password, else a new one. */
const hashOnce = async (hashing: PasswordHashing, password: string): Promise<string> => {
  const prepared = preparedHashes.getStore();
  if (prepared?.password === password) return prepared.hash;
  refuseWeakPassword(password, ['password']);
  return hashing.hash(password);
};

const hashValues = async (hashing: PasswordHashing, values: unknown): Promise<unknown> => {
  const password = textAt(values, 'password');
  if (password === null || !isRecord(values)) return values;
  return Object.assign(values, { password: await hashOnce(hashing, password) });
};

interface AdministratorChange {
  readonly attributes: unknown;
  readonly update: () => Promise<unknown>;
}

/** Hashes before the transaction, which holds a connection. */
const updateAdministrator = async (
  strapi: Core.Strapi,
  hashing: PasswordHashing,
  { attributes, update }: AdministratorChange,
): Promise<unknown> => {
  const password = textAt(attributes, 'password');
  if (password === null) return inSession(strapi, update);
  const hash = await hashOnce(hashing, password);
  return preparedHashes.run({ password, hash }, () => inSession(strapi, update));
};

/** Strapi's own answers, in its own form: an error, the administrator, or why there is none. */
const checkCredentials = async (
  strapi: Core.Strapi,
  hashing: PasswordHashing,
  credentials: unknown,
): Promise<readonly unknown[]> => {
  const email = textAt(credentials, 'email');
  const found: unknown = await strapi.db.query(ADMINISTRATOR).findOne({ where: { email } });
  const { password: hash, isActive } = ADMINISTRATOR_ROW(found ?? {});
  if (hash === null) return refused(await reasonForNobody(strapi));
  if (!(await hashing.matches(valueAt(credentials, 'password'), hash))) return refused(WRONG);
  return isActive ? [null, found] : refused('User not active');
};

const ADMINISTRATOR_ROW = record({
  password: orNull(text),
  isActive: withDefault(flag, false),
});

const WRONG = 'Invalid credentials';

const refused = (message: string): readonly unknown[] => [null, false, { message }];

const reasonForNobody = async (strapi: Core.Strapi): Promise<string> =>
  (await strapi.db.query(ADMINISTRATOR).count()) > 0 ? WRONG : NO_ADMINISTRATOR;

const NO_ADMINISTRATOR =
  'There is no administrator yet. Make the first one on the server: npm run admin -- create';
