import type { Core } from '@strapi/strapi';
import { valueAt } from '../../../lib/record';
import { checkBefore } from '../../../platform/handlers';
import { refuseWithProblems } from '../../../platform/http-errors';

const CODE = 'EMAIL_NOT_TEXT';
const MESSAGE = 'The e-mail address must be text.';

/** Strapi writes the address of a new administrator in small letters before it looks whether it is text. */
export const guardEmails = (strapi: Core.Strapi): void => {
  checkBefore(strapi, { controller: 'admin::user', actions: ['create'] }, (ctx) => {
    const email = valueAt(valueAt(ctx.request, 'body'), 'email');
    if (email === undefined || typeof email === 'string') return;
    throw refuseWithProblems(CODE, MESSAGE, [{ path: ['email'], code: CODE, message: MESSAGE }]);
  });
};
