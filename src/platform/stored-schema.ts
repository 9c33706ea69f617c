import type { Core } from '@strapi/strapi';
import { isRecord, recordIn, textAt, valueAt, type UnknownRecord } from '../lib/record';

/** An attribute of a content type, a component or the type of files, as Strapi stores it. All names are SQL identifiers. */
export interface StoredAttribute {
  /** As Strapi's schemas have it: `string`, `relation`. Components and files are relations, too. */
  readonly type: string;
  /** Null where it is not one column of its own. */
  readonly column: string | null;
  /** Whether Strapi's full-text query looks into it. */
  readonly isSearchable: boolean;
  readonly relation: StoredRelation | null;
}

/** What leads to rows of other types. */
export interface StoredRelation {
  /** UID; null where the rows are of many types. */
  readonly target: string | null;
  readonly isList: boolean;
  /** The attribute of the target by which it is seen from there; null where it is not. */
  readonly inversedBy: string | null;
  /** The attribute of the target that owns the relation; null where this one does. */
  readonly mappedBy: string | null;
  /** Whether it is one of many that the target keeps in one table, as files do. */
  readonly isAmongMorphs: boolean;
  /** Null where no table says it, or one for rows of many types. */
  readonly links: LinkTable | null;
  /** A column of its own row instead of a table. */
  readonly joinColumn: { readonly name: string; readonly targetColumn: string } | null;
  /** The table of its links to rows of many types. */
  readonly morphs: MorphTable | null;
}

/** A table of links, one row a link. */
export interface LinkTable {
  readonly table: string;
  readonly sourceColumn: string;
  readonly targetColumn: string;
  /** Orders the links of one source; null where a source has at most one, or they have no order. */
  readonly orderColumn: string | null;
  /** Orders the links of one target, from the other side. */
  readonly inverseOrderColumn: string | null;
  /** Values that tell its rows from those of others: the field of a component, the owner of a file. */
  readonly fixed: Readonly<Record<string, string>>;
}

/** A table of links to rows of many types, which it names. */
export interface MorphTable {
  readonly table: string;
  /** Of the row that owns the links. */
  readonly ownColumn: string;
  readonly idColumn: string;
  readonly typeColumn: string;
  readonly orderColumn: string | null;
}

/** The table of a content type or a component. */
export const tableOf = (strapi: Core.Strapi, uid: string): string =>
  strapi.db.metadata.get(uid).tableName;

/** The one place that reads what Strapi's database layer knows of a type. */
export const storedAttributes = (
  strapi: Core.Strapi,
  uid: string,
): Readonly<Record<string, StoredAttribute>> =>
  Object.fromEntries(
    Object.entries(strapi.db.metadata.get(uid).attributes).map(([name, attribute]) => [
      name,
      decode(strapi, { uid, name }, recordIn(attribute)),
    ]),
  );

/** The attribute; null where the type has none of this name. */
export const storedAttribute = (
  strapi: Core.Strapi,
  uid: string,
  name: string,
): StoredAttribute | null => {
  const attribute: unknown = strapi.db.metadata.get(uid).attributes[name];
  return isRecord(attribute) ? decode(strapi, { uid, name }, attribute) : null;
};

interface Place {
  readonly uid: string;
  readonly name: string;
}

const decode = (strapi: Core.Strapi, place: Place, attribute: UnknownRecord): StoredAttribute => ({
  type: textAt(attribute, 'type') ?? '',
  column: textAt(attribute, 'columnName'),
  isSearchable: attribute.searchable !== false,
  relation: attribute.type === 'relation' ? decodeRelation(strapi, place, attribute) : null,
});

const decodeRelation = (
  strapi: Core.Strapi,
  place: Place,
  attribute: UnknownRecord,
): StoredRelation => {
  const { joinTable, joinColumn } = attribute;
  const column = {
    name: textAt(joinColumn, 'name'),
    target: textAt(joinColumn, 'referencedColumn'),
  };
  const morphBy = textAt(attribute, 'morphBy');
  return {
    target: textAt(attribute, 'target'),
    isList: (textAt(attribute, 'relation') ?? '').endsWith('Many'),
    inversedBy: textAt(attribute, 'inversedBy'),
    mappedBy: textAt(attribute, 'mappedBy'),
    isAmongMorphs: morphBy !== null,
    links: morphBy === null ? linkTable(joinTable) : morphLinks(strapi, place, attribute),
    joinColumn:
      column.name === null || column.target === null
        ? null
        : { name: column.name, targetColumn: column.target },
    morphs: morphTable(joinTable),
  };
};

const linkTable = (joinTable: unknown): LinkTable | null => {
  const table = textAt(joinTable, 'name');
  const sourceColumn = nameAt(joinTable, 'joinColumn');
  const targetColumn = nameAt(joinTable, 'inverseJoinColumn');
  if (table === null || sourceColumn === null || targetColumn === null) return null;
  return {
    table,
    sourceColumn,
    targetColumn,
    orderColumn: orderColumnOf(joinTable),
    inverseOrderColumn: textAt(joinTable, 'inverseOrderColumnName'),
    fixed: textsOf(valueAt(joinTable, 'on')),
  };
};

/** Of a link to a file only the table of all links to files knows, by type and attribute. */
const morphLinks = (
  strapi: Core.Strapi,
  { uid, name }: Place,
  attribute: UnknownRecord,
): LinkTable | null => {
  const target = strapi.db.metadata.get(textAt(attribute, 'target') ?? '');
  const owner: unknown = target.attributes[textAt(attribute, 'morphBy') ?? ''];
  const morphs = morphTable(valueAt(owner, 'joinTable'));
  if (morphs === null) return null;
  return {
    table: morphs.table,
    sourceColumn: morphs.idColumn,
    targetColumn: morphs.ownColumn,
    orderColumn: morphs.orderColumn,
    inverseOrderColumn: null,
    fixed: { [morphs.typeColumn]: uid, field: name },
  };
};

const morphTable = (joinTable: unknown): MorphTable | null => {
  const morphColumn = valueAt(joinTable, 'morphColumn');
  const table = textAt(joinTable, 'name');
  const ownColumn = nameAt(joinTable, 'joinColumn');
  const idColumn = nameAt(morphColumn, 'idColumn');
  const typeColumn = nameAt(morphColumn, 'typeColumn');
  if (!table || !ownColumn || !idColumn || !typeColumn) return null;
  return { table, ownColumn, idColumn, typeColumn, orderColumn: orderColumnOf(joinTable) };
};

const nameAt = (record: unknown, key: string): string | null =>
  textAt(valueAt(record, key), 'name');

const orderColumnOf = (joinTable: unknown): string | null => {
  const orderBy = valueAt(joinTable, 'orderBy');
  return (isRecord(orderBy) ? Object.keys(orderBy)[0] : undefined) ?? null;
};

const textsOf = (record: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(recordIn(record)).map(([key, value]) => [key, String(value)]));
