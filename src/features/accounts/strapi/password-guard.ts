import type { Core } from '@strapi/strapi';
import { valueAt } from '../../../lib/record';
import { checkBefore } from '../../../platform/handlers';
import { PASSWORD_HANDLERS } from '../password-handlers';
import { refuseWeakPassword } from './password-refusal';

/**
 * Checks new passwords where requests come in, so that the refusal reaches the client whole, at the field
 * of its form. What sets passwords otherwise is checked where they are hashed.
 */
export const guardPasswordHandlers = (strapi: Core.Strapi): void => {
  for (const [controller, actions] of Object.entries(PASSWORD_HANDLERS)) {
    for (const [action, path] of Object.entries(actions)) {
      checkBefore(strapi, { controller, actions: [action] }, (ctx) => {
        const body = valueAt(ctx.request, 'body');
        const password = path.reduce<unknown>((part, name) => valueAt(part, name), body);
        // Strapi takes an empty one for none, or has its own words for it.
        if (typeof password === 'string' && password !== '') refuseWeakPassword(password, path);
      });
    }
  }
};
