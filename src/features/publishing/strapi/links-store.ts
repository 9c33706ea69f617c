import type { Core } from '@strapi/strapi';
import { groupBy } from '../../../lib/by-key';
import { decodeRows } from '../../../lib/row';
import { literal } from '../../../lib/sql-text';
import { inTransaction } from '../../../platform/database';
import { hasDrafts } from '../../../platform/schema';
import { tableOf } from '../../../platform/stored-schema';
import { contentTypeOf } from '../../content/registry';
import { firstNameOf } from '../../content/replaced-file-name';
import { type FileLinks, type LinksHere, LISTED_LINKS } from '../links-here';
import { LINK, linksOf, type LinkRow } from './link-rows';
import { referenceSources, UPLOADS, type ReferenceSource } from './reference-sources';

export interface DocumentTarget {
  readonly uid: string;
  readonly documentId: string;
  readonly locales: readonly (string | null)[] | '*';
  /** Whatever refers; or only published documents that could not be published without. */
  readonly kind: 'any' | 'needed';
}

/** A file, as it is stored. */
export interface FileTarget {
  readonly id: number;
  /** Its name on the disk, without extension. */
  readonly hash: string;
}

/** What refers to a document, but for itself. One statement. */
export const findLinks = async (
  strapi: Core.Strapi,
  target: DocumentTarget,
): Promise<LinksHere> => {
  const parts = referenceSources(strapi)
    .filter((source) => target.kind === 'any' || source.isRequired)
    .flatMap((source) => documentPart(strapi, source, target) ?? []);
  const rows = await findGrouped(strapi, parts, target.kind);
  return linksOf(rows);
};

/**
 * What refers to each of some files, by their ids; those that nothing refers to are not there.
 *
 * @param where `links`: not in texts, which takes longer
 */
export const findFileLinks = async (
  strapi: Core.Strapi,
  files: readonly FileTarget[],
  where: 'everywhere' | 'links' = 'everywhere',
): Promise<ReadonlyMap<number, LinksHere>> => {
  const parts = referenceSources(strapi)
    .filter(({ way }) => where === 'everywhere' || way.kind === 'file')
    .flatMap((source) => filePart(strapi, source, files) ?? []);
  const rows = files.length === 0 ? [] : await findGrouped(strapi, parts, 'any');
  const groups = groupBy(rows, ({ target }) => Number(target));
  return new Map([...groups].map(([id, group]) => [id, linksOf(group)]));
};

/** What refers to each of some files, with their names; those that nothing refers to are not among them. */
export const findUsedFiles = async (
  strapi: Core.Strapi,
  files: readonly (FileTarget & { readonly name: string })[],
): Promise<readonly FileLinks[]> => {
  const found = await findFileLinks(strapi, files);
  return files.flatMap(({ id, name }) => {
    const links = found.get(id);
    return links ? [{ id, name, ...links }] : [];
  });
};

interface Fragment {
  readonly sql: string;
  readonly bindings: readonly Binding[];
}

type Binding = string | number | boolean | readonly string[] | readonly number[];

const findGrouped = async (
  strapi: Core.Strapi,
  parts: readonly Fragment[],
  kind: DocumentTarget['kind'],
): Promise<readonly LinkRow[]> => {
  if (parts.length === 0) return [];
  const having = kind === 'needed' ? 'having bool_or(is_published and is_required)' : '';
  const statement = `with found as (${parts.map(({ sql }) => sql).join(' union all ')}), links as (
      select target, uid, document_id, locale,
        coalesce(max(name) filter (where is_published), max(name)) as name,
        bool_or(is_published) as is_published, bool_or(not is_published) as is_draft,
        bool_or(is_published and is_required) as is_needed, array_agg(distinct field) as fields
      from found group by target, uid, document_id, locale ${having}
    )
    select * from (
      select *, count(*) over (partition by target)::int as total,
        row_number() over (partition by target order by is_published desc, name, document_id, locale) as place
      from links
    ) ranked where place <= ? order by target, place`;
  const bindings = [...parts.flatMap((part) => part.bindings), LISTED_LINKS];
  return inTransaction(strapi, async (trx) => {
    const answer: unknown = await trx.raw(statement, bindings as readonly string[]);
    return decodeRows(answer, LINK);
  });
};

const documentPart = (
  strapi: Core.Strapi,
  source: ReferenceSource,
  { uid, documentId, locales }: DocumentTarget,
): Fragment | null => {
  const { way } = source;
  if (way.kind === 'stored' && way.targetUid === uid) {
    // It leads to whichever language is shown.
    const holder = joinHolder(source);
    return part(strapi, source, {
      key: `${holder.alias}.??`,
      joins: holder,
      where: `${holder.alias}.?? = ? and source.document_id <> ?`,
      bindings: { key: [way.column], where: [way.column, documentId, documentId] },
    });
  }
  if (way.kind !== 'relation' || way.targetUid !== uid) return null;
  const isInSome = locales !== '*' && !locales.includes(null);
  const { sql, bindings } = joinLink(source, way.link);
  return part(strapi, source, {
    key: 'target.document_id',
    joins: {
      sql: `${sql} join ?? target on target.id = link.??`,
      bindings: [...bindings, tableOf(strapi, uid), way.link.targetColumn],
    },
    where: `target.document_id = ? and source.document_id <> ?${isInSome ? ' and target.locale = any(?)' : ''}`,
    bindings: {
      key: [],
      where: [documentId, documentId, ...(isInSome ? [locales.map(String)] : [])],
    },
  });
};

const filePart = (
  strapi: Core.Strapi,
  source: ReferenceSource,
  files: readonly FileTarget[],
): Fragment | null => {
  const { way } = source;
  if (way.kind === 'file') {
    return part(strapi, source, {
      key: 'link.??::text',
      joins: joinLink(source, way.link),
      where: 'link.?? = any(?)',
      bindings: {
        key: [way.link.targetColumn],
        where: [way.link.targetColumn, files.map(({ id }) => id)],
      },
    });
  }
  if (way.kind !== 'text') return null;
  const holder = joinHolder(source);
  return part(strapi, source, {
    key: 'file.id::text',
    joins: {
      sql: `${holder.sql} join unnest(?::int[], ?::text[]) as file (id, name)
        on strpos(${holder.alias}.??::text, file.name) > 0`,
      bindings: [
        ...holder.bindings,
        files.map(({ id }) => id),
        // A text may hold the name that a file had before it was replaced.
        files.map(({ hash }) => firstNameOf(hash)),
        way.column,
      ],
    },
    // Few texts hold the address of a file; there is an index of these.
    where: `strpos(${holder.alias}.??::text, ${literal(UPLOADS)}) > 0`,
    bindings: { key: [], where: [way.column] },
  });
};

interface PartWish {
  /** SQL of what is referred to. */
  readonly key: string;
  readonly joins: Fragment;
  readonly where: string;
  readonly bindings: Readonly<Record<'key' | 'where', readonly Binding[]>>;
}

/** Every row of a type that refers in one way. */
const part = (
  strapi: Core.Strapi,
  source: ReferenceSource,
  { key, joins, where, bindings }: PartWish,
): Fragment => {
  const { uid, field, isRequired, components } = source;
  const nameField = contentTypeOf(uid)?.nameField ?? null;
  const name = nameField === null ? 'null::text' : `source.${nameField}::text`;
  const isPublished = hasDrafts(strapi, uid) ? 'source.published_at is not null' : 'true';
  const steps = components.map(joinComponent);
  return {
    sql: `select ${key} as target, ?::text as uid, ?::text as field, ?::boolean as is_required,
        source.document_id, source.locale, ${name} as name, ${isPublished} as is_published
      from ?? source ${steps.map(({ sql }) => sql).join(' ')} ${joins.sql} where ${where}`,
    bindings: [
      ...bindings.key,
      uid,
      field,
      isRequired,
      tableOf(strapi, uid),
      ...steps.flatMap((step) => step.bindings),
      ...joins.bindings,
      ...bindings.where,
    ],
  };
};

const joinComponent = (
  { link }: ReferenceSource['components'][number],
  place: number,
): Fragment => {
  const fixed = Object.entries(link.fixed);
  return {
    sql: `join ?? step${place} on step${place}.?? = ${place === 0 ? 'source.id' : `step${place - 1}.??`}${fixed.map(() => ` and step${place}.?? = ?`).join('')}`,
    bindings: [
      link.table,
      link.sourceColumn,
      ...(place === 0 ? [] : [link.targetColumn]),
      ...fixed.flat(),
    ],
  };
};

/** The row that refers: of the document, or of the innermost component. */
const holderId = ({ components }: ReferenceSource): Fragment => {
  const last = components.at(-1);
  return last
    ? { sql: `step${components.length - 1}.??`, bindings: [last.link.targetColumn] }
    : { sql: 'source.id', bindings: [] };
};

const joinLink = (
  source: ReferenceSource,
  link: Extract<ReferenceSource['way'], { kind: 'relation' }>['link'],
): Fragment => {
  const id = holderId(source);
  const fixed = Object.entries(link.fixed);
  return {
    sql: `join ?? link on link.?? = ${id.sql}${fixed.map(() => ' and link.?? = ?').join('')}`,
    bindings: [link.table, link.sourceColumn, ...id.bindings, ...fixed.flat()],
  };
};

interface HolderFragment extends Fragment {
  readonly alias: string;
}

/** The row that refers, with its columns. */
const joinHolder = (source: ReferenceSource): HolderFragment => {
  const last = source.components.at(-1);
  const id = holderId(source);
  return last
    ? {
        alias: 'holder',
        sql: `join ?? holder on holder.id = ${id.sql}`,
        bindings: [last.table, ...id.bindings],
      }
    : { alias: 'source', sql: '', bindings: [] };
};
