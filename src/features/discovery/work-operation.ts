import type { ApiOperation } from '../../lib/api-operation';
import { listOf, object, schemaNamed, wholeNumber } from '../../lib/json-schema';
import {
  addressParameter,
  CURSOR_PARAMETER,
  CURSOR_REFUSED,
  documentRefusals,
  LOCALE_PARAMETER,
  PAGE_SIZE_PARAMETER,
  PARAMETERS_REFUSED,
  tagOf,
} from '../content/api-parts';
import type { ContentType } from '../content/registry';
import { anyNamed, CARD_META, workSchemas } from './work-schemas';

const WORK = workSchemas('Work', {});

/** `GET /api/experts/{…}/work`, `GET /api/topics/{…}/latest`. */
export const workOperation = (
  type: ContentType,
  { id, summary }: Pick<ApiOperation, 'id' | 'summary'>,
): ApiOperation => ({
  id,
  summary,
  tag: tagOf(type),
  description:
    'Interviews and publications in one list, the newest first, read on from a cursor that keeps its place while content is published or removed.',
  parameters: [addressParameter(type), LOCALE_PARAMETER, PAGE_SIZE_PARAMETER, CURSOR_PARAMETER],
  answer: {
    description: 'One page of cards.',
    content: {
      'application/json': object({
        data: listOf(anyNamed(WORK)),
        links: schemaNamed('Links'),
        meta: object({
          pagination: object({ pageSize: wholeNumber('Most documents on this page.') }),
          ...CARD_META,
        }),
      }),
    },
    extendedSchemas: WORK,
  },
  refusals: [PARAMETERS_REFUSED, CURSOR_REFUSED, ...documentRefusals(type)],
  canMove: true,
});
