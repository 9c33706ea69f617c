import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

type Handler = (ctx: Context, ...rest: readonly unknown[]) => unknown;
interface Controllers {
  extend(uid: string, change: (controller: Controller) => Controller): unknown;
}

type Controller = Readonly<Record<string, unknown>>;
/** `handle` may be given another context. */
type Around = (ctx: Context, handle: (instead?: Context) => unknown) => unknown;

/** Puts `around` around one handler of a controller, whichever API calls it. Before routes are made. */
export const wrapHandler = (
  strapi: Core.Strapi,
  { controller: uid, action }: { readonly controller: string; readonly action: string },
  around: Around,
): void => {
  const controllers: Controllers = strapi.get('controllers');
  controllers.extend(uid, (controller) => {
    const original = controller[action];
    if (typeof original !== 'function') throw new Error(`Strapi has no handler ${uid}.${action}`);
    const handler: Handler = (ctx, ...rest) =>
      around(ctx, (instead = ctx): unknown =>
        Reflect.apply(original, controller, [instead, ...rest]),
      );
    return { ...controller, [action]: handler };
  });
};

/** Lets handlers of a controller do their work once `check` has let the request pass, which refuses by throwing. */
export const checkBefore = (
  strapi: Core.Strapi,
  { controller, actions }: { readonly controller: string; readonly actions: readonly string[] },
  check: (ctx: Context) => unknown,
): void => {
  for (const action of actions) {
    wrapHandler(strapi, { controller, action }, async (ctx, handle) => {
      await check(ctx);
      return handle();
    });
  }
};
