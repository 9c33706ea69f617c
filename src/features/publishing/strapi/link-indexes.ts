import type { Core } from '@strapi/strapi';
import type { IndexWish } from '../../../platform/schema-indexes';
import { STORED_REFERENCES } from '../../content/stored-references';

/** What finds the components that store the documentId of a document: all turns would be looked through. */
export const linkIndexes = (strapi: Core.Strapi): readonly IndexWish[] =>
  STORED_REFERENCES.flatMap(({ uid, by }) => {
    const { tableName: table, attributes } = strapi.db.metadata.get(uid);
    const attribute = attributes[by];
    const column = attribute && 'columnName' in attribute ? attribute.columnName : undefined;
    if (!column) return [];
    const name = `lectern_links_${table.slice(0, 30)}_${column.slice(0, 18)}`;
    return [
      { name, table, isUnique: false, definition: `("${column}") where "${column}" is not null` },
    ];
  });
