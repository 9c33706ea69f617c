import type { UnknownRecord } from '../../../lib/record';
import { readInterview } from '../../content/published-interview';
import { readExpert, readShow, readTopic } from '../../content/published-parts';
import { readPublication } from '../../content/published-publication';
import {
  EXPERT,
  INTERVIEW,
  PUBLICATION,
  SHOW,
  TOPIC,
  type ContentType,
} from '../../content/registry';
import type { GraphContext } from '../graph-context';
import type { Graph } from '../json-ld';
import type { SocialCard } from '../social-card';
import { interviewGraph } from '../interview-graph';
import { expertCard, interviewCard, publicationCard, showCard, topicCard } from '../page-cards';
import { expertGraph, showGraph, topicGraph } from '../page-graphs';
import { publicationGraph } from '../publication-graph';
import type { Segment } from '../routes';
import * as queries from './queries';

/** How a page of one type is told to machines. */
export interface Description {
  readonly type: ContentType;
  /** The last segment of its address. */
  readonly segment: Segment;
  readonly shape: queries.Shape;
  readonly describe: (row: UnknownRecord, context: GraphContext) => Graph | SocialCard;
}

/** A type with what all of its descriptions can be made of. */
export interface Described {
  readonly type: ContentType;
  readonly shape: queries.Shape;
  /** What its card alone is made of, where that is less. */
  readonly cardShape?: queries.Shape;
  readonly graph: (row: UnknownRecord, context: GraphContext) => Graph;
  readonly card: (row: UnknownRecord, context: GraphContext) => SocialCard;
}

export const DESCRIBED: readonly Described[] = [
  {
    type: INTERVIEW,
    shape: queries.INTERVIEW_SHAPE,
    cardShape: queries.CARD_OF_INTERVIEW,
    graph: (row, context) => interviewGraph(readInterview(row), context),
    card: (row, context) => interviewCard(readInterview(row), context),
  },
  {
    type: PUBLICATION,
    shape: queries.PUBLICATION_SHAPE,
    graph: (row, context) => publicationGraph(readPublication(row), context),
    card: (row, context) => publicationCard(readPublication(row), context),
  },
  {
    type: EXPERT,
    shape: queries.EXPERT_SHAPE,
    graph: (row, context) => expertGraph(readExpert(row), context),
    card: (row, context) => expertCard(readExpert(row), context),
  },
  {
    type: TOPIC,
    shape: queries.TOPIC_SHAPE,
    graph: (row, context) => topicGraph(readTopic(row), context),
    card: (row, context) => topicCard(readTopic(row), context),
  },
  {
    type: SHOW,
    shape: queries.SHOW_SHAPE,
    graph: (row, context) => showGraph(readShow(row), context),
    card: (row, context) => showCard(readShow(row), context),
  },
];

export const DESCRIPTIONS: readonly Description[] = DESCRIBED.flatMap(
  ({ type, shape, cardShape = shape, graph, card }): Description[] => [
    { type, segment: 'structured-data', shape, describe: graph },
    { type, segment: 'social-card', shape: cardShape, describe: card },
  ],
);
