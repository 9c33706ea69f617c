import type { Core } from '@strapi/strapi';
import { attributesOf, hasDrafts, isLocalized } from './schema';
import { storedAttributes, tableOf } from './stored-schema';

/** A relation as its owner stores it: one row of `linkTable` a link. All names are SQL identifiers. */
export interface OwnedRelation {
  readonly sourceUid: string;
  readonly field: string;
  readonly targetUid: string;
  readonly sourceTable: string;
  readonly targetTable: string;
  readonly hasTargetDrafts: boolean;
  readonly isTargetLocalized: boolean;
  readonly linkTable: string;
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

/** An attribute through which a type sees a relation that another type owns. */
export interface InverseRelation {
  readonly field: string;
  readonly ownerUid: string;
  readonly ownerField: string;
}

/** Those of a type, with their owners. */
export const inverseRelationsOf = (strapi: Core.Strapi, uid: string): readonly InverseRelation[] =>
  Object.entries(attributesOf(strapi, uid)).flatMap(([field, { mappedBy, target = '' }]) =>
    mappedBy ? [{ field, ownerUid: target, ownerField: mappedBy }] : [],
  );

const ownedRelationsOf = (strapi: Core.Strapi, uid: string): OwnedRelation[] =>
  Object.entries(storedAttributes(strapi, uid)).flatMap(([field, { relation }]) => {
    const { links, target, mappedBy } = relation ?? NO_RELATION;
    if (!links || mappedBy !== null || !target?.startsWith('api::')) return [];
    return [
      {
        sourceUid: uid,
        field,
        targetUid: target,
        sourceTable: tableOf(strapi, uid),
        targetTable: tableOf(strapi, target),
        hasTargetDrafts: hasDrafts(strapi, target),
        isTargetLocalized: isLocalized(strapi, target),
        linkTable: links.table,
        sourceColumn: links.sourceColumn,
        targetColumn: links.targetColumn,
        orderColumn: links.orderColumn,
        inverseOrderColumn: links.inverseOrderColumn,
      },
    ];
  });

const NO_RELATION = { links: null, target: null, mappedBy: null } as const;
