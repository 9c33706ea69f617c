import type { Core } from '@strapi/strapi';
import type { GraphQLResolveInfo } from 'graphql';
import { isRecord, valueAt } from '../../../lib/record';
import { mayCaller } from '../../../platform/public-caller';
import { rightToList } from '../../content/rights';
import { NO_ARGUMENTS, type FieldUse, type NodeArguments } from '../operation/field-use';
import { InexpressibleRead, translateQuery, type Translation } from '../../reader/interface';
import { assertPublishedOnly, type CaptureQuery } from '../../reader/strapi/interface';
import { isPageOfNothing } from './plain-arguments';

interface ArgumentsContext {
  readonly strapi: Core.Strapi;
  readonly capture: CaptureQuery;
  readonly translation: Translation;
  readonly auth: unknown;
}

/** Arguments that ask for drafts. */
const DRAFT_ARGUMENTS = ['hasPublishedVersion', 'publicationFilter'] as const;

/**
 * Lets the field's own resolver check the caller's rights and its arguments, and takes from it what it would
 * ask the database. Rejects with Strapi's own error if it refuses, and with InexpressibleRead.
 */
export const argumentsFromStrapi = async (
  context: ArgumentsContext,
  use: FieldUse,
): Promise<NodeArguments> => {
  assertPublished(use);
  const { source, target, parent, field } = use;
  if (isReference(context, source)) {
    // Its own resolver shows nothing then.
    const right = rightToList({ uid: target });
    if (await mayCaller(context.strapi, context.auth, right)) return NO_ARGUMENTS;
    throw new InexpressibleRead(right);
  }
  const { resolve } = field;
  if (!resolve) throw new InexpressibleRead(`no resolver of ${parent.name}.${field.name}`);
  const query = await context.capture(source?.uid ?? target, async () =>
    resolve({ id: 0 }, { ...use.args }, contextValue(context, use), infoOf(use)),
  );
  const own = source ? valueAt(valueAt(query, 'populate'), source.attribute) : query;
  if (own === undefined) throw new InexpressibleRead(`${parent.name}.${field.name} asks nothing`);
  if (source) return nodeArguments(context.translation, use, own);
  assertPublishedOnly(context.strapi, valueAt(own, 'filters'), context.translation);
  return nodeArguments(context.translation, use, own);
};

const isReference = ({ translation }: ArgumentsContext, source: FieldUse['source']): boolean =>
  source !== null &&
  Object.hasOwn(translation.schema[source.uid]?.references ?? {}, source.attribute);

const nodeArguments = (
  translation: Translation,
  { target, args }: FieldUse,
  query: unknown,
): NodeArguments => {
  const rest = isRecord(query) ? { ...query, select: undefined, populate: undefined } : query;
  const { where, sort, start, limit } = translateQuery(translation, target, rest);
  return { where, sort, start, limit: isPageOfNothing(args) ? 0 : limit };
};

const assertPublished = ({ root: { args } }: FieldUse): void => {
  const isPublished = args.status === undefined || args.status === 'published';
  if (!isPublished || DRAFT_ARGUMENTS.some((name) => valueAt(args, name) !== undefined)) {
    throw new InexpressibleRead('drafts');
  }
};

/** As much of the context of a request as the plugin's resolvers look at. */
const contextValue = ({ auth }: ArgumentsContext, { root }: FieldUse) => ({
  state: { auth },
  rootQueryArgsByPath: new Map([[root.key, { ...root.args, _originField: root.name }]]),
});

const infoOf = ({ source, root, field, parent }: FieldUse): GraphQLResolveInfo => {
  const path = { prev: undefined, key: root.key, typename: 'Query' };
  const info = {
    fieldName: field.name,
    parentType: parent,
    path: source ? { prev: path, key: field.name, typename: parent.name } : path,
  };
  // Strapi's resolvers read nothing else of it.
  return info as unknown as GraphQLResolveInfo;
};
