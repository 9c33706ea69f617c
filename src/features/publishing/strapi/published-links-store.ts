import type { Knex } from 'knex';
import type { OwnedRelation } from '../../../platform/relations';
import type { StoredDraft } from '../../../platform/stored-rows';

interface Scope {
  readonly documentId: string;
  readonly state: 'published' | 'draft';
}

/**
 * Remembers where the draft of `source` links to, as what its published version is meant to link to, in one
 * statement: what is remembered and holds no more goes, the rest comes or gets its new place.
 */
export const rememberLinks = async (
  trx: Knex.Transaction,
  source: StoredDraft,
  relations: readonly OwnedRelation[],
): Promise<void> => {
  const key = [source.uid, source.documentId, source.locale ?? ''];
  const wanted = relations.map((relation) => draftLinks(relation, source));
  const nothing = {
    sql: `select '' as field, '' as target_document_id, 0 as position where false`,
    bindings: [],
  };
  await trx.raw(
    `with source (uid, document_id, locale) as (values (?, ?, ?)),
     known as (
       insert into lectern_published_documents select uid, document_id, locale from source on conflict do nothing
     ), wanted as (
       select field, target_document_id, min(position) as position from (
         ${[...wanted, nothing].map(({ sql }) => sql).join(' union all ')}
       ) found group by field, target_document_id
     ), gone as (
       delete from lectern_published_links old using source
       where old.source_uid = source.uid and old.source_document_id = source.document_id
         and old.source_locale = source.locale and not exists (
           select from wanted
           where wanted.field = old.field and wanted.target_document_id = old.target_document_id)
     )
     insert into lectern_published_links as link
     select source.uid, source.document_id, source.locale, wanted.field, wanted.target_document_id, wanted.position
     from source cross join wanted
     on conflict (source_uid, source_document_id, source_locale, field, target_document_id)
     do update set position = excluded.position where link.position <> excluded.position`,
    [...key, ...wanted.flatMap(({ bindings }) => bindings)],
  );
};

const draftLinks = (relation: OwnedRelation, source: StoredDraft): Fragment => {
  const order = relation.orderColumn ? 'link.?? nulls last, link.id' : 'link.id';
  return {
    sql: `select ?::text as field, target.document_id as target_document_id,
            (row_number() over (order by ${order}))::integer as position
          from ?? source
          join ?? link on link.?? = source.id
          join ?? target on target.id = link.?? and target.published_at is null
          where source.document_id = ? and coalesce(source.locale, '') = ? and source.published_at is null`,
    bindings: [
      relation.field,
      ...(relation.orderColumn ? [relation.orderColumn] : []),
      relation.sourceTable,
      relation.linkTable,
      relation.sourceColumn,
      relation.targetTable,
      relation.targetColumn,
      source.documentId,
      source.locale ?? '',
    ],
  };
};

/** Forgets what a document that is no longer published was meant to link to. */
export const forgetLinks = async (trx: Knex.Transaction, source: StoredDraft): Promise<void> => {
  await trx.raw(
    `delete from lectern_published_documents
     where source_uid = ? and source_document_id = ? and source_locale = ?`,
    [source.uid, source.documentId, source.locale ?? ''],
  );
};

/**
 * Makes the stored links of one relation what they are meant to be: those remembered whose target
 * exists in the same state, in the remembered order, and no other. Only documents that link to or are
 * remembered to link to `documentId`, or are `documentId` itself, are touched; documents of which
 * nothing is remembered never are.
 */
export const restoreLinks = async (
  trx: Knex.Transaction,
  relation: OwnedRelation,
  scope: Scope,
): Promise<void> => {
  const parts = [
    intendedLinks(relation, scope),
    missingLinks(relation),
    ...(relation.orderColumn ? [misplacedLinks(relation, relation.orderColumn)] : []),
  ];
  await trx.raw(
    `with ${parts.map(({ sql }) => sql).join(', ')}
     delete from ?? link using source
     where link.?? = source.id
       and not exists (select 1 from intended where intended.source_id = source.id and intended.target_id = link.??)`,
    [
      ...parts.flatMap(({ bindings }) => bindings),
      relation.linkTable,
      relation.sourceColumn,
      relation.targetColumn,
    ],
  );
};

interface Fragment {
  readonly sql: string;
  readonly bindings: readonly string[];
}

const intendedLinks = (relation: OwnedRelation, scope: Scope): Fragment => {
  const stateTest = scope.state === 'published' ? 'is not null' : 'is null';
  const targetLocale = relation.isTargetLocalized ? `coalesce(source.locale, '')` : `''`;
  const touched = touchedSources(relation, scope);
  return {
    sql: `source as (
        select row.id, row.document_id, row.locale from ?? row
        join lectern_published_documents known
          on known.source_uid = ? and known.source_document_id = row.document_id
         and known.source_locale = coalesce(row.locale, '')
        where row.published_at ${stateTest} and row.id in (${touched.sql})
      ), intended as (
        select source.id as source_id, target.id as target_id, wanted.position
        from source
        join lectern_published_links wanted
          on wanted.source_uid = ? and wanted.field = ?
         and wanted.source_document_id = source.document_id
         and wanted.source_locale = coalesce(source.locale, '')
        join ?? target
          on target.document_id = wanted.target_document_id
         and coalesce(target.locale, '') = ${targetLocale}
         and target.published_at ${stateTest}
      )`,
    bindings: [
      relation.sourceTable,
      relation.sourceUid,
      ...touched.bindings,
      relation.sourceUid,
      relation.field,
      relation.targetTable,
    ],
  };
};

/**
 * Drafts of other documents are their editors' own: only published ones follow their targets. Each part finds its
 * rows by an index; joined by `or` they would be looked for in all rows.
 */
const touchedSources = (relation: OwnedRelation, { documentId, state }: Scope): Fragment => {
  const own = {
    sql: 'select id from ?? where document_id = ?',
    bindings: [relation.sourceTable, documentId],
  };
  if (state === 'draft') return own;
  return {
    sql: `${own.sql}
        union select link.?? from ?? target join ?? link on link.?? = target.id where target.document_id = ?
        union select other.id from lectern_published_links wanted
          join ?? other on other.document_id = wanted.source_document_id
          where wanted.source_uid = ? and wanted.field = ? and wanted.target_document_id = ?`,
    bindings: [
      ...own.bindings,
      relation.sourceColumn,
      relation.targetTable,
      relation.linkTable,
      relation.targetColumn,
      documentId,
      relation.sourceTable,
      relation.sourceUid,
      relation.field,
      documentId,
    ],
  };
};

const missingLinks = (relation: OwnedRelation): Fragment => {
  const columns = [relation.sourceColumn, relation.targetColumn];
  const values = ['source_id', 'target_id'];
  const bindings: string[] = [];
  if (relation.orderColumn) {
    columns.push(relation.orderColumn);
    values.push('position');
  }
  if (relation.inverseOrderColumn) {
    columns.push(relation.inverseOrderColumn);
    values.push(
      '(select coalesce(max(last.??), 0) + 1 from ?? last where last.?? = intended.target_id)',
    );
    bindings.push(relation.inverseOrderColumn, relation.linkTable, relation.targetColumn);
  }
  return {
    sql: `missing as (
        insert into ?? (${columns.map(() => '??').join(', ')})
        select ${values.join(', ')} from intended
        where not exists (select 1 from ?? link where link.?? = intended.source_id and link.?? = intended.target_id)
      )`,
    bindings: [
      relation.linkTable,
      ...columns,
      ...bindings,
      relation.linkTable,
      relation.sourceColumn,
      relation.targetColumn,
    ],
  };
};

const misplacedLinks = (relation: OwnedRelation, orderColumn: string): Fragment => ({
  sql: `misplaced as (
        update ?? link set ?? = intended.position from intended
        where link.?? = intended.source_id and link.?? = intended.target_id
          and link.?? is distinct from intended.position
      )`,
  bindings: [
    relation.linkTable,
    orderColumn,
    relation.sourceColumn,
    relation.targetColumn,
    orderColumn,
  ],
});
