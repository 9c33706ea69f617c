import type { Core, UID } from '@strapi/strapi';
import { listAt } from '../../../lib/record';
import { localesOf } from '../../../platform/default-locale';
import type { Condition } from '../../content/listing-shortcuts';
import { readFacetRows, type Facet, type FacetsAnswer, type FacetsRequest } from '../facets';
import type { WorkKind } from '../../content/work-kinds';
import { columnOf, linkTable, workTable } from '../../content/strapi/work-tables';

/** How many documents of a listing have which year, type and topic. One statement. */
export const countFacets = async (
  strapi: Core.Strapi,
  kind: WorkKind,
  { by, conditions, locale }: FacetsRequest,
): Promise<FacetsAnswer> => {
  // The registry names types by text, Strapi by a union of generated types.
  const locales = await localesOf(strapi, kind.uid as UID.ContentType, locale);
  const { table, date } = workTable(strapi, kind);
  const bindings: Record<string, unknown> = { locale: locales[0] ?? '' };
  const all = conditions.map((condition, index) => {
    bindings[`bound${index}`] = condition.kind === 'values' ? condition.values : condition.day;
    return conditionSql(strapi, { kind, condition, binding: `:bound${index}` });
  });
  const answer: unknown = await strapi.db.connection.raw(
    `with listed as (
       select work.* from ${table} work
       where ${['work.published_at is not null', `coalesce(work.locale, '') = :locale`, ...all].join(' and ')}
     )
     select 'total' as facet, cast(null as text) as value, cast(null as text) as name,
       cast(null as text) as document_id, count(*) as count from listed
     ${by.map((facet) => `union all ${facetSql(strapi, { kind, facet, date })}`).join('\n')}`,
    bindings,
  );
  return readFacetRows(listAt(answer, 'rows'), by);
};

const facetSql = (
  strapi: Core.Strapi,
  { kind, facet, date }: { readonly kind: WorkKind; readonly facet: Facet; readonly date: string },
): string => {
  switch (facet) {
    case 'year':
      return `select 'year', to_char(${date}, 'YYYY'), null, null, count(*) from listed group by 2`;
    case 'type': {
      const type = columnOf(strapi, kind.uid, 'publicationType');
      return `select 'type', ${type}, null, null, count(*) from listed group by 2`;
    }
    case 'topic': {
      const { table, source, target, targetTable } = linkTable(strapi, kind.uid, 'topics');
      return `select 'topic', topic.slug, topic.name, topic.document_id, count(*) from listed
        join ${table} link on link.${source} = listed.id
        join ${targetTable} topic on topic.id = link.${target} and topic.published_at is not null
        group by 2, 3, 4`;
    }
  }
};

interface BoundCondition {
  readonly kind: WorkKind;
  readonly condition: Condition;
  readonly binding: string;
}

const conditionSql = (
  strapi: Core.Strapi,
  { kind: { uid }, condition, binding }: BoundCondition,
): string => {
  if (condition.kind !== 'values') {
    const comparison = condition.kind === 'from' ? '>=' : '<=';
    return `work.${columnOf(strapi, uid, condition.field)} ${comparison} cast(${binding} as date)`;
  }
  const [first = '', ...further] = condition.path;
  const isOneOf = `= any(cast(${binding} as text[]))`;
  if (further.length === 0) return `work.${columnOf(strapi, uid, first)} ${isOneOf}`;
  const { table, source, target, targetTable, hasTargetDrafts } = linkTable(strapi, uid, first);
  return `exists (select 1 from ${table} link join ${targetTable} target on target.id = link.${target}
    where link.${source} = work.id and target.slug ${isOneOf}
      ${hasTargetDrafts ? 'and target.published_at is not null' : ''})`;
};
