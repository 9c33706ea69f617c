import type { Core, UID } from '@strapi/strapi';
import { decodeRows } from '../../../lib/row';
import { literal } from '../../../lib/sql-text';
import { localesOf } from '../../../platform/default-locale';
import { tableOf } from '../../../platform/stored-schema';
import type { Condition } from '../../content/listing-shortcuts';
import { TOPIC } from '../../content/registry';
import { columnOf, linkTable, workTable } from '../../content/strapi/work-tables';
import type { WorkKind } from '../../content/work-kinds';
import { readFacetRow, readFacetRows, type Facet, type FacetsAnswer } from '../facets';
import type { FacetsRequest } from '../facets-route';

/**
 * How many documents of a listing have which year, type, topic, expert and show, and how many there are in which
 * language. One statement.
 */
export const countFacets = async (
  strapi: Core.Strapi,
  kind: WorkKind,
  { by, conditions, locale }: FacetsRequest,
): Promise<FacetsAnswer> => {
  // The registry names types by text, Strapi by a union of generated types.
  const locales = await localesOf(strapi, kind.uid as UID.ContentType, locale);
  const { table, date } = workTable(strapi, kind);
  const type = by.includes('type') ? `, work.${columnOf(strapi, kind.uid, 'publicationType')}` : '';
  const bindings: Record<string, unknown> = { locale: locales[0] ?? '' };
  const all = conditions.map((condition, index) => {
    bindings[`bound${index}`] = condition.kind === 'values' ? condition.values : condition.day;
    return conditionSql(strapi, { kind, condition, binding: `:bound${index}` });
  });
  const answer: unknown = await strapi.db.connection.raw(
    `with recursive below(id, topic_id) as (${belowSql(strapi)}), spoken as (
       select work.id, work.locale, work.${date}${type} from ${table} work
       where ${['work.published_at is not null', ...all].join(' and ')}
     ), listed as (
       select * from spoken where coalesce(locale, '') = :locale
     )
     select 'total' as facet, cast(null as text) as value, cast(null as text) as name,
       cast(null as text) as document_id, count(*) as count from listed
     ${by.map((facet) => `union all ${facetSql(strapi, kind, facet)}`).join('\n')}`,
    bindings,
  );
  return readFacetRows(decodeRows(answer, readFacetRow), by);
};

/** Each topic with itself and with every one that stands above it. A circle ends where it began. */
const belowSql = (strapi: Core.Strapi): string => {
  const tableName = tableOf(strapi, TOPIC.uid);
  const { table, source, target } = linkTable(strapi, TOPIC.uid, 'parent');
  return `select id, id from ${tableName}
    union select below.id, link.${target} from below join ${table} link on link.${source} = below.topic_id`;
};

const facetSql = (strapi: Core.Strapi, kind: WorkKind, facet: Facet): string => {
  switch (facet) {
    case 'year': {
      const { date } = workTable(strapi, kind);
      return `select 'year', to_char(${date}, 'YYYY'), null, null, count(*) from listed group by 2`;
    }
    case 'type': {
      const type = columnOf(strapi, kind.uid, 'publicationType');
      return `select 'type', ${type}, null, null, count(*) from listed group by 2`;
    }
    case 'language':
      return `select 'language', locale, null, null, count(*) from spoken group by 2`;
    case 'topic': {
      const { table, source, target, targetTable } = linkTable(strapi, kind.uid, 'topics');
      return `select 'topic', topic.slug, topic.name, topic.document_id, count(distinct listed.id) from listed
        join ${table} link on link.${source} = listed.id
        join below on below.id = link.${target}
        join ${targetTable} topic on topic.id = below.topic_id and topic.published_at is not null
        group by 2, 3, 4`;
    }
    case 'expert':
      return documentsSql(strapi, kind, { facet, field: kind.expertsField, name: 'name' });
    case 'show':
      return documentsSql(strapi, kind, { facet, field: 'show', name: 'title' });
  }
};

const documentsSql = (
  strapi: Core.Strapi,
  { uid }: WorkKind,
  { facet, field, name }: { readonly facet: Facet; readonly field: string; readonly name: string },
): string => {
  const { table, source, target, targetTable } = linkTable(strapi, uid, field);
  return `select ${literal(facet)}, target.slug, target.${name}, target.document_id, count(distinct listed.id) from listed
    join ${table} link on link.${source} = listed.id
    join ${targetTable} target on target.id = link.${target} and target.published_at is not null
    group by 2, 3, 4`;
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
  const way = condition.isTree
    ? `below on below.id = link.${target} join ${targetTable} target on target.id = below.topic_id`
    : `${targetTable} target on target.id = link.${target}`;
  return `exists (select 1 from ${table} link join ${way}
    where link.${source} = work.id and target.slug ${isOneOf}
      ${hasTargetDrafts ? 'and target.published_at is not null' : ''})`;
};
