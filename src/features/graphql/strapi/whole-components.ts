import type { Core, UID } from '@strapi/strapi';
import { valueAt } from '../../../lib/record';
import { attributesOf } from '../../../platform/schema';
import { authOf, checkedQuery, databaseQuery } from './checked-query';
import { namingOf } from './naming';

type Resolver = (parent: unknown, args: unknown, context: unknown) => Promise<unknown>;
type TransformArgs = (args: unknown, options: unknown) => Record<string, unknown>;

/** Services of Strapi's GraphQL plugin, as far as they are needed here. */
interface Extension {
  use(configuration: () => { resolvers: object }): void;
}

interface Builders {
  readonly utils: { readonly transformArgs: TransformArgs };
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
  const extension = strapi.plugin('graphql').service<Extension>('extension');
  extension.use(() => {
    const naming = namingOf(strapi);
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
    const { uid, field, component } = list;
    const query = listQuery(strapi, args, component);
    const checked = await checkedQuery(strapi, { uid: component, auth: authOf(context) }, query);
    const dbQuery = databaseQuery(strapi, component, checked);
    const answer: unknown = await strapi.db.query(uid).load(parent, field, dbQuery);
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
  const { utils } = strapi.plugin('graphql').service<Builders>('builders');
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
