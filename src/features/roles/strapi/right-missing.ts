import type { Core } from '@strapi/strapi';
import createHttpError from 'http-errors';
import { isRecord } from '../../../lib/record';
import { isAbility, type Ability } from '../../../platform/stored-rows';
import { missingRightMessage, type AskedRight } from '../right-words';
import { permissionService } from './admin-services';

/** Somebody who is signed in to the admin panel. */
export interface AdminCaller {
  readonly user: unknown;
  readonly ability: Ability;
}

/** Who calls the admin API; null for everybody else. From the state of a Koa context. */
export const adminCallerOf = (state: unknown): AdminCaller | null => {
  if (!isRecord(state) || !isAbility(state.userAbility) || !isRecord(state.user)) return null;
  return { user: state.user, ability: state.userAbility };
};

/** What a refusal says. */
export interface Refusal {
  readonly message: string;
  readonly details: Readonly<Record<'code' | 'right' | 'subject', string | null>>;
}

/** Names the right, and how far the caller's own goes. */
export const missingRight = async (
  strapi: Core.Strapi,
  { user }: AdminCaller,
  asked: AskedRight,
): Promise<Refusal> => {
  const permissions = permissionService(strapi);
  const { right, subject } = asked;
  const held = (await permissions.findUserPermissions(user)).filter(
    (permission) => permission.action === right && permission.subject === subject,
  );
  const displayName =
    permissions.actionProvider.values().find(({ actionId }) => actionId === right)?.displayName ??
    right;
  const message = missingRightMessage({ ...asked, displayName, held });
  return { message, details: { code: 'RIGHT_MISSING', right, subject } };
};

/** 403 `RIGHT_MISSING`, in the same words. */
export const rightMissing = async (
  strapi: Core.Strapi,
  caller: AdminCaller,
  asked: AskedRight,
): Promise<Error> => asError(await missingRight(strapi, caller, asked));

/** The same in words of its own, where a right of the panel does not say it. */
export const rightMissingWith = (right: string, message: string): Error =>
  asError({ message, details: { code: 'RIGHT_MISSING', right, subject: null } });

const asError = ({ message, details }: Refusal): Error =>
  createHttpError(403, message, { name: 'ForbiddenError', details });
