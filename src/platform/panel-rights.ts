import type { UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { forbid } from './http-errors';

/** What Strapi knows of somebody's rights in the panel, as far as it is asked here. */
interface Ability {
  can(action: string, subject: string): boolean;
}

/** @throws 403 for an administrator who may not read documents of a type */
export const demandReading = (ctx: Context, uid: string): UID.ContentType => {
  const ability = ctx.state.userAbility as Ability | undefined;
  if (ability?.can('plugin::content-manager.explorer.read', uid) === true) {
    return uid as UID.ContentType;
  }
  throw forbid('RIGHT_MISSING', 'You may not read documents of this type.');
};
