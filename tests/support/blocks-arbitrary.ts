import fc from 'fast-check';
import type { Json } from './http';

/** A text as the block editor leaves it: often without a letter. */
const text: fc.Arbitrary<Json> = fc.record(
  {
    type: fc.constant('text'),
    text: fc.constantFrom('', '', ' ', '\n', '\u00a0', 'Words.', 'بحر'),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strikethrough: fc.boolean(),
    code: fc.boolean(),
  },
  { requiredKeys: ['type', 'text'] },
);

const texts = fc.array(text, { minLength: 1, maxLength: 3 });

const link: fc.Arbitrary<Json> = fc.record({
  type: fc.constant('link'),
  url: fc.constantFrom('/experts/ada', 'https://example.org/', 'mailto:ada@example.org'),
  children: texts,
});

const inline = fc.array(fc.oneof(text, link), { minLength: 1, maxLength: 4 });

const list: fc.Arbitrary<Json> = fc.letrec<{ list: Json; item: Json }>((tie) => ({
  item: fc.record({ type: fc.constant('list-item'), children: inline }),
  list: fc.record({
    type: fc.constant('list'),
    format: fc.constantFrom('ordered', 'unordered'),
    indentLevel: fc.nat(3),
    children: fc.array(fc.oneof({ depthSize: 'small' }, tie('item'), tie('list')), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
})).list;

const image: fc.Arbitrary<Json> = fc.record({
  type: fc.constant('image'),
  image: fc.constant({
    name: 'bridge.png',
    alternativeText: '',
    caption: null,
    url: '/uploads/bridge.png',
    ...{
      width: 4,
      height: 3,
      formats: null,
      hash: 'bridge',
      ext: '.png',
      mime: 'image/png',
      size: 1,
    },
    previewUrl: null,
    provider: 'local',
    provider_metadata: null,
    createdAt: '2025-02-03T10:00:00.000Z',
    updatedAt: '2025-02-03T10:00:00.000Z',
  }),
  children: fc.constant([{ type: 'text', text: '' }]),
});

/** Rich text of every kind of block, as Strapi's editor makes it. */
export const blocks: fc.Arbitrary<Json[]> = fc.array(
  fc.oneof(
    fc.record<Json>({ type: fc.constant('paragraph'), children: inline }),
    fc.record<Json>({
      type: fc.constant('heading'),
      level: fc.integer({ min: 1, max: 6 }),
      children: inline,
    }),
    fc.record<Json>({ type: fc.constant('quote'), children: inline }),
    fc.record<Json>({
      type: fc.constant('code'),
      language: fc.constantFrom(null, 'plaintext'),
      children: texts,
    }),
    list,
    image,
  ),
  { maxLength: 6 },
);
