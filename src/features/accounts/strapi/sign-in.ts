import type { Core } from '@strapi/strapi';
import { textAt, valueAt } from '../../../lib/record';
import { checkBefore, wrapHandler } from '../../../platform/handlers';
import { keepOwnSession } from './sessions';

const FAILURE = 'signInFailure';

/** Strapi turns whatever fails while an administrator signs in into 501: this remembers what it was. */
export const noteSignInFailure = (strapi: Core.Strapi, error: unknown): void => {
  const state: unknown = strapi.requestContext.get()?.state;
  if (typeof state === 'object' && state !== null) Object.assign(state, { [FAILURE]: error });
};

export const tellWhenSignInIsBusy = (strapi: Core.Strapi): void => {
  const place = { controller: 'admin::authentication', action: 'login' };
  wrapHandler(strapi, place, async (ctx, handle) => {
    await handle();
    const failure: unknown = ctx.state[FAILURE];
    if (failure instanceof Error) throw failure;
  });
};

/** Strapi ends all sessions of an administrator who changes the password, also the one that does it. */
export const keepSessionOfOwnChange = (strapi: Core.Strapi): void => {
  const place = { controller: 'admin::authenticated-user', actions: ['updateMe'] };
  checkBefore(strapi, place, (ctx) => {
    if (textAt(valueAt(ctx.request, 'body'), 'password') !== null) keepOwnSession(ctx.state);
  });
};
