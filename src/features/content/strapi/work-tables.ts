import type { Core } from '@strapi/strapi';
import { textAt } from '../../../lib/record';
import { ownedRelations } from '../../../platform/relations';
import type { WorkKind } from '../work-kinds';

/** The table of a relation's links. All names are SQL identifiers, from Strapi's own metadata. */
export interface LinkTable {
  readonly table: string;
  readonly source: string;
  readonly target: string;
  readonly targetTable: string;
  readonly hasTargetDrafts: boolean;
}

/** Where Strapi keeps work of one kind. */
export interface WorkTable {
  readonly table: string;
  readonly date: string;
  readonly text: string;
  readonly topics: LinkTable;
  readonly experts: LinkTable;
}

export const workTable = (
  strapi: Core.Strapi,
  { uid, dateField, textField, expertsField }: WorkKind,
): WorkTable => ({
  table: tableOf(strapi, uid),
  date: columnOf(strapi, uid, dateField),
  text: columnOf(strapi, uid, textField),
  topics: linkTable(strapi, uid, 'topics'),
  experts: linkTable(strapi, uid, expertsField),
});

const tableOf = (strapi: Core.Strapi, uid: string): string => strapi.db.metadata.get(uid).tableName;

/** The column of an attribute. */
export const columnOf = (strapi: Core.Strapi, uid: string, field: string): string => {
  const attribute = strapi.db.metadata.get(uid).attributes[field];
  return textAt(attribute, 'columnName') ?? field;
};

export const linkTable = (strapi: Core.Strapi, uid: string, field: string): LinkTable => {
  const relation = ownedRelations(strapi).find(
    (one) => one.sourceUid === uid && one.field === field,
  );
  if (!relation) throw new Error(`${uid} has no relation “${field}” of its own.`);
  const { joinTable, sourceColumn, targetColumn, targetTable, hasTargetDrafts } = relation;
  return {
    table: joinTable,
    source: sourceColumn,
    target: targetColumn,
    targetTable,
    hasTargetDrafts,
  };
};
