import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Area } from '../attempt-form';
import { callService } from './service-call';

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
      await callService(
        passwordService(strapi, area),
        'validatePassword',
        password,
        await hashed(),
      );
    },
  };
};

const hash = async (strapi: Core.Strapi, password: string): Promise<string> =>
  String(await callService(strapi.service('admin::auth'), 'hashPassword', password));

/** The services of Strapi's accounts, however they hash. */
const passwordService = (strapi: Core.Strapi, area: Area): unknown =>
  area === 'users'
    ? strapi.plugin('users-permissions').service('user')
    : strapi.service('admin::auth');
