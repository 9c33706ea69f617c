import type { Core } from '@strapi/strapi';
import { isRecord, textAt, valueAt, type UnknownRecord } from '../../../lib/record';
import { FILE_UID } from '../../content/content-model';
import { contentTypeOf } from '../../content/registry';
import { referencesOf } from '../../content/stored-references';

/** A table of links, one row a link. All names are SQL identifiers. */
interface LinkTable {
  readonly table: string;
  readonly sourceColumn: string;
  readonly targetColumn: string;
  /** Values that tell its rows from those of others. */
  readonly fixed: Readonly<Record<string, string>>;
}

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
  const { attributes } = strapi.db.metadata.get(holder.uid);
  const own = Object.entries(attributes).flatMap(([name, attribute]) => {
    const description: UnknownRecord = isRecord(attribute) ? attribute : {};
    const component = componentStep(strapi, description);
    if (component) {
      return sourcesOf(strapi, uid, {
        uid: textAt(description, 'target') ?? '',
        path: [...holder.path, name],
        components: [...holder.components, component],
      });
    }
    const way = wayOf(strapi, holder.uid, [name, description]);
    return way ? [sourceOf(uid, holder, { name, way })] : [];
  });
  const stored = referencesOf(holder.uid).flatMap(({ field, by, target }) => {
    const column = textAt(attributes[by], 'columnName');
    if (column === null) return [];
    const way = { kind: 'stored', targetUid: target, column } as const;
    return [sourceOf(uid, holder, { name: field, way })];
  });
  return [...own, ...stored];
};

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

const componentStep = (strapi: Core.Strapi, description: UnknownRecord): ComponentStep | null => {
  const target = textAt(description, 'target') ?? '';
  const link = target in strapi.components ? linkTable(description.joinTable) : null;
  return link && { link, table: strapi.db.metadata.get(target).tableName };
};

const wayOf = (
  strapi: Core.Strapi,
  holderUid: string,
  [name, description]: readonly [string, UnknownRecord],
): ReferenceWay | null => {
  const { type } = description;
  if (type === 'blocks' || type === 'richtext') {
    const column = textAt(description, 'columnName');
    return column === null ? null : { kind: 'text', column };
  }
  if (type !== 'relation') return null;
  return textAt(description, 'target') === FILE_UID
    ? fileWay(strapi, holderUid, [name, description])
    : relationWay(name, description);
};

/** The other side of a relation is stored where its owner is. */
const relationWay = (name: string, description: UnknownRecord): ReferenceWay | null => {
  const targetUid = textAt(description, 'target') ?? '';
  const isOwned = description.mappedBy === undefined && name !== 'localizations';
  const link = isOwned && targetUid.startsWith('api::') ? linkTable(description.joinTable) : null;
  return link && { kind: 'relation', targetUid, link };
};

const linkTable = (joinTable: unknown): LinkTable | null => {
  const table = textAt(joinTable, 'name');
  const sourceColumn = textAt(valueAt(joinTable, 'joinColumn'), 'name');
  const targetColumn = textAt(valueAt(joinTable, 'inverseJoinColumn'), 'name');
  if (table === null || sourceColumn === null || targetColumn === null) return null;
  const on = valueAt(joinTable, 'on');
  const fixed = Object.fromEntries(
    Object.entries(isRecord(on) ? on : {}).map(([key, value]) => [key, String(value)]),
  );
  return { table, sourceColumn, targetColumn, fixed };
};

/** All links to files stand in one table, with the type and the attribute of what they belong to. */
const fileWay = (
  strapi: Core.Strapi,
  holderUid: string,
  [name, description]: readonly [string, UnknownRecord],
): ReferenceWay | null => {
  const { attributes } = strapi.db.metadata.get(FILE_UID);
  const joinTable = valueAt(attributes[textAt(description, 'morphBy') ?? ''], 'joinTable');
  const morph = valueAt(joinTable, 'morphColumn');
  const table = textAt(joinTable, 'name');
  const targetColumn = textAt(valueAt(joinTable, 'joinColumn'), 'name');
  const sourceColumn = textAt(valueAt(morph, 'idColumn'), 'name');
  const typeColumn = textAt(valueAt(morph, 'typeColumn'), 'name');
  if (!table || !targetColumn || !sourceColumn || !typeColumn) return null;
  const fixed = { [typeColumn]: holderUid, field: name };
  return { kind: 'file', link: { table, sourceColumn, targetColumn, fixed } };
};
