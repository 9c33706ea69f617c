import type { Core, UID } from '@strapi/strapi';
import { valueAt } from '../../../lib/record';
import { attributesOf } from '../../../platform/schema';

type Resolver = (parent: unknown, args: unknown, context: unknown) => Promise<unknown>;
type TransformArgs = (args: unknown, options: unknown) => Record<string, unknown>;

/** The services of Strapi's GraphQL plugin, as far as they are needed here. */
interface GraphqlServices {
  readonly extension: { use(configuration: () => { resolvers: object }): void };
  readonly builders: { utils: { transformArgs: TransformArgs } };
  readonly utils: { naming: { getTypeName(model: unknown): string } };
}

/** A repeatable component of a content type or of another component. */
interface ComponentList {
  readonly uid: UID.Schema;
  readonly field: string;
  readonly component: UID.Component;
}

/**
 * Strapi pages the repeatable components of a document, ten or twenty-five at a time, and says nothing.
 * Here a list is whole unless the client asks for a page of it.
 */
export const loadWholeComponents = (strapi: Core.Strapi): void => {
  const service = <Name extends keyof GraphqlServices>(name: Name): GraphqlServices[Name] =>
    strapi.plugin('graphql').service(name);
  service('extension').use(() => {
    const { naming } = service('utils');
    const resolvers: Record<string, Record<string, { resolve: Resolver }>> = {};
    for (const list of componentLists(strapi)) {
      const typeName = naming.getTypeName(strapi.getModel(list.uid));
      const resolve = listResolver(strapi, list);
      resolvers[typeName] = { ...resolvers[typeName], [list.field]: { resolve } };
    }
    return { resolvers };
  });
};

const componentLists = (strapi: Core.Strapi): ComponentList[] => {
  const content = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  const uids = [...content, ...Object.keys(strapi.components)] as UID.Schema[];
  return uids.flatMap((uid) =>
    Object.entries(attributesOf(strapi, uid)).flatMap(([field, attribute]) =>
      attribute.repeatable === true
        ? [{ uid, field, component: attribute.component as UID.Component }]
        : [],
    ),
  );
};

const listResolver =
  (strapi: Core.Strapi, list: ComponentList): Resolver =>
  async (parent, args, context) => {
    const schema = strapi.getModel(list.component);
    // Strapi's own types for authentication and queries are not exported.
    const auth = valueAt(valueAt(context, 'state'), 'auth') as never;
    const query = listQuery(strapi, args, list.component);
    await strapi.contentAPI.validate.query(query, schema, { auth });
    const sanitized = await strapi.contentAPI.sanitize.query(query, schema, { auth });
    const params: { transform(uid: string, query: unknown): unknown } = strapi.get('query-params');
    const dbQuery = params.transform(list.component, sanitized);
    const answer: unknown = await strapi.db.query(list.uid).load(parent, list.field, dbQuery);
    return answer;
  };

export const isComponentList = (
  strapi: Core.Strapi,
  { uid, attribute }: { readonly uid: string; readonly attribute: string },
): boolean => attributesOf(strapi, uid)[attribute]?.repeatable === true;

/** The arguments of such a list as a query of Strapi's. */
export const listQuery = (
  strapi: Core.Strapi,
  args: unknown,
  component: string,
): Record<string, unknown> => ({
  ...transformArguments(strapi, args, { uid: component, usePagination: false }),
  ...pageOf(args),
});

/** Arguments of a field as a query of Strapi's, by the plugin's own function. */
export const transformArguments = (
  strapi: Core.Strapi,
  args: unknown,
  { uid, usePagination }: { readonly uid: string; readonly usePagination: boolean },
): Record<string, unknown> => {
  const { utils }: GraphqlServices['builders'] = strapi.plugin('graphql').service('builders');
  const contentType = strapi.getModel(uid as UID.Schema);
  return utils.transformArgs(args, { contentType, usePagination });
};

/** The page that the client asked for: nothing if it asked for none. */
const pageOf = (args: unknown): Record<string, unknown> => {
  const pagination = valueAt(args, 'pagination');
  const asked = ['page', 'pageSize', 'start', 'limit'].map((key): [string, unknown] => [
    key,
    valueAt(pagination, key),
  ]);
  return Object.fromEntries(asked.filter(([, value]) => value !== undefined && value !== null));
};
