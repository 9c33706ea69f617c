import type { Core } from '@strapi/strapi';
import { decodeRows, number, row, text as words } from '../../../lib/row';
import { literal } from '../../../lib/sql-text';
import { workTable } from '../../content/strapi/work-tables';
import { INTERVIEWS, WORK_KINDS, type WorkKind } from '../../content/work-kinds';
import { EXPERT_WEIGHT, readCandidate, type Candidate } from '../related-ranking';

/** How many documents of a kind are looked at closely: those that share most, and the newest. */
const MOST_SHARING = 60;
const MOST_LATEST = 40;
/** Characters of a text that are compared. */
const TEXT_LENGTH = 500;

export interface TopicUses {
  /** How many published documents have a topic, by its documentId. */
  readonly uses: ReadonlyMap<string, number>;
  /** All published documents of the locale. */
  readonly total: number;
}

/** How often topics are used by published work of a locale. One statement. */
export const readTopicUses = async (
  strapi: Core.Strapi,
  { topics, locale }: { readonly topics: readonly string[]; readonly locale: string },
): Promise<TopicUses> => {
  const links = WORK_KINDS.map((kind) => {
    const { table, topics: link } = workTable(strapi, kind);
    return `select link.${link.target} as topic_id from ${link.table} link
      join ${table} work on work.id = link.${link.source}
      where work.published_at is not null and coalesce(work.locale, '') = :locale`;
  });
  const counts = WORK_KINDS.map(
    (kind) => `(select count(*) from ${workTable(strapi, kind).table}
      where published_at is not null and coalesce(locale, '') = :locale)`,
  );
  const topicTable = workTable(strapi, INTERVIEWS).topics.targetTable;
  const answer: unknown = await strapi.db.connection.raw(
    `select topic.document_id as topic, count(*) as uses, ${counts.join(' + ')} as total
     from (${links.join(' union all ')}) link
     join ${topicTable} topic on topic.id = link.topic_id
     where topic.document_id = any(cast(:topics as text[])) and topic.published_at is not null
     group by topic.document_id`,
    { topics, locale },
  );
  const rows = decodeRows(answer, USES);
  return {
    uses: new Map(rows.map(({ topic, uses }) => [topic, uses])),
    total: rows[0]?.total ?? 0,
  };
};

const USES = row({
  topic: words,
  uses: number,
  total: number,
});

export interface CandidateSearch {
  /** The kinds among which is searched. */
  readonly kinds: readonly WorkKind[];
  readonly documentId: string;
  readonly locale: string;
  readonly topicWeights: ReadonlyMap<string, number>;
  /** documentIds. */
  readonly experts: readonly string[];
  readonly chosen: readonly string[];
  /** For readers what is published; for editors drafts, of what is published as well. */
  readonly state: 'published' | 'draft';
}

/** Work of a locale that shares topics or experts, and the newest. One statement. */
export const readCandidates = async (
  strapi: Core.Strapi,
  { kinds, documentId, locale, topicWeights, experts, chosen, state }: CandidateSearch,
): Promise<readonly Candidate[]> => {
  if (kinds.length === 0) return [];
  const answer: unknown = await strapi.db.connection.raw(
    kinds.map((kind) => candidatesOf(strapi, kind, state)).join(' union all '),
    {
      documentId,
      locale,
      experts,
      chosen,
      topics: [...topicWeights.keys()],
      weights: [...topicWeights.values()],
      expertWeight: EXPERT_WEIGHT,
      mostSharing: MOST_SHARING,
      mostLatest: MOST_LATEST,
      textLength: TEXT_LENGTH,
    },
  );
  return decodeRows(answer, readCandidate);
};

const candidatesOf = (
  strapi: Core.Strapi,
  kind: WorkKind,
  state: CandidateSearch['state'],
): string => {
  const { table, date, text, topics, experts } = workTable(strapi, kind);
  const isMeant = `published_at is ${state === 'published' ? 'not ' : ''}null`;
  // What is published has a date: there the index has the order.
  const newest = state === 'published' ? 'desc' : 'desc nulls last';
  return `(
    with shared as (
      select link.${topics.source} as id, topic.document_id as topic, null as expert, weight.value
      from unnest(cast(:topics as text[]), cast(:weights as float8[])) as weight(topic, value)
      join ${topics.targetTable} topic on topic.document_id = weight.topic
      join ${topics.table} link on link.${topics.target} = topic.id
      union all
      select link.${experts.source}, null, expert.document_id, :expertWeight
      from ${experts.targetTable} expert
      join ${experts.table} link on link.${experts.target} = expert.id
      where expert.document_id = any(cast(:experts as text[]))
    ), sharing as (
      select work.id, array_agg(distinct shared.topic) filter (where shared.topic is not null) as topics,
        array_agg(distinct shared.expert) filter (where shared.expert is not null) as experts
      from shared join ${table} work on work.id = shared.id
      where work.${isMeant} and coalesce(work.locale, '') = :locale
      group by work.id
      order by work.document_id = any(cast(:chosen as text[])) desc, sum(shared.value) desc,
        work.${date} ${newest}, work.document_id
      limit :mostSharing
    ), latest as (
      select id from ${table}
      where ${isMeant} and coalesce(locale, '') = :locale
      order by ${date} ${newest}, document_id limit :mostLatest
    )
    select ${literal(kind.kind)} as kind, work.document_id, to_char(work.${date}, 'YYYY-MM-DD') as date,
      left(concat_ws(' ', work.title, work.${text}), :textLength) as text,
      coalesce(sharing.topics, '{}') as topics,
      coalesce(sharing.experts, '{}') as experts
    from (select id from sharing union select id from latest) found
    join ${table} work on work.id = found.id
    left join sharing on sharing.id = found.id
    where work.document_id <> :documentId
  )`;
};
