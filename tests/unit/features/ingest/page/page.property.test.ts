import fc from 'fast-check';
import { parsePage } from '../../../../../src/features/ingest/page/page';
import { anyInterview, anyStyle } from '../../../../support/interview-arbitrary';
import { renderPage } from '../../../../support/page-form';

describe('a rendered interview, parsed back', () => {
  it('is the same interview, whatever the line ends, marks and quotation marks', () => {
    fc.assert(
      fc.property(anyInterview, anyStyle, (interview, style) => {
        const parsed = parsePage(renderPage(interview, style), { name: 'page.txt' });

        if (!parsed.ok) throw new Error(parsed.error.message);
        const { standfirst, pullQuote, show, publications, turns } = parsed.value;
        expect(turns.map(({ speaker, text }) => ({ speaker, text }))).toEqual(interview.turns);
        expect({ standfirst, pullQuote, show, publications }).toEqual({
          standfirst: interview.standfirst,
          pullQuote: interview.pullQuote,
          show: interview.show,
          publications: interview.publications,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('gives the first speaker as host and the other as guest', () => {
    fc.assert(
      fc.property(anyInterview, anyStyle, (interview, style) => {
        const parsed = parsePage(renderPage(interview, style), { name: 'page.txt' });

        const roles = parsed.ok ? parsed.value.turns.map(({ role }) => role) : [];
        expect(roles).toEqual(
          interview.turns.map((_, index) => (index % 2 === 0 ? 'host' : 'guest')),
        );
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const anyLine = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        'Tom Brandt: a',
        'Related Publications',
        'Type: Book',
        'May 5, 2024',
        '“a b c,” says',
      ),
    );
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
        expect(typeof parsePage(lines.join('\n'), { name: 'page.txt' }).ok).toBe('boolean');
      }),
      { numRuns: 250 },
    );
  });
});
