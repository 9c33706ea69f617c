import fc from 'fast-check';
import type { ParsedPage } from '../../../../src/features/ingest/parsed-page';
import { amount } from '../../../support/amount';
import type { Holdings } from '../../../support/import-store';
import { EMPTY, importInto, planFor } from '../../../support/import-store';
import { anyInterview } from '../../../support/interview-arbitrary';
import { renderPage } from '../../../support/page-form';
import { parsed } from '../../../support/parsed';

const anyPage = anyInterview.map((interview) => parsed(renderPage(interview)));
const idsOf = ({ current }: Holdings): string[] =>
  current?.transcript.map(({ turnId }) => turnId) ?? [];
const withTurns = (page: ParsedPage, turns: ParsedPage['turns']): ParsedPage => ({
  ...page,
  turns,
});

const RUNS = amount('MERGE_RUNS', { usual: 40, thorough: 500 });

describe('an import of any page', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const plan = planFor(importInto(EMPTY, page), page);

        expect(plan.records.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('changes nothing the second time, whatever editors did to the transcript', () => {
    fc.assert(
      fc.property(
        anyPage,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('edit', 'delete', 'move', 'add')), {
          maxLength: 6,
        }),
        (page, edits) => {
          const holdings = importInto(EMPTY, page);
          if (holdings.current === null) throw new Error('nothing imported');
          const transcript = edits.reduce((turns, [at, edit], count) => {
            const index = at % Math.max(1, turns.length);
            const turn = turns[index];
            if (turn === undefined) return turns;
            if (edit === 'edit') return turns.with(index, { ...turn, text: `edit ${count}` });
            if (edit === 'delete') return turns.toSpliced(index, 1);
            if (edit === 'move') return [turn, ...turns.toSpliced(index, 1)];
            return turns.toSpliced(index, 0, {
              ...turn,
              turnId: `own${count}`,
              text: `own ${count}`,
            });
          }, holdings.current.transcript);
          const edited = { ...holdings, current: { ...holdings.current, transcript } };

          const interview = planFor(edited, page).records.at(-1);

          expect(interview).toMatchObject({ outcome: 'unchanged', reasons: [] });
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('keeps every turnId when one turn is corrected', () => {
    fc.assert(
      fc.property(anyPage, fc.nat(), (page, at) => {
        const index = at % page.turns.length;
        const turns = page.turns.map((turn, position) =>
          position === index ? { ...turn, text: `${turn.text} Corrected.` } : turn,
        );
        fc.pre(new Set(turns.map(({ text }) => text)).size === turns.length);
        const holdings = importInto(EMPTY, page);

        const after = importInto(holdings, withTurns(page, turns));

        expect(idsOf(after)).toEqual(idsOf(holdings));
        expect(after.current?.transcript.map(({ text }) => text)).toEqual(
          turns.map(({ text }) => text),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps every turnId when turns are shuffled', () => {
    fc.assert(
      fc.property(anyPage, fc.nat(), (page, shift) => {
        fc.pre(new Set(page.turns.map(({ text }) => text)).size === page.turns.length);
        const cut = shift % page.turns.length;
        const turns = [...page.turns.slice(cut), ...page.turns.slice(0, cut)].reverse();
        const holdings = importInto(EMPTY, page);

        const after = importInto(holdings, withTurns(page, turns));

        const ids = idsOf(holdings);
        expect(idsOf(after)).toEqual([...ids.slice(cut), ...ids.slice(0, cut)].reverse());
        expect(
          planFor(after, withTurns(page, turns)).records.every(
            ({ outcome }) => outcome === 'unchanged',
          ),
        ).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('says again, once a corrected page is written, that all is unchanged', () => {
    fc.assert(
      fc.property(anyPage, anyPage, (page, other) => {
        const corrected = { ...other, turns: page.turns, guests: page.guests };
        const holdings = importInto(importInto(EMPTY, page), corrected);

        const plan = planFor(holdings, corrected);

        expect(plan.records.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
