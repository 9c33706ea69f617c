import {
  canonicalTranscript,
  recognisePage,
} from '../../../../../src/features/ingest/known/recognise-page';
import { parsed } from '../../../../support/parsed';

const TEXT = [
  'Tom Brandt: Welcome.',
  'Nadia Okafor: Thank you. It began with a long drought and three bad harvests.',
  'Tom Brandt: And what do the two provinces do now?',
  'Nadia Okafor: Now they measure the water together, each morning, at one gauge.',
];
const PAGE = parsed(TEXT.join('\n\n'));

describe('recognisePage', () => {
  it.each([
    ['no page before', PAGE, null, 'new'],
    ['the same page', PAGE, PAGE, 'same'],
    ['a page with more turns', PAGE, parsed(TEXT.slice(0, 2).join('\n\n')), 'same'],
    [
      'one turn rewritten',
      parsed([...TEXT.slice(0, 3), 'Nadia Okafor: Nobody knows.'].join('\n\n')),
      PAGE,
      'same',
    ],
    [
      'another interview with the same courtesies',
      parsed(
        'Tom Brandt: Welcome.\n\nNadia Okafor: Thank you.\n\nTom Brandt: Who bought the mountain line?\n\nNadia Okafor: A port operator, for very little money.',
      ),
      PAGE,
      'other',
    ],
  ])('with %s', (_, page, previous, expected) => {
    expect(recognisePage(page, previous)).toBe(expected);
  });
});

describe('canonicalTranscript', () => {
  it('does not depend on how the page was saved', () => {
    const saved = parsed(`\uFEFF${TEXT.join('\r\n\r\n\r\n').replace(/ /g, '\u00a0')}`);

    expect(canonicalTranscript(saved)).toBe(canonicalTranscript(PAGE));
  });

  it('depends on words and speakers', () => {
    expect(canonicalTranscript(parsed(TEXT.join('\n\n').replace('long', 'short')))).not.toBe(
      canonicalTranscript(PAGE),
    );
  });
});
