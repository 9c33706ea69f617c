import type { Core, UID } from '@strapi/strapi';
import { isRecord, listAt, recordIn, textAt, valueAt } from '../../../lib/record';
import { REST_ACTIONS, type RestAction } from './read-plan';

/** A route of the REST API that reads content with Strapi's own controller. */
export interface ContentRoute {
  readonly uid: UID.ContentType;
  readonly action: RestAction;
  /** What Strapi's checks are told of the route. */
  readonly route: Readonly<Record<string, unknown>>;
}

/** Content types whose reading nobody has written a controller of their own for. */
export const coreControllers = (strapi: Core.Strapi): readonly UID.ContentType[] =>
  Object.keys(strapi.contentTypes)
    .filter((uid): uid is UID.ContentType => uid.startsWith('api::'))
    .filter((uid) => {
      const controller: unknown = strapi.controller(uid);
      const core: unknown = isRecord(controller) ? Object.getPrototypeOf(controller) : null;
      return isRecord(core) && REST_ACTIONS.every((action) => isSame(controller, core, action));
    });

const isSame = (controller: unknown, core: unknown, action: string): boolean =>
  valueAt(controller, action) === valueAt(core, action);

/** The routes of these types that have no policy, middleware or authentication of their own. */
export const contentRoutes = (
  strapi: Core.Strapi,
  uids: readonly UID.ContentType[],
): readonly ContentRoute[] => {
  return uids.flatMap((uid) =>
    routesOf(strapi, uid).flatMap((route): ContentRoute[] => {
      const handler = textAt(route, 'handler');
      const action = REST_ACTIONS.find((name) => handler === `${uid}.${name}`);
      if (textAt(route, 'method') !== 'GET' || !action || isSpecial(route)) return [];
      return [{ uid, action, route }];
    }),
  );
};

const routesOf = (strapi: Core.Strapi, uid: UID.ContentType): Record<string, unknown>[] => {
  const [apiName = ''] = uid.slice('api::'.length).split('.');
  const routers: unknown = valueAt(strapi.apis[apiName], 'routes');
  return Object.values(recordIn(routers)).flatMap((router) =>
    listAt(router, 'routes').filter(isRecord),
  );
};

/** Ours, by which reads come to the stages of reading in Strapi's stack. */
const STAGED = 'global::content';

const isSpecial = (route: unknown): boolean => {
  const config = valueAt(route, 'config');
  return (
    listAt(config, 'policies').length > 0 ||
    valueAt(config, 'auth') === false ||
    listAt(config, 'middlewares').some((it) => (valueAt(it, 'name') ?? it) !== STAGED)
  );
};
