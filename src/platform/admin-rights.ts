import type { Core } from '@strapi/strapi';
import { isRecord } from '../lib/record';

/** Something of our own that roles of the admin panel may be allowed, beside what Strapi knows. */
export interface AdminRight {
  /** Small letters, dots and hyphens: `desk.presence`. Routes ask for `rightId` of it. */
  readonly name: string;
  /** As administrators read it where they set up a role. */
  readonly displayName: string;
  /** The heading that it stands under there. */
  readonly group: string;
  /** Codes of the roles that have it, beside those that may do everything. */
  readonly roles: readonly string[];
}

/** The rights that features add to Strapi's own. */
export interface AdminRights {
  /** In `register`: Strapi throws away the permissions of rights that it does not know when it boots. */
  add(right: AdminRight): Promise<void>;
  /** Ids of the rights that a role was given. */
  givenTo(role: string): readonly string[];
}

/** How Strapi names a right of ours, in permissions and in the policies of routes. */
export const rightId = (name: string): string => `api::${name}`;

/** Strapi's registry, whose type it does not export. */
interface ActionProvider {
  register(action: Readonly<Record<string, unknown>>): Promise<unknown>;
}

export const createAdminRights = (strapi: Core.Strapi): AdminRights => {
  const added: AdminRight[] = [];
  return {
    async add(right) {
      added.push(right);
      const { name: uid, displayName, group: category } = right;
      await actionProvider(strapi).register({ uid, displayName, category, section: 'settings' });
    },
    givenTo: (role) =>
      added.filter(({ roles }) => roles.includes(role)).map(({ name }) => rightId(name)),
  };
};

const actionProvider = (strapi: Core.Strapi): ActionProvider => {
  const service: unknown = strapi.service('admin::permission');
  const provider: unknown = isRecord(service) ? service.actionProvider : null;
  if (isProvider(provider)) return provider;
  throw new Error('This version of Strapi registers rights in another way');
};

const isProvider = (value: unknown): value is ActionProvider =>
  isRecord(value) && typeof value.register === 'function';
