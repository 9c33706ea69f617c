import type { Core } from '@strapi/strapi';
import { createHeldValues } from '../../../lib/held-values';
import { decodeRows } from '../../../lib/row';
import type { FeatureContext } from '../../../platform/feature';
import type { Dependencies } from '../../../platform/public-reads';
import { tableOf } from '../../../platform/stored-schema';
import { TOPIC } from '../registry';
import { NO_TOPICS, readTopicPlace, topicsBelow, type TopicsBelow } from '../topic-tree';
import { linkTable } from './work-tables';

const HOLD_MS = 600_000;
const TREE = 'lectern.topic-tree';

/** Which topics stand below which, held until one of them changes. */
export interface TopicTree {
  /** One statement where it is not held. Nothing is read for a query without `topic`. */
  belowFor(query: object): Promise<TopicsBelow>;
}

type Context = Pick<FeatureContext, 'strapi' | 'rights' | 'contentWatch'>;

/** Held like rights: only while all changes of all processes are known. */
export const holdTopicTree = ({ strapi, rights, contentWatch }: Context): void => {
  const held = createHeldValues<TopicsBelow>({
    holdMs: HOLD_MS,
    maximum: 1,
    now: Date.now,
    isTrusted: () => rights.becomeCurrent(),
  });
  contentWatch.onChange((uid) => {
    if (uid === null || uid === TOPIC.uid) held.drop();
  });
  const tree: TopicTree = {
    belowFor: async (query) =>
      'topic' in query ? held.get('tree', () => readTopics(strapi)) : NO_TOPICS,
  };
  strapi.add(TREE, () => tree);
};

export const topicTreeOf = (strapi: Core.Strapi): TopicTree => strapi.get<TopicTree>(TREE);

/** What a list that is chosen by a topic and all below it is made from, besides its documents. */
export const TOPIC_TREE_DEPENDENCIES: Dependencies = {
  documents: [],
  types: [TOPIC.uid],
  relations: [`${TOPIC.uid}.parent`],
};

const readTopics = async (strapi: Core.Strapi): Promise<TopicsBelow> => {
  const tableName = tableOf(strapi, TOPIC.uid);
  const { table, source, target } = linkTable(strapi, TOPIC.uid, 'parent');
  const answer: unknown = await strapi.db.connection.raw(
    `select topic.slug, topic.document_id, parent.document_id as parent_id from ${tableName} topic
     left join ${table} link on link.${source} = topic.id
     left join ${tableName} parent on parent.id = link.${target} and parent.published_at is not null
     where topic.published_at is not null`,
  );
  return topicsBelow(decodeRows(answer, readTopicPlace));
};
