import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { isRecord, textAt, valueAt, type UnknownRecord } from '../../../lib/record';
import { hasDrafts, isLocalized } from '../../../platform/schema';
import { defaultOrderOf } from '../../content/default-orders';
import { referencesOf } from '../../content/stored-references';
import type {
  Column,
  ColumnKind,
  LinkColumn,
  LinkTable,
  OwnKey,
  Reference,
  Relation,
  SchemaDescription,
  TypeDescription,
} from '../schema-description';

const FILE = 'plugin::upload.file';
const CONTENT = 'api::';

/** Attribute types that hold what people write. */
const WORDS: readonly unknown[] = ['string', 'text', 'richtext'];
/** Strapi's own attributes of that type that hold codes. */
const CODES: readonly string[] = ['documentId', 'locale'];

/** Kinds by Strapi's attribute type. A type that is not here (password, timestamp) is left to Strapi. */
const KINDS: Readonly<Record<string, ColumnKind>> = {
  increments: 'integer',
  string: 'text',
  text: 'text',
  richtext: 'text',
  email: 'text',
  uid: 'text',
  enumeration: 'enumeration',
  integer: 'integer',
  biginteger: 'biginteger',
  float: 'float',
  decimal: 'decimal',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  datetime: 'datetime',
  json: 'json',
  blocks: 'json',
};

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
  const { attributes, tableName } = strapi.db.metadata.get(uid);
  const isReadable = readability(strapi, uid);
  const entries: [string, UnknownRecord][] = Object.entries(attributes).map(([name, attribute]) => [
    name,
    isRecord(attribute) ? attribute : {},
  ]);
  const isComponent = uid in strapi.components;
  return {
    uid,
    table: tableName,
    isComponent,
    order: orderOf(uid),
    hasDrafts: !isComponent && hasDrafts(strapi, uid),
    isLocalized: !isComponent && isLocalized(strapi, uid),
    columns: byAttribute(entries.flatMap((entry) => describeColumn(entry, isReadable))),
    relations: byAttribute(
      entries.flatMap((entry) => describeRelation(strapi, { uid, entry, known, isReadable })),
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
  [attribute, description]: [string, UnknownRecord],
  isReadable: IsReadable,
): Column[] => {
  const kind = KINDS[textAt(description, 'type') ?? ''];
  const column = textAt(description, 'columnName');
  if (!kind || !column) return [];
  const isSearchable = description.searchable !== false;
  const isWords = WORDS.includes(description.type) && !CODES.includes(attribute);
  return [{ attribute, column, kind, isReadable: isReadable(attribute), isSearchable, isWords }];
};

interface RelationEntry {
  readonly uid: string;
  readonly entry: [string, UnknownRecord];
  readonly known: ReadonlySet<string>;
  readonly isReadable: IsReadable;
}

const describeRelation = (
  strapi: Core.Strapi,
  { uid, entry: [attribute, description], known, isReadable }: RelationEntry,
): Relation[] => {
  const target = textAt(description, 'target');
  const relation = textAt(description, 'relation') ?? '';
  if (description.type !== 'relation' || target === null || !known.has(target)) return [];
  const link = relation.startsWith('morph')
    ? describeFileLink(strapi, { uid, attribute, description })
    : (describeLinkTable(description) ?? describeLinkColumn(attribute, description));
  if (!link) return [];
  const isList = relation.endsWith('Many');
  return [{ attribute, target, isList, isReadable: isReadable(attribute), link }];
};

const describeLinkTable = (description: UnknownRecord): LinkTable | null => {
  const joinTable = description.joinTable;
  const table = textAt(joinTable, 'name');
  const source = textAt(valueAt(joinTable, 'joinColumn'), 'name');
  const target = textAt(valueAt(joinTable, 'inverseJoinColumn'), 'name');
  if (!table || !source || !target) return null;
  return {
    kind: 'table',
    table,
    sourceColumn: source,
    targetColumn: target,
    orderColumn: orderColumnOf(joinTable),
    fixed: textsOf(valueAt(joinTable, 'on')),
  };
};

const orderColumnOf = (joinTable: unknown): string | null => {
  const orderBy = valueAt(joinTable, 'orderBy');
  return (isRecord(orderBy) ? Object.keys(orderBy)[0] : undefined) ?? null;
};

/** Only the versions of a document (its other languages) are linked by a column that the reader follows. */
const describeLinkColumn = (attribute: string, description: UnknownRecord): LinkColumn | null => {
  const source = textAt(description.joinColumn, 'name');
  const target = textAt(description.joinColumn, 'referencedColumn');
  if (attribute !== 'localizations' || !source || !target) return null;
  return { kind: 'column', sourceColumn: source, targetColumn: target, isAmongVersions: true };
};

const describeReferences = (strapi: Core.Strapi, uid: string): Reference[] =>
  referencesOf(uid).flatMap(({ field, by, target }) => {
    const source = columnNameOf(strapi, uid, by);
    const documentId = columnNameOf(strapi, target, 'documentId');
    if (source === null || documentId === null) return [];
    const columns = { sourceColumn: source, targetColumn: documentId };
    const link: LinkColumn = { kind: 'column', ...columns, isAmongVersions: false };
    return [{ attribute: field, by, target, link, isList: false, isReadable: true }];
  });

const columnNameOf = (strapi: Core.Strapi, uid: string, attribute: string): string | null =>
  textAt(strapi.db.metadata.get(uid).attributes[attribute], 'columnName');

/** A file is linked from a table of its own, by the type and the attribute of what it belongs to. */
const describeFileLink = (
  strapi: Core.Strapi,
  { uid, attribute, description }: { uid: string; attribute: string; description: UnknownRecord },
): LinkTable | null => {
  const target = strapi.db.metadata.get(textAt(description, 'target') ?? '');
  const owner: unknown = target.attributes[textAt(description, 'morphBy') ?? ''];
  const joinTable = valueAt(owner, 'joinTable');
  const table = textAt(joinTable, 'name');
  const fileColumn = textAt(valueAt(joinTable, 'joinColumn'), 'name');
  const morph = valueAt(joinTable, 'morphColumn');
  const idColumn = textAt(valueAt(morph, 'idColumn'), 'name');
  const typeColumn = textAt(valueAt(morph, 'typeColumn'), 'name');
  if (!table || !fileColumn || !idColumn || !typeColumn) return null;
  return {
    kind: 'table',
    table,
    sourceColumn: idColumn,
    targetColumn: fileColumn,
    orderColumn: orderColumnOf(joinTable),
    fixed: { [typeColumn]: uid, field: attribute },
  };
};

const textsOf = (record: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isRecord(record) ? record : {}).map(([key, value]) => [key, String(value)]),
  );
