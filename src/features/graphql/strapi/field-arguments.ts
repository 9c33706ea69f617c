import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { recordIn, type UnknownRecord } from '../../../lib/record';
import { localesOf } from '../../../platform/default-locale';
import { mayCaller } from '../../../platform/public-caller';
import { hasDrafts } from '../../../platform/schema';
import { rightToList } from '../../content/rights';
import { InexpressibleRead, translateQuery, type Translation } from '../../reader/interface';
import { assertPublishedOnly } from '../../reader/strapi/interface';
import { NO_ARGUMENTS, type FieldUse, type NodeArguments } from '../operation/field-use';
import { rowsOf } from '../operation/row-fields';
import { checkedQuery, databaseQuery } from './checked-query';
import type { FieldGuards } from './hold-to-matrix';
import { isPageOfNothing, plainArguments, type ArgumentWords } from './plain-arguments';
import { isComponentList, listQuery, transformArguments } from './whole-components';

export interface ArgumentsContext extends ArgumentWords {
  readonly strapi: Core.Strapi;
  readonly translation: Translation;
  /** What Strapi's authentication found out of the caller. */
  readonly auth: unknown;
  readonly guards: FieldGuards;
}

const PUBLISHED = { $notNull: true };
/** Arguments that ask for drafts. */
const DRAFT_ARGUMENTS = ['hasPublishedVersion', 'publicationFilter'] as const;

/**
 * What Strapi's resolver of a field would ask the database, by the same checks and conversions, and without the
 * resolver. Rejects with Strapi's own error where it refuses the field, and with InexpressibleRead.
 */
export const askedArguments = async (
  context: ArgumentsContext,
  use: FieldUse,
): Promise<NodeArguments> => {
  assertPublished(use);
  const { source } = use;
  await passGuards(context, use);
  if (isReference(context, source)) return argumentsOfReference(context, use);
  if (source) return nodeArguments(context, use, await nestedQuery(context, use, source));
  const query = await rootQuery(context, use);
  assertPublishedOnly(context.strapi, query.filters, context.translation);
  return nodeArguments(context, use, query);
};

const assertPublished = ({ root: { args } }: FieldUse): void => {
  const isPublished = args.status === undefined || args.status === 'published';
  if (!isPublished || DRAFT_ARGUMENTS.some((name) => args[name] !== undefined)) {
    throw new InexpressibleRead('drafts');
  }
};

const isReference = ({ translation }: ArgumentsContext, source: FieldUse['source']): boolean =>
  source !== null &&
  Object.hasOwn(translation.schema[source.uid]?.references ?? {}, source.attribute);

/** Its own resolver shows nothing to whoever has no right. */
const argumentsOfReference = async (
  { strapi, auth }: ArgumentsContext,
  { target }: FieldUse,
): Promise<NodeArguments> => {
  const right = rightToList({ uid: target });
  if (await mayCaller(strapi, auth, right)) return NO_ARGUMENTS;
  throw new InexpressibleRead(right);
};

/** As Strapi does before it runs a resolver. */
const passGuards = async (
  { strapi, auth, guards }: ArgumentsContext,
  { parent, field, source }: FieldUse,
): Promise<void> => {
  const path = `${parent.name}.${field.name}`;
  const rights = guards.rights.get(path) ?? [];
  if (guards.others.has(path)) throw new InexpressibleRead(`what stands before ${path}`);
  if (!source && rights.length === 0) throw new InexpressibleRead(`the right to ${path}`);
  for (const right of rights) {
    if (!(await mayCaller(strapi, auth, right))) throw new errors.ForbiddenError();
  }
};

/** As the plugin and the Document Service complete a query for what is published. */
const rootQuery = async (context: ArgumentsContext, use: FieldUse): Promise<UnknownRecord> => {
  const { strapi } = context;
  const uid = use.target as UID.ContentType;
  const { documentId, ...args } = plainArguments(context, uid, use.args);
  const isPaged = strapi.contentTypes[uid].kind === 'collectionType' && documentId === undefined;
  const checked = await checkedQuery(
    strapi,
    { uid, auth: context.auth },
    {
      ...transformArguments(strapi, args, { uid, usePagination: isPaged }),
      ...(documentId === undefined ? {} : { documentId }),
    },
  );
  const query = databaseQuery(strapi, uid, {
    status: 'published',
    // The Document Service takes it apart from the query.
    ...Object.fromEntries(Object.entries(checked).filter(([name]) => name !== 'documentId')),
  });
  const locales = await localesOf(strapi, uid, checked.locale);
  const [locale] = locales === '*' && !isPaged ? ['*'] : locales;
  const isEveryLocale = locales === '*' && isPaged;
  return {
    ...query,
    where: {
      ...(hasDrafts(strapi, uid) ? { publishedAt: PUBLISHED } : {}),
      ...(isEveryLocale || locale === null ? {} : { locale }),
      ...recordIn(query.where),
      ...(documentId === undefined ? {} : { documentId }),
    },
  };
};

/** As the plugin loads what hangs on a row. */
const nestedQuery = async (
  context: ArgumentsContext,
  { target, args: sent, field }: FieldUse,
  source: NonNullable<FieldUse['source']>,
): Promise<UnknownRecord> => {
  const { strapi } = context;
  const rows = field.args.length > 0 ? rowsOf(context, field) : null;
  const args = rows ? plainArguments(context, rows.uid, sent) : sent;
  const isWhole = isComponentList(strapi, source);
  const sentQuery = isWhole
    ? listQuery(strapi, args, target)
    : transformArguments(strapi, args, { uid: target, usePagination: true });
  const checked = await checkedQuery(strapi, { uid: target, auth: context.auth }, sentQuery);
  const query = databaseQuery(strapi, target, checked);
  if (!hasDrafts(strapi, target)) return query;
  const where = recordIn(query.where);
  const { publishedAt } = where;
  const published = { ...PUBLISHED, ...recordIn(publishedAt) };
  return { ...query, where: { ...where, publishedAt: published } };
};

const nodeArguments = (
  { translation }: ArgumentsContext,
  { target, args }: FieldUse,
  query: UnknownRecord,
): NodeArguments => {
  const rest = { ...query, select: undefined, populate: undefined };
  const { where, sort, start, limit } = translateQuery(translation, target, rest);
  return { where, sort, start, limit: isPageOfNothing(args) ? 0 : limit };
};
