import { request, type Answer, type Json, type RequestOptions } from './http';
import type { Lectern } from './lectern';

/** Somebody signed in to the admin panel. */
export interface AdminSession {
  request(path: string, options?: RequestOptions): Promise<Answer>;
}

export const ADMIN = { email: 'admin@example.org', password: 'Test-password-1' } as const;

/** Creates the first administrator and signs in through the panel's own endpoints. */
export const signInAsAdmin = async (lectern: Lectern): Promise<AdminSession> => {
  await request(`${lectern.url}/admin/register-admin`, { json: { firstname: 'Ada', ...ADMIN } });
  const { body }: { body: Json } = await request(`${lectern.url}/admin/login`, {
    json: { ...ADMIN, deviceId: 'b3a1f5de-7c44-4c39-8d0e-5d2f3a1b9c77' },
  });
  const token: string = body.data.accessToken ?? body.data.token;
  return { request: (path, options) => request(`${lectern.url}${path}`, { ...options, token }) };
};
