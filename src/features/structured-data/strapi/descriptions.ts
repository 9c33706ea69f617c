import type { UnknownRecord } from '../../../lib/record';
import type { Graph } from '../../content/json-ld';
import { CONTENT_TYPES, type ContentType } from '../../content/registry';
import type { ReadShape } from '../../content/types/declaration';
import type { GraphContext } from '../graph-context';
import { tellPage, type Described } from '../page';
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

export const DESCRIBED: readonly Described[] = CONTENT_TYPES.flatMap((type) =>
  type.described ? [{ type, ...type.described }] : [],
);

export const DESCRIPTIONS: readonly Description[] = DESCRIBED.flatMap(
  (described): Description[] => {
    const { type, shape, cardShape = shape } = described;
    return [
      {
        type,
        segment: 'structured-data',
        shape,
        describe: (row, context) => tellPage(described, row, context).graph(),
      },
      {
        type,
        segment: 'social-card',
        shape: cardShape,
        describe: (row, context) => tellPage(described, row, context).card(),
      },
    ];
  },
);
