import type { Core } from '@strapi/strapi';
import { isRecord, textAt, valueAt } from '../lib/record';
import { attributesOf, hasDrafts, isLocalized } from './schema';

/** A relation as its owner stores it: one row of `joinTable` a link. All names are SQL identifiers. */
export interface OwnedRelation {
  readonly sourceUid: string;
  readonly field: string;
  readonly targetUid: string;
  readonly sourceTable: string;
  readonly targetTable: string;
  readonly hasTargetDrafts: boolean;
  readonly isTargetLocalized: boolean;
  readonly joinTable: string;
  readonly sourceColumn: string;
  readonly targetColumn: string;
  /** Orders the links of one source; null where a source has at most one. */
  readonly orderColumn: string | null;
  /** Orders the links of one target, from the other side. */
  readonly inverseOrderColumn: string | null;
}

/** All relations that `api::` types own, from Strapi's own metadata. */
export const ownedRelations = (strapi: Core.Strapi): readonly OwnedRelation[] =>
  Object.keys(strapi.contentTypes)
    .filter((uid) => uid.startsWith('api::'))
    .flatMap((uid) => ownedRelationsOf(strapi, uid));

/** The attributes through which a type sees relations that another type owns, with their owners. */
export const inverseRelationsOf = (
  strapi: Core.Strapi,
  uid: string,
): readonly { field: string; ownerUid: string; ownerField: string }[] =>
  Object.entries(attributesOf(strapi, uid)).flatMap(([field, attribute]) => {
    const ownerField = textAt(attribute, 'mappedBy');
    return ownerField ? [{ field, ownerUid: textAt(attribute, 'target') ?? '', ownerField }] : [];
  });

const ownedRelationsOf = (strapi: Core.Strapi, uid: string): OwnedRelation[] => {
  const { attributes, tableName } = strapi.db.metadata.get(uid);
  return Object.entries(attributes).flatMap(([field, attribute]) => {
    const joinTable = valueAt(attribute, 'joinTable');
    const targetUid = textAt(attribute, 'target');
    const isOwner = isRecord(joinTable) && valueAt(attribute, 'mappedBy') === undefined;
    if (attribute.type !== 'relation' || !isOwner || !targetUid?.startsWith('api::')) return [];
    return [
      {
        sourceUid: uid,
        field,
        targetUid,
        sourceTable: tableName,
        targetTable: strapi.db.metadata.get(targetUid).tableName,
        hasTargetDrafts: hasDrafts(strapi, targetUid),
        isTargetLocalized: isLocalized(strapi, targetUid),
        joinTable: textAt(joinTable, 'name') ?? '',
        sourceColumn: textAt(valueAt(joinTable, 'joinColumn'), 'name') ?? '',
        targetColumn: textAt(valueAt(joinTable, 'inverseJoinColumn'), 'name') ?? '',
        orderColumn: textAt(joinTable, 'orderColumnName'),
        inverseOrderColumn: textAt(joinTable, 'inverseOrderColumnName'),
      },
    ];
  });
};
