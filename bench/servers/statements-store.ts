import type { StrapiWorkload } from '../workloads';

/** One statement for each workload, as an engineer would write them who has only these four to serve. */
export interface HandwrittenStatement {
  readonly name: string;
  /** `$1` is the slug. Answers one row with the whole answer as text in `answer`. */
  readonly text: string;
}

/** What those statements need beyond Strapi's own indexes. */
export const HANDWRITTEN_INDEXES: readonly string[] = [
  `create index on interviews (slug) where published_at is not null`,
  `create index on interviews_cmps (entity_id, field, "order") include (cmp_id)`,
  `create index on interviews_guests_lnk (interview_id, expert_ord) include (expert_id)`,
  `create index on interviews_related_publications_lnk (interview_id, publication_ord) include (publication_id)`,
  `create index on publications_topics_lnk (topic_id, publication_id)`,
  `create index on publications_authors_lnk (publication_id, expert_ord) include (expert_id)`,
  `create index on publications (id, locale, release_date) where published_at is not null`,
];

const list = (rows: string): string =>
  `(select coalesce(json_agg(item), '[]') from (${rows}) item)`;

type Api = 'rest' | 'graphql';

const times = (table: string): string => {
  const format = (column: string) =>
    `to_char(${table}.${column}_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${column}At"`;
  return ['created', 'updated', 'published'].map(format).join(', ');
};

/** REST shows all there is, GraphQL what was asked for. */
const SHOW: Readonly<Record<Api, string>> = {
  rest: `show.id, document_id as "documentId", title, slug, description, broadcaster, channel, frequency,
         language, former_paths as "formerPaths", ${times('show')}`,
  graphql: `document_id as "documentId", title, slug, description, broadcaster, channel`,
};

const EXPERT = `document_id as "documentId", name, slug, job_title as "jobTitle", organization, affiliation`;

const REST_EXPERT = `expert.id, ${EXPERT}, biography, languages, name_variants as "nameVariants", orcid,
  expert.former_paths as "formerPaths", ${times('expert')}`;

const TOPIC: Readonly<Record<Api, string>> = {
  rest: `topic.id, document_id as "documentId", name, slug, kind, description,
         topic.former_paths as "formerPaths", ${times('topic')}`,
  graphql: `document_id as "documentId", name, slug, replace(kind, '-', '_') as kind`,
};

const RELATED: Readonly<Record<Api, string>> = {
  rest: `publication.id, document_id as "documentId", title, slug, release_date as "releaseDate",
         publication_type as "publicationType", summary, body, doi, external_url as "externalUrl", locale,
         publication.former_paths as "formerPaths", ${times('publication')}`,
  graphql: `document_id as "documentId", title, slug, release_date as "releaseDate",
         replace(publication_type, '-', '_') as "publicationType", summary`,
};

const componentId = (alias: string, api: Api): string => (api === 'rest' ? `${alias}.id, ` : '');

const interview = (api: Api): string => `
  select ${api === 'rest' ? `interview.id, interview.former_paths as "formerPaths", ${times('interview')},` : ''}
    interview.document_id as "documentId", interview.title, interview.slug, interview.standfirst,
    interview.air_date as "airDate", interview.host_name as "hostName",
    interview.host_affiliation as "hostAffiliation", interview.audio_url as "audioUrl",
    interview.duration, interview.locale,
    ${list(`
      select ${componentId('turn', api)} turn_id as "turnId", speaker, role, text, start, "end",
             expert_document_id as "expertDocumentId"
      from interviews_cmps part join components_interview_turns turn on turn.id = part.cmp_id
      where part.entity_id = interview.id and part.field = 'transcript' order by part."order"`)} as transcript,
    (select row_to_json(quote) from (
      select ${componentId('quote', api)} text, attribution
      from interviews_cmps part join components_interview_pull_quotes quote on quote.id = part.cmp_id
      where part.entity_id = interview.id and part.field = 'pullQuote' limit 1) quote) as "pullQuote",
    (select row_to_json(it) from (
      select ${SHOW[api]}
      from interviews_show_lnk link join shows show on show.id = link.show_id
      where link.interview_id = interview.id limit 1) it) as show,
    ${list(`
      select ${api === 'rest' ? REST_EXPERT : `${EXPERT}, biography`}
      from interviews_guests_lnk link join experts expert on expert.id = link.expert_id
      where link.interview_id = interview.id order by link.expert_ord`)} as guests,
    ${list(`
      select ${TOPIC[api]}
      from interviews_topics_lnk link join topics topic on topic.id = link.topic_id
      where link.interview_id = interview.id order by link.topic_ord`)} as topics,
    ${list(`
      select ${RELATED[api]}
      from interviews_related_publications_lnk link
      join publications publication on publication.id = link.publication_id
      where link.interview_id = interview.id order by link.publication_ord`)} as "relatedPublications"
  from interviews interview
  where slug = $1 and published_at is not null and locale = 'en'`;

const publications = (api: Api): string => `
  select ${api === 'rest' ? 'publication.id, ' : ''} publication.document_id as "documentId", title, slug,
    publication.release_date as "releaseDate",
    ${api === 'rest' ? 'publication_type' : `replace(publication_type, '-', '_')`} as "publicationType", summary,
    ${list(`
      select ${api === 'rest' ? REST_EXPERT : EXPERT}
      from publications_authors_lnk link join experts expert on expert.id = link.expert_id
      where link.publication_id = publication.id order by link.expert_ord`)} as authors,
    ${list(`
      select ${TOPIC[api]}
      from publications_topics_lnk link join topics topic on topic.id = link.topic_id
      where link.publication_id = publication.id order by link.topic_ord`)} as topics
  from hit, unnest(hit.ids[1:25]) with ordinality as page(id, place)
  join publications publication on publication.id = page.id
  order by page.place`;

/** Both the number of matches and the page come from one walk through two indexes. */
const HITS = `
  hit as materialized (
    select array_agg(id order by release_date desc, document_id desc) as ids, count(*)::int as total
    from publications
    where id = any(array(select publication_id from publications_topics_lnk
                         where topic_id = (select id from topics where slug = $1)))
      and published_at is not null and locale = 'en')`;

const page = (total: string): string => `json_build_object('pagination', json_build_object(
  'page', 1, 'pageSize', 25, 'pageCount', ceil(${total} / 25.0)::int, 'total', ${total}))`;

export const HANDWRITTEN: Readonly<Record<StrapiWorkload, HandwrittenStatement>> = {
  W1: {
    name: 'interview-rest',
    text: `select json_build_object('data', coalesce(json_agg(item), '[]'), 'meta', ${page('count(*)')})::text
           as answer from (${interview('rest')}) item`,
  },
  W2: {
    name: 'publications-rest',
    text: `with ${HITS} select json_build_object('data', ${list(publications('rest'))},
           'meta', ${page('(select total from hit)')})::text as answer`,
  },
  W3: {
    name: 'interview-graphql',
    text: `select json_build_object('data', json_build_object('interviews', coalesce(json_agg(item), '[]')))::text
           as answer from (${interview('graphql')}) item`,
  },
  W4: {
    name: 'publications-graphql',
    text: `with ${HITS} select json_build_object('data',
           json_build_object('publications', ${list(publications('graphql'))}))::text as answer`,
  },
};
