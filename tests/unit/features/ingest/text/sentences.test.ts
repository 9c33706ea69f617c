import { toSentences } from '../../../../../src/features/ingest/text/sentences';

describe('toSentences', () => {
  it.each([
    ['', []],
    ['One.', ['One.']],
    ['One. Two?  Three!\u00a0Four', ['One.', 'Two?', 'Three!', 'Four']],
    ['Dr. Okafor met Mr. Brandt. They spoke.', ['Dr. Okafor met Mr. Brandt.', 'They spoke.']],
    ['J. R. Tobin left. He did.', ['J. R. Tobin left.', 'He did.']],
    ['It was 5 p.m. Then it rained.', ['It was 5 p.m. Then it rained.']],
    ['“It is low.” “Measure it.”', ['“It is low.”', '“Measure it.”']],
    ['version 1.2 is out', ['version 1.2 is out']],
  ])('parts %j', (paragraph, sentences) => {
    expect(toSentences(paragraph)).toEqual(sentences);
  });
});
