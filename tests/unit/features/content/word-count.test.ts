import fc from 'fast-check';
import { blocksText } from '../../../../src/features/content/blocks-text';
import { countWords, readingMinutes } from '../../../../src/features/content/word-count';

it.each([
  ['', 0],
  [' — … !', 0],
  ['Where do rivers begin?', 4],
  ['it’s  state-of-the-art\n\n3.5 %', 3],
  ['من يملك النهر؟', 3],
  ['河流从哪里开始？', 4],
  ['Der Fluss 河流 steigt', 4],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

const CHARACTERS = ' \n\t\u00a0\u2009\u2028\u1680\u3000\ufeffaZ9-’“é؟مд²٣\u0dffก河';

it('counts alike what it looks at character by character, and what it parts at spaces', () => {
  const characters = fc.oneof(
    fc.constantFrom(...Array.from(CHARACTERS)),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  const spacedOnly = (text: string): boolean =>
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
      text,
    );

  fc.assert(
    fc.property(fc.array(characters, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      fc.pre(spacedOnly(text));
      const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

      expect(countWords(text)).toBe(words.length);
    }),
    { numRuns: 3000 },
  );
});

it.each([
  [1, 1],
  [356, 1],
  [358, 2],
  [2380, 10],
])('%i words are %i minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

it('words of blocks are not glued together, nor cut where a mark begins', () => {
  const text = (value: string) => ({ type: 'text', text: value });
  const item = (value: string) => ({ type: 'list-item', children: [text(value)] });
  const blocks = [
    { type: 'heading', children: [text('Two')] },
    { type: 'paragraph', children: [text('ri'), { ...text('vers'), bold: true }] },
    { type: 'list', children: [item('one'), item('two')] },
    { type: 'paragraph', children: [{ type: 'link', url: '/a', children: [text('here')] }] },
    { type: 'image', image: { url: '/a.png', alternativeText: 'A map' }, children: [text('')] },
  ];

  expect(blocksText(blocks).split(/\s+/).filter(Boolean)).toEqual([
    'Two',
    'rivers',
    'one',
    'two',
    'here',
  ]);
  expect(blocksText(null)).toBe('');
});
