import { nextNumber } from './content';
import type { Json } from './http';
import type { Lectern } from './lectern';

/** An account of the API, and how it signs in. */
export interface Account {
  readonly id: number;
  readonly documentId: string;
  readonly email: string;
  readonly password: string;
}

export interface SignedIn {
  readonly jwt: string;
  readonly refreshToken: string;
}

/** Fits every rule for passwords; guards nothing. */
export const PASSWORD = 'Seven-brown-bears-1';

/** Makes an account with the role Authenticated. */
export const createAccount = async (
  { strapi }: Pick<Lectern, 'strapi'>,
  more: Record<string, unknown> = {},
): Promise<Account> => {
  const name = `reader${nextNumber()}`;
  const role: Json = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const service: Json = strapi.plugin('users-permissions').service('user');
  const user: Json = await service.add({
    username: name,
    email: `${name}@example.org`,
    password: PASSWORD,
    provider: 'local',
    confirmed: true,
    role: role.id,
    ...more,
  });
  return { id: user.id, documentId: user.documentId, email: user.email, password: PASSWORD };
};

/** Signs in over REST. */
export const signIn = async (
  { rest }: Pick<Lectern, 'rest'>,
  { email, password }: Pick<Account, 'email' | 'password'>,
): Promise<SignedIn> => {
  const { body } = await rest('/auth/local', { json: { identifier: email, password } });
  return { jwt: String(body.jwt), refreshToken: String(body.refreshToken) };
};

/** Starts a session as signing in does, without its limits on attempts. */
export const startSession = async (
  { strapi }: Pick<Lectern, 'strapi'>,
  { id }: Pick<Account, 'id'>,
): Promise<SignedIn> => {
  const sessions: Json = strapi.sessionManager('users-permissions');
  const { token: refreshToken } = await sessions.generateRefreshToken(String(id), undefined, {
    type: 'refresh',
  });
  const { token: jwt } = await sessions.generateAccessToken(refreshToken);
  return { jwt, refreshToken };
};
