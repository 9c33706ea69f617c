import type { Core } from '@strapi/strapi';
import {
  storedAttributes,
  tableOf,
  type LinkTable,
  type StoredAttribute,
  type StoredRelation,
} from '../../../platform/stored-schema';
import { FILE_UID } from '../../content/content-model';
import { contentTypeOf } from '../../content/registry';
import { referencesOf } from '../../content/stored-references';

/** What the address of every file on this server begins with. */
export const UPLOADS = '/uploads/';

/** How what is referred to is found. */
export type ReferenceWay =
  | { readonly kind: 'relation'; readonly targetUid: string; readonly link: LinkTable }
  | { readonly kind: 'file'; readonly link: LinkTable }
  /** A column holds the documentId. */
  | { readonly kind: 'stored'; readonly targetUid: string; readonly column: string }
  /** A column holds a text with addresses of files. */
  | { readonly kind: 'text'; readonly column: string };

/** A place where documents of a type refer to something. */
export interface ReferenceSource {
  /** Of the content type. */
  readonly uid: string;
  /** `guests`, `seo.shareImage`. */
  readonly field: string;
  /** Whether the published document could not be published without. */
  readonly isRequired: boolean;
  readonly way: ReferenceWay;
  /** From the document to the component that refers; empty where the document does itself. */
  readonly components: readonly ComponentStep[];
}

/** One component within a document, or within another component. */
interface ComponentStep {
  readonly link: LinkTable;
  /** Of the component. */
  readonly table: string;
}

interface Holder {
  /** Of the content type or component. */
  readonly uid: string;
  readonly path: readonly string[];
  readonly components: readonly ComponentStep[];
}

/** Every place where documents can refer to something, from Strapi's own metadata. */
export const referenceSources = (strapi: Core.Strapi): readonly ReferenceSource[] =>
  Object.keys(strapi.contentTypes)
    .filter((uid) => uid.startsWith('api::'))
    .flatMap((uid) => sourcesOf(strapi, uid, { uid, path: [], components: [] }));

const sourcesOf = (strapi: Core.Strapi, uid: string, holder: Holder): ReferenceSource[] => {
  const attributes = storedAttributes(strapi, holder.uid);
  const own = Object.entries(attributes).flatMap(([name, attribute]) => {
    const { links, target } = attribute.relation ?? NO_RELATION;
    if (links && target !== null && target in strapi.components) {
      const step = { link: links, table: tableOf(strapi, target) };
      return sourcesOf(strapi, uid, {
        uid: target,
        path: [...holder.path, name],
        components: [...holder.components, step],
      });
    }
    const way = wayOf(name, attribute);
    return way ? [sourceOf(uid, holder, { name, way })] : [];
  });
  const stored = referencesOf(holder.uid).flatMap(({ field, by, target }) => {
    const column = attributes[by]?.column ?? null;
    if (column === null) return [];
    const way = { kind: 'stored', targetUid: target, column } as const;
    return [sourceOf(uid, holder, { name: field, way })];
  });
  return [...own, ...stored];
};

const NO_RELATION = { links: null, target: null } as const;

const sourceOf = (
  uid: string,
  { path, components }: Holder,
  { name, way }: { readonly name: string; readonly way: ReferenceWay },
): ReferenceSource => ({
  uid,
  field: [...path, name].join('.'),
  isRequired: path.length === 0 && (contentTypeOf(uid)?.requiresPublished.includes(name) ?? false),
  way,
  components,
});

const wayOf = (name: string, { type, column, relation }: StoredAttribute): ReferenceWay | null => {
  if (type === 'blocks' || type === 'richtext') {
    return column === null ? null : { kind: 'text', column };
  }
  return relation && relationWay(name, relation);
};

/** The other side of a relation is stored where its owner is. */
const relationWay = (
  name: string,
  { target, mappedBy, links }: StoredRelation,
): ReferenceWay | null => {
  if (!links) return null;
  if (target === FILE_UID) return { kind: 'file', link: links };
  const isOwned = mappedBy === null && name !== 'localizations';
  return isOwned && target?.startsWith('api::')
    ? { kind: 'relation', targetUid: target, link: links }
    : null;
};
