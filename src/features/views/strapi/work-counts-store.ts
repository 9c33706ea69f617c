import type { Core, UID } from '@strapi/strapi';
import { decodeRow, number, recordOf } from '../../../lib/row';
import { localesOf } from '../../../platform/default-locale';
import { tableOf } from '../../../platform/stored-schema';
import { INTERVIEW, type ContentType } from '../../content/registry';
import { linkTable, type LinkTable } from '../../content/strapi/work-tables';
import { relationToOwner, type WorkKind } from '../../content/work-kinds';

/** Whose work is counted. */
export interface WorkOwner {
  readonly type: ContentType;
  readonly documentId: string;
  /** The relation from an owner to the one above it, whose work it is, too; null where there is none. */
  readonly parentField: string | null;
}

export interface WorkCount {
  readonly kind: WorkKind;
  readonly count: number;
}

/** How much published work of some kinds belongs to an owner, in one language. One statement. */
export const countWork = async (
  strapi: Core.Strapi,
  { owner, kinds, locale }: { owner: WorkOwner; kinds: readonly WorkKind[]; locale: unknown },
): Promise<readonly WorkCount[]> => {
  if (kinds.length === 0) return [];
  const locales = await localesOf(strapi, INTERVIEW.uid as UID.ContentType, locale);
  const counts = kinds.map((kind) => `(${countSql(strapi, owner, kind)}) as ${kind.kind}`);
  const answer: unknown = await strapi.db.connection.raw(
    `with recursive ${ownersSql(strapi, owner)} select ${counts.join(', ')}`,
    { documentId: owner.documentId, locale: locales[0] ?? '' },
  );
  const found = decodeRow(answer, recordOf(number));
  return kinds.map((kind) => ({ kind, count: found[kind.kind] ?? 0 }));
};

/** The rows of the owner, and of all below it. A circle ends where it began. */
const ownersSql = (strapi: Core.Strapi, { type: { uid }, parentField }: WorkOwner): string => {
  const tableName = tableOf(strapi, uid);
  const own = `select id from ${tableName} where document_id = :documentId and published_at is not null`;
  if (parentField === null) return `owner(id) as (${own})`;
  const { table, source, target } = linkTable(strapi, uid, parentField);
  return `owner(id) as (${own}
    union select link.${source} from ${table} link join owner on link.${target} = owner.id)`;
};

const countSql = (strapi: Core.Strapi, { type }: WorkOwner, kind: WorkKind): string => {
  const field = relationToOwner(kind, type);
  if (field === null) throw new Error(`A ${kind.noun} has no such owner.`);
  const tableName = tableOf(strapi, kind.uid);
  const { table, source, target }: LinkTable = linkTable(strapi, kind.uid, field);
  return `select count(distinct work.id)::int from owner
    join ${table} link on link.${target} = owner.id
    join ${tableName} work on work.id = link.${source}
    where work.published_at is not null and coalesce(work.locale, '') = :locale`;
};
