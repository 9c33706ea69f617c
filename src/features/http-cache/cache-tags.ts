import { ownerOf, reachOf, type AnswerSources, type Change } from './change';

/** Every answer has this one: purging it purges all. */
export const TAG_OF_ALL = 'lectern';
/** Answers with too many documents to name whose types are not known: any change purges them. */
const TAG_OF_LARGE = 'lectern-large';

const MOST_TAGS = 100;
const MOST_BYTES = 8 * 1024;

/** The type that a relation leads to, by `uid.attribute`; null if it is not known. */
export type TargetOf = (relation: string) => string | null;

/**
 * The tags under which shared caches keep an answer: its documents, the types it chooses among, and the
 * relations it chooses by. At most 100 and 8 kB: past that, types stand for their documents.
 */
export const tagsOfAnswer = (sources: AnswerSources, targetOf: TargetOf): readonly string[] => {
  const lists = [...sources.types, ...relationsOfLists(sources)];
  const tags = unique([TAG_OF_ALL, ...lists, ...sources.documents]);
  if (fits(tags)) return tags;
  const types = typesIn(sources, targetOf);
  const collapsed = unique([TAG_OF_ALL, ...lists, ...(types ?? [TAG_OF_LARGE])]);
  return fits(collapsed) ? collapsed : [TAG_OF_ALL, TAG_OF_LARGE];
};

/** The same, as Fastly, Varnish and others read them, and as Cloudflare and Akamai do. */
export const tagHeaders = (
  sources: AnswerSources,
  targetOf: TargetOf,
): Readonly<Record<'Surrogate-Key' | 'Cache-Tag', string>> => {
  const tags = tagsOfAnswer(sources, targetOf);
  return { 'Surrogate-Key': tags.join(' '), 'Cache-Tag': tags.join(',') };
};

/** Statuses of refusals that a shared cache may have kept: they end when a page comes, moves or comes back. */
const KEPT_REFUSALS: readonly number[] = [301, 404, 410];

export const isTaggedRefusal = (status: number): boolean => KEPT_REFUSALS.includes(status);

/** The tags to purge when something changed: each answer that could differ has one of them. */
export const tagsOfChange = (change: Change): readonly string[] => {
  const reach = reachOf(change);
  if (reach === 'all') return [TAG_OF_ALL];
  if (reach === 'none') return [];
  const { documentId, uid, relation } = reach;
  const lists = relation === null ? [uid] : [relation, tagOfLinks(uid)];
  return [documentId, ...lists, TAG_OF_LARGE];
};

const relationsOfLists = ({ types, relations }: AnswerSources): string[] =>
  relations.filter((relation) => types.includes(ownerOf(relation)));

/**
 * Types of all documents in the answer. Each but the first is reached by a relation or by a media field;
 * the first one's type is only known if the answer follows a relation or chooses from a list.
 */
const typesIn = (
  { types, relations }: AnswerSources,
  targetOf: TargetOf,
): readonly string[] | null => {
  const targets = relations.map(targetOf);
  if (types.length + relations.length === 0 || targets.includes(null)) return null;
  const reached = targets.filter((target) => target !== null);
  return unique([...types, ...relations.map(ownerOf), ...reached, 'plugin::upload.file']).flatMap(
    (uid) => [uid, tagOfLinks(uid)],
  );
};

/** Answers that name no documents are purged when any link of a type in them changes. */
const tagOfLinks = (uid: string): string => `${uid}:links`;

const fits = (tags: readonly string[]): boolean =>
  tags.length <= MOST_TAGS && tags.join(' ').length <= MOST_BYTES;

const unique = (values: readonly string[]): string[] => [...new Set(values)];
