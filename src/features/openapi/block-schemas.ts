import type { JsonSchema } from '../../lib/api-schema';
import { listOf, object, schemaNamed } from './json-schema';

const FLAGS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;

const typed = (
  type: string,
  more: Readonly<Record<string, JsonSchema>> = {},
  optional: readonly string[] = [],
): JsonSchema => object({ type: { type: 'string', const: type }, ...more }, { optional });

const inlineChildren = listOf(schemaNamed('InlineNode'));
const flags = Object.fromEntries(FLAGS.map((flag) => [flag, { type: 'boolean' }]));

const TEXT_NODE = typed('text', { text: { type: 'string' }, ...flags }, FLAGS);

const LIST: JsonSchema = typed(
  'list',
  {
    format: { type: 'string', enum: ['ordered', 'unordered'] },
    indentLevel: { type: 'integer', minimum: 0 },
    children: listOf({ anyOf: [schemaNamed('ListItemNode'), schemaNamed('ListNode')] }),
  },
  ['indentLevel'],
);

/** The nodes of Strapi's rich text, as its blocks field stores them. */
export const BLOCK_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  TextNode: TEXT_NODE,
  InlineNode: {
    anyOf: [
      schemaNamed('TextNode'),
      typed(
        'link',
        {
          url: { type: 'string' },
          rel: { type: 'string' },
          target: { type: 'string' },
          children: listOf(schemaNamed('TextNode')),
        },
        ['rel', 'target'],
      ),
    ],
  },
  ListItemNode: typed('list-item', { children: inlineChildren }),
  ListNode: LIST,
  Block: {
    description: 'One block of rich text; `@strapi/blocks-react-renderer` shows them.',
    anyOf: [
      typed('paragraph', { children: inlineChildren }),
      typed('quote', { children: inlineChildren }),
      typed('heading', {
        level: { type: 'integer', minimum: 1, maximum: 6 },
        children: inlineChildren,
      }),
      typed('code', { language: { type: ['string', 'null'] }, children: inlineChildren }, [
        'language',
      ]),
      schemaNamed('ListNode'),
      typed('image', {
        image: { type: 'object', additionalProperties: true },
        children: listOf(schemaNamed('TextNode')),
      }),
    ],
  },
};
