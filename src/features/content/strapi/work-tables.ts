import type { Core } from '@strapi/strapi';
import { hasDrafts } from '../../../platform/schema';
import { storedAttribute, tableOf } from '../../../platform/stored-schema';
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

/** The column of an attribute. */
export const columnOf = (strapi: Core.Strapi, uid: string, field: string): string =>
  storedAttribute(strapi, uid, field)?.column ?? field;

export const linkTable = (strapi: Core.Strapi, uid: string, field: string): LinkTable => {
  const relation = storedAttribute(strapi, uid, field)?.relation;
  const { links, target } = relation ?? { links: null, target: null };
  if (!links || target === null || relation?.mappedBy !== null) {
    throw new Error(`${uid} has no relation “${field}” of its own.`);
  }
  return {
    table: links.table,
    source: links.sourceColumn,
    target: links.targetColumn,
    targetTable: tableOf(strapi, target),
    hasTargetDrafts: hasDrafts(strapi, target),
  };
};
