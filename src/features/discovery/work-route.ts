import { z } from 'zod';
import {
  CURSOR,
  CURSOR_REFUSED,
  LOCALE,
  PAGE_SIZE,
  PARAMETERS_REFUSED,
} from '../../contract/api-parts';
import { apiRoute, type ApiRoute } from '../../contract/api-route';
import type { Cursor } from '../../contract/list-cursor';
import { named } from '../../lib/api-schema';
import { succeed } from '../../lib/result';
import { addressOf, documentRefusals, tagOf } from '../content/api-names';
import type { ContentType } from '../content/registry';
import { readPlace } from './work-page';
import { anyNamed, CARD_META, workSchemas } from './work-schemas';

const WORK = workSchemas('Work', {});

export interface WorkRequest {
  readonly locale: string | undefined;
  readonly pageSize: number;
  /** The place after which the page begins, or null: at the newest. */
  readonly after: Cursor | null;
}

/**
 * The work of an expert, or on a topic.
 *
 * @param decodeCursor undoes how cursors are written in addresses
 */
export const workRoute = (
  type: ContentType,
  { path, id, summary }: Pick<ApiRoute, 'path' | 'id' | 'summary'>,
  decodeCursor: (after: string) => string,
): ApiRoute<WorkRequest> =>
  apiRoute({
    path,
    id,
    summary,
    tag: tagOf(type),
    description:
      'Interviews and publications in one list, the newest first, read on from a cursor that keeps its place while content is published or removed.',
    address: { id: addressOf(type) },
    query: { locale: LOCALE, pageSize: PAGE_SIZE, after: CURSOR },
    settle: ({ after, ...asked }) => {
      const place = readPlace(after === undefined ? null : decodeCursor(after));
      return place.ok ? succeed({ ...asked, after: place.value }) : place;
    },
    answer: {
      description: 'One page of cards.',
      content: {
        'application/json': z.strictObject({
          data: z.array(anyNamed(WORK)),
          links: named('Links'),
          meta: z.strictObject({
            pagination: z.strictObject({
              pageSize: z.int().describe('Most documents on this page.'),
            }),
            ...CARD_META,
          }),
        }),
      },
      extendedSchemas: WORK,
    },
    refusals: [PARAMETERS_REFUSED, CURSOR_REFUSED, ...documentRefusals(type)],
    canMove: true,
  });
