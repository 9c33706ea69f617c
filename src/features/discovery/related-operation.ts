import { queryParameter, type ApiOperation } from '../../lib/api-operation';
import { listOf, object, schemaNamed, text, type JsonSchema } from '../../lib/json-schema';
import {
  addressParameter,
  documentRefusals,
  LOCALE_PARAMETER,
  NAMED_MEMBERS,
  PARAMETERS_REFUSED,
  schemaName,
  tagOf,
} from '../content/api-parts';
import type { WorkKind } from '../content/work-kinds';
import { anyNamed, CARD_META, workSchemas } from './work-schemas';

const named = (kind: string, description: string): JsonSchema =>
  object({ kind: { type: 'string', const: kind }, ...NAMED_MEMBERS }, { description });

const REASON: JsonSchema = {
  anyOf: [
    object(
      { kind: { type: 'string', const: 'chosen' } },
      { description: 'An editor’s choice: first.' },
    ),
    named('topic', 'A shared topic; the fewer documents have it, the more it counts.'),
    named('expert', 'A shared guest or author.'),
    object(
      {
        kind: { type: 'string', const: 'text' },
        likeness: { type: 'number', minimum: 0, maximum: 1 },
      },
      { description: 'Like words in title and standfirst or summary.' },
    ),
  ],
};

const RELATED = workSchemas('Related', {
  reasons: listOf(schemaNamed('Reason'), { description: 'Why it is related.' }),
});

/** `GET /api/{interviews|publications}/{…}/related`. */
export const relatedOperation = (kind: WorkKind): ApiOperation => ({
  id: `listRelatedOf${schemaName(kind)}`,
  tag: tagOf(kind),
  summary: 'What to read next, and why',
  description:
    'First what editors chose, then what shares topics (rare ones weigh more), experts or words, the newer first among equals. Never the document itself.',
  parameters: [
    addressParameter(kind),
    LOCALE_PARAMETER,
    queryParameter('limit', 'How many at most.', {
      schema: { type: 'integer', minimum: 1, maximum: 20, default: 6 },
    }),
  ],
  answer: {
    description: 'Interviews and publications as cards, each with the reasons.',
    content: {
      'application/json': object({
        data: listOf(anyNamed(RELATED)),
        meta: object({ locale: text('Language of the answer.'), ...CARD_META }),
      }),
    },
    schemas: { Reason: REASON },
    extendedSchemas: RELATED,
  },
  refusals: [PARAMETERS_REFUSED, ...documentRefusals(kind)],
  canMove: true,
});
