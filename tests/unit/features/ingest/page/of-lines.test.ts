import { pageOfLines } from '../../../../../src/features/ingest/page/of-lines';
import { dateOnPage } from '../../../../../src/features/ingest/page/page';
import { parsed } from '../../../../support/parsed';

/** Lines of which those between asterisks are bold. */
const lines = (text: string) =>
  text.split('\n').map((line, index) => {
    const [, bold = '', rest = ''] = /^\*\*(.+?)\*\*(.*)$/.exec(line) ?? [];
    const shown = bold === '' ? line : `${bold}${rest}`;
    return { number: index + 1, text: shown, bold: bold.length };
  });

const SHOWN = `Home
Interviews
**Who Measures the River**
**What this is about**
The drought deepened an old quarrel over the river.

**Tom Brandt**
Welcome. How did we get here?

**Nadia Okafor**
It began with a long drought.

**Tom Brandt**
And now?

**Nadia Okafor**
Now they measure.

**Related Publications**
**Sharing Rivers Without Treaties**
Tuesday, March 5, 2024
Two provinces have shared a gauge.
Type: Analysis`;

describe('a page that was shown with headings and bold names', () => {
  const text = pageOfLines(lines(SHOWN), 'Who Measures the River');

  it('begins behind its title', () => {
    expect(text.split('\n')[0]).toBe('What this is about');
  });

  it('gives names above words their colon, and headings none', () => {
    expect(text).toContain('Tom Brandt:\nWelcome.');
    expect(text).not.toContain('What this is about:');
    expect(text).not.toContain('Treaties:');
  });

  it('is read as it was meant', () => {
    const page = parsed(text);
    expect(page.turns.map(({ speaker }) => speaker)).toEqual([
      'Tom Brandt',
      'Nadia Okafor',
      'Tom Brandt',
      'Nadia Okafor',
    ]);
    expect(page.publications).toMatchObject([{ title: 'Sharing Rivers Without Treaties' }]);
    expect(page.standfirst).toContain('What this is about');
  });

  it('stays as it is where labels have their colons', () => {
    const plain = 'An introduction.\n\nTom Brandt: Hello.\n\nNadia Okafor: Hello.';
    expect(pageOfLines(lines(plain), null)).toBe(plain);
    expect(pageOfLines(lines(plain), 'A title that is not there')).toBe(plain);
  });
});

describe('the day of a page', () => {
  it.each([
    ['Friday, March 7, 2025\n\nTom: Hello.\n\nAnn: Hello.', '2025-03-07'],
    ['Tom: Hello.\n\nAnn: Hello.', null],
    ['Tom: Hi.\n\nAnn: Hi.\n\nRelated Publications\n\nA\nMarch 7, 2025\nType: Report', null],
  ])('stands on a line of its own before the publications', (text, date) => {
    expect(dateOnPage(text)).toBe(date);
  });
});
