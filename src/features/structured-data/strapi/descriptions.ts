import type { UnknownRecord } from '../../../lib/record';
import type { Graph } from '../../content/json-ld';
import { readInterview } from '../../content/published-interview';
import { readExpert, readShow, readTopic } from '../../content/published-parts';
import { readPublication } from '../../content/published-publication';
import {
  CONTENT_TYPES,
  EXPERT,
  INTERVIEW,
  PUBLICATION,
  SHOW,
  TOPIC,
  type ContentType,
} from '../../content/registry';
import type { ReadShape } from '../../content/types/declaration';
import { declaredCard, declaredGraph, type Declared } from '../declared-page';
import type { GraphContext } from '../graph-context';
import { interviewGraph } from '../interview-graph';
import { expertCard, interviewCard, publicationCard, showCard, topicCard } from '../page-cards';
import { expertGraph, showGraph, topicGraph } from '../page-graphs';
import { publicationGraph } from '../publication-graph';
import type { Segment } from '../routes';
import type { SocialCard } from '../social-card';

/** How a page of one type is told to machines. */
export interface Description {
  readonly type: ContentType;
  /** The last segment of its address. */
  readonly segment: Segment;
  readonly shape: ReadShape;
  readonly describe: (row: UnknownRecord, context: GraphContext) => Graph | SocialCard;
}

/** A type with what all of its descriptions can be made of. */
export interface Described extends Told {
  readonly type: ContentType;
  readonly shape: ReadShape;
  /** What its card alone is made of, where that is less. */
  readonly cardShape?: ReadShape;
}

interface Told {
  readonly graph: (row: UnknownRecord, context: GraphContext) => Graph;
  readonly card: (row: UnknownRecord, context: GraphContext) => SocialCard;
}

/** What the types are in the words of schema.org and Open Graph. */
const TOLD: Readonly<Record<string, Told>> = {
  [INTERVIEW.uid]: {
    graph: (row, context) => interviewGraph(readInterview(row), context),
    card: (row, context) => interviewCard(readInterview(row), context),
  },
  [PUBLICATION.uid]: {
    graph: (row, context) => publicationGraph(readPublication(row), context),
    card: (row, context) => publicationCard(readPublication(row), context),
  },
  [EXPERT.uid]: {
    graph: (row, context) => expertGraph(readExpert(row), context),
    card: (row, context) => expertCard(readExpert(row), context),
  },
  [TOPIC.uid]: {
    graph: (row, context) => topicGraph(readTopic(row), context),
    card: (row, context) => topicCard(readTopic(row), context),
  },
  [SHOW.uid]: {
    graph: (row, context) => showGraph(readShow(row), context),
    card: (row, context) => showCard(readShow(row), context),
  },
};

const toldBy = (declared: Declared): Told => ({
  graph: (row, context) => declaredGraph(declared, row, context),
  card: (row, context) => declaredCard(declared, row, context),
});

export const DESCRIBED: readonly Described[] = CONTENT_TYPES.flatMap((type): Described[] => {
  if (!type.described) return [];
  const { page, ...shapes } = type.described;
  const told = page ? toldBy({ type, describe: page }) : TOLD[type.uid];
  return told ? [{ type, ...shapes, ...told }] : [];
});

export const DESCRIPTIONS: readonly Description[] = DESCRIBED.flatMap(
  ({ type, shape, cardShape = shape, graph, card }): Description[] => [
    { type, segment: 'structured-data', shape, describe: graph },
    { type, segment: 'social-card', shape: cardShape, describe: card },
  ],
);
