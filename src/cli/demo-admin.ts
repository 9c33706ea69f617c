import type { Core } from '@strapi/strapi';
import { serviceWith } from '../platform/methods';
import { generatePassword } from './generated-password';

/** The part of Strapi's admin user service that we call. */
interface AdminUsers {
  exists(): Promise<boolean>;
  createFirstAdmin(attributes: Readonly<Record<string, unknown>>): Promise<unknown>;
  resetPasswordByEmail(email: string, password: string): Promise<unknown>;
}

export type DemoAdmin =
  | { readonly kind: 'created' | 'reset'; readonly email: string; readonly password: string }
  | { readonly kind: 'kept'; readonly email: string };

const EMAIL = 'admin@lectern.example';
/** Makes the first administrator, or gives it a new password. The password is returned once and stored hashed. */
export const ensureDemoAdmin = async (
  strapi: Core.Strapi,
  { shouldReset }: { shouldReset: boolean },
): Promise<DemoAdmin> => {
  const users = adminUsers(strapi);
  const password = generatePassword();
  if (!(await users.exists())) {
    await users.createFirstAdmin({
      email: EMAIL,
      firstname: 'Lectern',
      lastname: 'Demo',
      password,
    });
    return { kind: 'created', email: EMAIL, password };
  }
  if (!shouldReset) return { kind: 'kept', email: EMAIL };
  await users.resetPasswordByEmail(EMAIL, password);
  return { kind: 'reset', email: EMAIL, password };
};

const adminUsers = (strapi: Core.Strapi): AdminUsers =>
  serviceWith(strapi, 'admin::user', ['exists', 'createFirstAdmin', 'resetPasswordByEmail']);
