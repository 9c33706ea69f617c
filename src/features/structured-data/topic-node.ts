import type { JsonLdNode } from '../content/json-ld';
import { pageLink } from '../content/page-link';
import type { PublishedTopic } from '../content/published-parts';
import { given, homeUrl, type GraphContext } from './graph-context';

/** What a work is about. */
export const topicsAbout = (
  topics: readonly PublishedTopic[],
  context: GraphContext,
): readonly JsonLdNode[] => topics.map((topic) => topicNode(topic, context));

export const topicNode = (topic: PublishedTopic, context: GraphContext): JsonLdNode => {
  const url = pageLink('topics', topic, context);
  return {
    '@type': 'Thing',
    '@id': `${url ?? homeUrl(context)}#topic-${topic.documentId}`,
    name: topic.name,
    ...given('url', url),
  };
};
