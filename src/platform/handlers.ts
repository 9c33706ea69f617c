import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

type Handler = (ctx: Context, ...rest: readonly unknown[]) => unknown;
interface Controllers {
  extend(uid: string, change: (controller: Controller) => Controller): unknown;
}

type Controller = Readonly<Record<string, unknown>>;
type Around = (ctx: Context, handle: () => unknown) => unknown;

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
      around(ctx, (): unknown => Reflect.apply(original, controller, [ctx, ...rest]));
    return { ...controller, [action]: handler };
  });
};
