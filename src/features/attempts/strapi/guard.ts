import type { Context } from 'koa';
import { textAt, valueAt } from '../../../lib/record';
import { ATTEMPT_HANDLERS, type AttemptInput } from '../attempt-form';
import { admit, type Gate } from './admission';
import { mailHandlers } from './mail-requests';

type Handler = (ctx: Context, next?: unknown) => unknown;
type Controller = Readonly<Record<string, unknown>>;

/** Strapi's registry of controllers. */
interface Controllers {
  extend(uid: string, change: (controller: Controller) => Controller): unknown;
}

/** Refreshing reads its token from cookies of these names. */
const TOKEN_COOKIES = ['strapi_up_refresh', 'strapi_admin_refresh'];

/** Stands around every handler in which something can be tried, whichever API calls it. */
export const guardHandlers = (gate: Gate): void => {
  const mail = mailHandlers(gate.strapi, gate.background);
  const controllers: Controllers = gate.strapi.get('controllers');
  for (const [uid, actions] of Object.entries(ATTEMPT_HANDLERS)) {
    controllers.extend(uid, (controller) => {
      const guarded: Record<string, unknown> = { ...controller };
      for (const [action, read] of Object.entries(actions)) {
        const original = handlerIn(controller, action);
        const handler = mail[`${uid}.${action}`]?.(original) ?? original;
        guarded[action] = (ctx: Context, ...rest: unknown[]): unknown => {
          const handle = (): unknown => Reflect.apply(handler, controller, [ctx, ...rest]);
          const form = read(inputOf(ctx));
          return form ? admit(gate, { ctx, form, handle }) : handle();
        };
      }
      return guarded;
    });
  }
};

const handlerIn = (controller: Controller, action: string): Handler => {
  const handler = controller[action];
  if (typeof handler !== 'function') throw new Error(`There is no handler “${action}” to guard.`);
  return (...args): unknown => Reflect.apply(handler, controller, args);
};

const inputOf = (ctx: Context): AttemptInput => ({
  body: valueAt(ctx.request, 'body'),
  query: ctx.query,
  params: valueAt(ctx, 'params'),
  caller: textAt(ctx.state.user, 'email'),
  hasTokenCookie: TOKEN_COOKIES.some((name) => ctx.cookies.get(name) !== undefined),
});
