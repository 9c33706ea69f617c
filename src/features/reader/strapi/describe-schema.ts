import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { ownAt } from '../../../lib/record';
import { hasDrafts, isLocalized } from '../../../platform/schema';
import {
  storedAttribute,
  storedAttributes,
  tableOf,
  type LinkTable as StoredLinks,
  type StoredAttribute,
  type StoredRelation,
} from '../../../platform/stored-schema';
import { defaultOrderOf } from '../../content/default-orders';
import { referencesOf } from '../../content/stored-references';
import {
  COLUMN_KINDS,
  type Column,
  type LinkColumn,
  type OwnKey,
  type Reference,
  type Relation,
  type SchemaDescription,
  type TypeDescription,
} from '../schema/description';

const FILE = 'plugin::upload.file';
const CONTENT = 'api::';

/** Attribute types that hold what people write. */
const WORDS: readonly string[] = ['string', 'text', 'richtext'];
/** Strapi's own attributes of that type that hold codes. */
const CODES: readonly string[] = ['documentId', 'locale'];

/** Content types, components and files, from Strapi's own metadata. */
export const describeSchema = (strapi: Core.Strapi): SchemaDescription => {
  const content = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith(CONTENT));
  const uids = [...content, ...Object.keys(strapi.components), FILE];
  const known = new Set(uids);
  return Object.fromEntries(uids.map((uid) => [uid, describeType(strapi, uid, known)]));
};

const describeType = (
  strapi: Core.Strapi,
  uid: string,
  known: ReadonlySet<string>,
): TypeDescription => {
  const isReadable = readability(strapi, uid);
  const entries = Object.entries(storedAttributes(strapi, uid));
  const isComponent = uid in strapi.components;
  return {
    uid,
    table: tableOf(strapi, uid),
    isComponent,
    order: orderOf(uid),
    hasDrafts: !isComponent && hasDrafts(strapi, uid),
    isLocalized: !isComponent && isLocalized(strapi, uid),
    columns: byAttribute(entries.flatMap((entry) => describeColumn(entry, isReadable))),
    relations: byAttribute(
      entries.flatMap(([attribute, { relation }]) =>
        relation === null ? [] : describeRelation({ attribute, relation, known, isReadable }),
      ),
    ),
    references: byAttribute(describeReferences(strapi, uid)),
  };
};

/** A content type that nobody gave an order has that of its documentIds. */
const orderOf = (uid: string): readonly OwnKey[] | null => {
  const order = defaultOrderOf(uid);
  if (order) return [{ attribute: order.field, direction: order.direction }];
  return uid.startsWith(CONTENT) ? [] : null;
};

type IsReadable = (attribute: string) => boolean;

const readability = (strapi: Core.Strapi, uid: string): IsReadable => {
  const model = strapi.getModel(uid as never);
  return (attribute) => !contentTypes.isPrivateAttribute(model, attribute);
};

const byAttribute = <Item extends { readonly attribute: string }>(
  items: readonly Item[],
): Record<string, Item> => Object.fromEntries(items.map((item) => [item.attribute, item]));

const describeColumn = (
  [attribute, { type, column, isSearchable }]: [string, StoredAttribute],
  isReadable: IsReadable,
): Column[] => {
  const kind = ownAt(COLUMN_KINDS, type);
  if (!kind || !column) return [];
  const isWords = WORDS.includes(type) && !CODES.includes(attribute);
  return [{ attribute, column, kind, isReadable: isReadable(attribute), isSearchable, isWords }];
};

interface RelationEntry {
  readonly attribute: string;
  readonly relation: StoredRelation;
  readonly known: ReadonlySet<string>;
  readonly isReadable: IsReadable;
}

const describeRelation = ({
  attribute,
  relation,
  known,
  isReadable,
}: RelationEntry): Relation[] => {
  const { target, isList, links } = relation;
  if (target === null || !known.has(target)) return [];
  const link = links ? linkTable(links) : linkColumn(attribute, relation);
  return link ? [{ attribute, target, isList, isReadable: isReadable(attribute), link }] : [];
};

const linkTable = (links: StoredLinks): Relation['link'] => {
  const { table, sourceColumn, targetColumn, orderColumn, fixed } = links;
  return { kind: 'table', table, sourceColumn, targetColumn, orderColumn, fixed };
};

/** Only the versions of a document (its other languages) are linked by a column that the reader follows. */
const linkColumn = (attribute: string, { joinColumn }: StoredRelation): LinkColumn | null => {
  if (attribute !== 'localizations' || !joinColumn) return null;
  const { name: sourceColumn, targetColumn } = joinColumn;
  return { kind: 'column', sourceColumn, targetColumn, isAmongVersions: true };
};

const describeReferences = (strapi: Core.Strapi, uid: string): Reference[] =>
  referencesOf(uid).flatMap(({ field, by, target }) => {
    const source = storedAttribute(strapi, uid, by)?.column ?? null;
    const documentId = storedAttribute(strapi, target, 'documentId')?.column ?? null;
    if (source === null || documentId === null) return [];
    const columns = { sourceColumn: source, targetColumn: documentId };
    const link: LinkColumn = { kind: 'column', ...columns, isAmongVersions: false };
    return [{ attribute: field, by, target, link, isList: false, isReadable: true }];
  });
