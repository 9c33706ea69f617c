import type { Knex } from 'knex';
import type { OwnedRelation } from '../../../platform/relations';

/** A document in one locale; `null` where its type is not translated. */
export interface DocumentVersion {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
}

interface Scope {
  readonly documentId: string;
  readonly state: 'published' | 'draft';
}

/** Remembers where the draft of `source` links to, as what its published version is meant to link to. */
export const rememberLinks = async (
  trx: Knex.Transaction,
  source: DocumentVersion,
  relations: readonly OwnedRelation[],
): Promise<void> => {
  await forgetLinks(trx, source);
  const key = [source.uid, source.documentId, source.locale ?? ''];
  await trx.raw(`insert into lectern_published_documents values (?, ?, ?)`, key);
  for (const relation of relations) {
    const order = relation.orderColumn ? 'link.?? nulls last, link.id' : 'link.id';
    await trx.raw(
      `insert into lectern_published_links
       select ?, source.document_id, coalesce(source.locale, ''), ?, target.document_id,
              row_number() over (order by ${order})
       from ?? source
       join ?? link on link.?? = source.id
       join ?? target on target.id = link.?? and target.published_at is null
       where source.document_id = ? and coalesce(source.locale, '') = ? and source.published_at is null
       on conflict do nothing`,
      [
        source.uid,
        relation.field,
        ...(relation.orderColumn ? [relation.orderColumn] : []),
        relation.sourceTable,
        relation.joinTable,
        relation.sourceColumn,
        relation.targetTable,
        relation.targetColumn,
        source.documentId,
        source.locale ?? '',
      ],
    );
  }
};

/** Forgets what a document that is no longer published was meant to link to. */
export const forgetLinks = async (
  trx: Knex.Transaction,
  source: DocumentVersion,
): Promise<void> => {
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
  const { sql, bindings } = intendedLinks(relation, scope);
  await trx.raw(
    `with ${sql}
     delete from ?? link using source
     where link.?? = source.id
       and not exists (select 1 from intended where intended.source_id = source.id and intended.target_id = link.??)`,
    [...bindings, relation.joinTable, relation.sourceColumn, relation.targetColumn],
  );
  await insertMissing(trx, relation, { sql, bindings });
  if (relation.orderColumn) await reorder(trx, relation, { sql, bindings });
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
        where row.published_at ${stateTest} and (${touched.sql})
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

/** Drafts of other documents are their editors' own: only published ones follow their targets. */
const touchedSources = (relation: OwnedRelation, { documentId, state }: Scope): Fragment =>
  state === 'draft'
    ? { sql: 'row.document_id = ?', bindings: [documentId] }
    : {
        sql: `row.document_id = ?
          or row.id in (select link.?? from ?? link
                        join ?? target on target.id = link.?? where target.document_id = ?)
          or row.document_id in (select source_document_id from lectern_published_links
                                 where source_uid = ? and field = ? and target_document_id = ?)`,
        bindings: [
          documentId,
          relation.sourceColumn,
          relation.joinTable,
          relation.targetTable,
          relation.targetColumn,
          documentId,
          relation.sourceUid,
          relation.field,
          documentId,
        ],
      };

const insertMissing = async (
  trx: Knex.Transaction,
  relation: OwnedRelation,
  intended: Fragment,
): Promise<void> => {
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
    bindings.push(relation.inverseOrderColumn, relation.joinTable, relation.targetColumn);
  }
  await trx.raw(
    `with ${intended.sql}
     insert into ?? (${columns.map(() => '??').join(', ')})
     select ${values.join(', ')} from intended
     where not exists (select 1 from ?? link where link.?? = intended.source_id and link.?? = intended.target_id)`,
    [
      ...intended.bindings,
      relation.joinTable,
      ...columns,
      ...bindings,
      relation.joinTable,
      relation.sourceColumn,
      relation.targetColumn,
    ],
  );
};

const reorder = async (
  trx: Knex.Transaction,
  relation: OwnedRelation,
  intended: Fragment,
): Promise<void> => {
  await trx.raw(
    `with ${intended.sql}
     update ?? link set ?? = intended.position from intended
     where link.?? = intended.source_id and link.?? = intended.target_id
       and link.?? is distinct from intended.position`,
    [
      ...intended.bindings,
      relation.joinTable,
      relation.orderColumn ?? '',
      relation.sourceColumn,
      relation.targetColumn,
      relation.orderColumn ?? '',
    ],
  );
};
