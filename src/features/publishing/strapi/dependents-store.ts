import type { Core } from '@strapi/strapi';
import { textAt } from '../../../lib/record';
import { inTransaction } from '../../../platform/database';
import { ownedRelations, type OwnedRelation } from '../../../platform/relations';
import { contentTypeOf } from '../../content/registry';
import type { Dependent } from '../refusal';

export interface DependentsQuery {
  readonly uid: string;
  readonly documentId: string;
  readonly locales: readonly (string | null)[] | '*';
  /** Only published documents, through relations that need published targets; or any reference. */
  readonly kind: 'published-and-required' | 'any';
}

/** Documents that refer to the given one through a relation of their own, without duplicates. */
export const findDependents = async (
  strapi: Core.Strapi,
  query: DependentsQuery,
): Promise<readonly Dependent[]> => {
  const relations = ownedRelations(strapi).filter(
    (relation) => relation.targetUid === query.uid && isAsked(relation, query),
  );
  const found: Dependent[] = [];
  for (const relation of relations) {
    found.push(...(await findThrough(strapi, relation, query)));
  }
  const unique = new Map(
    found.map((item) => [`${item.noun}:${item.name}:${item.locale ?? ''}`, item]),
  );
  return [...unique.values()];
};

const isAsked = (relation: OwnedRelation, { kind }: DependentsQuery): boolean =>
  kind === 'any' ||
  (contentTypeOf(relation.sourceUid)?.requiresPublished.includes(relation.field) ?? false);

const findThrough = async (
  strapi: Core.Strapi,
  relation: OwnedRelation,
  query: DependentsQuery,
): Promise<Dependent[]> => {
  const type = contentTypeOf(relation.sourceUid);
  return inTransaction(strapi, async (trx) => {
    const search = trx({ source: relation.sourceTable })
      .join({ link: relation.joinTable }, `link.${relation.sourceColumn}`, 'source.id')
      .join({ target: relation.targetTable }, `link.${relation.targetColumn}`, 'target.id')
      .where('target.document_id', query.documentId)
      .whereNot('source.document_id', query.documentId)
      .distinct({ name: `source.${type?.nameField ?? 'document_id'}`, locale: 'source.locale' })
      .orderBy('name');
    if (query.kind === 'published-and-required') {
      void search.whereNotNull('source.published_at').whereNotNull('target.published_at');
    }
    if (query.locales !== '*' && !query.locales.includes(null)) {
      void search.whereIn('target.locale', query.locales.map(String));
    }
    const rows: unknown[] = await search;
    return rows.map((row) => ({
      noun: type?.noun ?? 'document',
      name: textAt(row, 'name') ?? '(untitled)',
      locale: textAt(row, 'locale'),
    }));
  });
};
