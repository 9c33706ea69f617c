import { nextNumber } from './content';
import { request, type Answer, type Json, type RequestOptions } from './http';
import type { Lectern } from './lectern';

/** Somebody signed in to the admin panel. */
export interface AdminSession {
  readonly token: string;
  request(path: string, options?: RequestOptions): Promise<Answer>;
}

export const ADMIN = { email: 'admin@example.org', password: 'Test-password-1' } as const;

/** With whom to sign in. */
export interface AdminCredentials {
  readonly email: string;
  readonly password: string;
}

/** Makes the first administrator where there is none, and signs in through the panel's own endpoint. */
export const signInAsAdmin = async (lectern: Lectern): Promise<AdminSession> => {
  const users: Json = lectern.strapi.service('admin::user');
  if (!(await users.exists())) await users.createFirstAdmin({ firstname: 'Ada', ...ADMIN });
  return signIn(lectern, ADMIN);
};

/** Somebody new with one role, by its code. */
export const createWithRole = async (lectern: Lectern, code: string): Promise<AdminCredentials> => {
  const role: Json = await lectern.strapi.service('admin::role').findOne({ code });
  const credentials = { email: `${code}-${nextNumber()}@example.org`, password: ADMIN.password };
  await lectern.strapi.service('admin::user').create({
    firstname: code,
    ...credentials,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return credentials;
};

export const signIn = async (
  lectern: Lectern,
  { email, password }: AdminCredentials,
): Promise<AdminSession> => {
  const { body }: { body: Json } = await request(`${lectern.url}/admin/login`, {
    json: { email, password, deviceId: 'b3a1f5de-7c44-4c39-8d0e-5d2f3a1b9c77' },
  });
  const token: string = body.data.accessToken ?? body.data.token;
  return {
    token,
    request: (path, options) => request(`${lectern.url}${path}`, { ...options, token }),
  };
};
