import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { methodOf } from '../../../platform/methods';
import type { Area } from '../attempt-form';

/** Compares passwords with one that nobody has: it takes as long as with one that somebody has. */
export interface IdleComparison {
  /** Hashes what is compared with, so that the first comparison takes no longer than others. */
  prepare(): Promise<void>;
  compare(area: Area, password: string): Promise<void>;
}

export const createIdleComparison = (strapi: Core.Strapi): IdleComparison => {
  let prepared: string | null = null;
  const hashed = async (): Promise<string> => {
    prepared ??= await hash(strapi, randomBytes(24).toString('base64'));
    return prepared;
  };
  return {
    prepare: async () => {
      await hashed();
    },
    compare: async (area, password) => {
      const compare = methodOf(passwordService(strapi, area), 'validatePassword');
      await compare(password, await hashed());
    },
  };
};

const hash = async (strapi: Core.Strapi, password: string): Promise<string> =>
  String(await methodOf(strapi.service('admin::auth'), 'hashPassword')(password));

/** The services of Strapi's accounts, however they hash. */
const passwordService = (strapi: Core.Strapi, area: Area): unknown =>
  area === 'users'
    ? strapi.plugin('users-permissions').service('user')
    : strapi.service('admin::auth');
