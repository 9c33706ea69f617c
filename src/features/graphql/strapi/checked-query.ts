import type { Core, UID } from '@strapi/strapi';
import { valueAt, type UnknownRecord } from '../../../lib/record';

/** What Strapi's authentication found out of the caller. */
export const authOf = (context: unknown): unknown => valueAt(valueAt(context, 'state'), 'auth');

/** Through the one function by which Strapi checks every query of its content API. */
export const checkedQuery = async (
  strapi: Core.Strapi,
  { uid, auth }: { readonly uid: string; readonly auth: unknown },
  query: UnknownRecord,
): Promise<UnknownRecord> => {
  const schema = strapi.getModel(uid as UID.Schema);
  // Strapi's own type for authentication is not exported.
  const caller = { auth: auth as never };
  await strapi.contentAPI.validate.query(query, schema, caller);
  return strapi.contentAPI.sanitize.query(query, schema, caller);
};

interface QueryParams {
  transform(uid: string, query: UnknownRecord): UnknownRecord;
}

/** As Strapi's layer over the database takes it. */
export const databaseQuery = (
  strapi: Core.Strapi,
  uid: string,
  query: UnknownRecord,
): UnknownRecord => strapi.get<QueryParams>('query-params').transform(uid, query);
