import type { Context } from 'koa';
import { textAt, valueAt } from '../../../lib/record';
import { wrapHandler } from '../../../platform/handlers';
import { ATTEMPT_HANDLERS, type AttemptInput } from '../attempt-form';
import { admit, type Gate } from './admission';
import { mailHandlers } from './mail-requests';

/** Refreshing reads its token from cookies of these names. */
const TOKEN_COOKIES = ['strapi_up_refresh', 'strapi_admin_refresh'];

/** Stands around every handler in which something can be tried, whichever API calls it. */
export const guardHandlers = (gate: Gate): void => {
  const mail = mailHandlers(gate.strapi, gate.background);
  for (const [controller, actions] of Object.entries(ATTEMPT_HANDLERS)) {
    for (const [action, read] of Object.entries(actions)) {
      const mailing = mail[`${controller}.${action}`];
      wrapHandler(gate.strapi, { controller, action }, (ctx, original) => {
        const handle = (): unknown => (mailing ? mailing(ctx, original) : original());
        const form = read(inputOf(ctx));
        return form ? admit(gate, { ctx, form, handle }) : handle();
      });
    }
  }
};

const inputOf = (ctx: Context): AttemptInput => ({
  body: valueAt(ctx.request, 'body'),
  params: valueAt(ctx, 'params'),
  caller: textAt(ctx.state.user, 'email'),
  hasTokenCookie: TOKEN_COOKIES.some((name) => ctx.cookies.get(name) !== undefined),
});
