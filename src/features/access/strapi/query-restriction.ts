import type { Core } from '@strapi/strapi';
import { isRecord, textAt, valueAt, type UnknownRecord } from '../../../lib/record';
import { refuse } from '../../../platform/http-errors';
import { attributesOf, hasDrafts } from '../../../platform/schema';
import {
  filterThroughDrafts,
  keepPublicationApart,
  restrictFilters,
  sortThroughDrafts,
  type RelationMap,
} from '../published-filters';
import { callerOfAuth, hasPreviewRight } from './caller';

/**
 * Wraps the one function through which REST and GraphQL, root fields and nested ones, pass every query:
 * filters and sorts of callers without the preview right see published documents only.
 */
export const restrictQueries = (strapi: Core.Strapi): void => {
  const { sanitize } = strapi.contentAPI;
  const original = sanitize.query.bind(sanitize);
  const map = relationMap(strapi);
  sanitize.query = async (query, schema, options) => {
    const sanitized = await original(query, schema, options);
    const caller = callerOfAuth(valueAt(options, 'auth'));
    if (!caller || hasPreviewRight(caller)) return sanitized;
    return restrictQuery(sanitized, schema.uid, map);
  };
};

const restrictQuery = (
  query: UnknownRecord,
  uid: string,
  map: RelationMap,
): Record<string, unknown> => {
  const path =
    sortThroughDrafts(query.sort, uid, map) ?? filterThroughDrafts(query.filters, uid, map);
  if (path) {
    throw refuse(
      'QUERY_REACHES_DRAFTS',
      `“${path}” cannot be used in this way: the answer would depend on drafts. Filter its attributes without $not, or read it from its own address.`,
    );
  }
  return {
    ...query,
    ...('filters' in query
      ? { filters: keepPublicationApart(restrictFilters(query.filters, uid, map), uid, map) }
      : {}),
    ...('populate' in query ? { populate: restrictPopulate(query.populate, uid, map) } : {}),
  };
};

const restrictPopulate = (populate: unknown, uid: string, map: RelationMap): unknown => {
  if (!isRecord(populate)) return populate;
  return Object.fromEntries(
    Object.entries(populate).map(([attribute, nested]) => {
      const target = map.targetOf(uid, attribute);
      return [attribute, target && isRecord(nested) ? restrictQuery(nested, target, map) : nested];
    }),
  );
};

/** Relations and components of content types; accounts and files are reached by permission only. */
const relationMap = (strapi: Core.Strapi): RelationMap => ({
  targetOf: (uid, attribute) => {
    const description = attributesOf(strapi, uid)[attribute];
    const target = textAt(description, 'target') ?? textAt(description, 'component');
    return target && (target.startsWith('api::') || target in strapi.components) ? target : null;
  },
  hasDrafts: (uid) => hasDrafts(strapi, uid),
});
