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
import { printGraph } from '../graph';
import type { GraphContext } from '../graph-context';
import { interviewGraph } from '../interview-graph';
import { expertCard, interviewCard, publicationCard, showCard, topicCard } from '../page-cards';
import { expertGraph, showGraph, topicGraph } from '../page-graphs';
import { publicationGraph } from '../publication-graph';
import * as queries from './queries';

/** How a page of one type is told to machines. */
export interface Description {
  readonly type: ContentType;
  /** The last segment of its address. */
  readonly segment: 'structured-data' | 'social-card';
  readonly contentType: string;
  readonly shape: queries.Shape;
  /** What all descriptions of the type can be made of, where that is more. */
  readonly sharedShape?: queries.Shape;
  print(row: UnknownRecord, context: GraphContext): string;
}

const GRAPH = { segment: 'structured-data', contentType: 'application/ld+json' } as const;
const CARD = { segment: 'social-card', contentType: 'application/json; charset=utf-8' } as const;

export const DESCRIPTIONS: readonly Description[] = [
  {
    ...GRAPH,
    type: INTERVIEW,
    shape: queries.INTERVIEW_SHAPE,
    print: (row, context) => printGraph(interviewGraph(readInterview(row), context)),
  },
  {
    ...GRAPH,
    type: PUBLICATION,
    shape: queries.PUBLICATION_SHAPE,
    print: (row, context) => printGraph(publicationGraph(readPublication(row), context)),
  },
  {
    ...GRAPH,
    type: EXPERT,
    shape: queries.EXPERT_SHAPE,
    print: (row, context) => printGraph(expertGraph(readExpert(row), context)),
  },
  {
    ...GRAPH,
    type: TOPIC,
    shape: queries.TOPIC_SHAPE,
    print: (row, context) => printGraph(topicGraph(readTopic(row), context)),
  },
  {
    ...GRAPH,
    type: SHOW,
    shape: queries.SHOW_SHAPE,
    print: (row, context) => printGraph(showGraph(readShow(row), context)),
  },
  {
    ...CARD,
    type: INTERVIEW,
    shape: queries.CARD_OF_INTERVIEW,
    sharedShape: queries.INTERVIEW_SHAPE,
    print: (row, context) => JSON.stringify(interviewCard(readInterview(row), context)),
  },
  {
    ...CARD,
    type: PUBLICATION,
    shape: queries.PUBLICATION_SHAPE,
    print: (row, context) => JSON.stringify(publicationCard(readPublication(row), context)),
  },
  {
    ...CARD,
    type: EXPERT,
    shape: queries.EXPERT_SHAPE,
    print: (row, context) => JSON.stringify(expertCard(readExpert(row), context)),
  },
  {
    ...CARD,
    type: TOPIC,
    shape: queries.TOPIC_SHAPE,
    print: (row, context) => JSON.stringify(topicCard(readTopic(row), context)),
  },
  {
    ...CARD,
    type: SHOW,
    shape: queries.SHOW_SHAPE,
    print: (row, context) => JSON.stringify(showCard(readShow(row), context)),
  },
];
