import fc from 'fast-check';
import type { ImportPlan } from '../../../../../src/features/ingest/import-plan';
import { indexKnown } from '../../../../../src/features/ingest/known/index-known';
import { planUntouched } from '../../../../../src/features/ingest/plan/plan';
import {
  labelEvidence,
  planUnchanged,
} from '../../../../../src/features/ingest/plan/unchanged-page';
import { createKnownNames } from '../../../../../src/features/ingest/speakers/known-names';
import { DROUGHT_PAGE as PAGE } from '../../../../support/drought-page';
import {
  EMPTY,
  importInto,
  OPTIONS,
  planFor,
  type Holdings,
} from '../../../../support/import-store';

const IMPORTED = importInto(EMPTY, PAGE);

const untouched = (holdings: Holdings, more: object = {}): ImportPlan | null => {
  if (holdings.previous === null) throw new Error('Nothing was imported');
  return planUntouched({
    options: OPTIONS,
    known: indexKnown(holdings.known),
    previous: holdings.previous,
    isPublished: holdings.current?.isPublished ?? false,
    missing: planFor(holdings, PAGE).missing.filter(({ field }) => !field.includes('.')),
    ...more,
  });
};

describe('a page that says what it said, about an interview that nobody touched', () => {
  it('is planned as if it had been read', () => {
    expect(untouched(IMPORTED)).toEqual(planFor(IMPORTED, PAGE));
  });

  it('is planned so, or not at all, whatever else was deleted, renamed or published since', () => {
    const { known } = IMPORTED;
    const choice = fc.constantFrom('same', 'deleted', 'renamed', 'published', 'doubled');
    const change = <Known extends { documentId: string }>(list: readonly Known[], how: string) => {
      if (how === 'deleted') return [];
      if (how === 'renamed') return list.map((one) => ({ ...one, name: 'Other', title: 'Other' }));
      if (how === 'published') return list.map((one) => ({ ...one, isPublished: true }));
      if (how === 'doubled') {
        return [...list, ...list.map((one) => ({ ...one, documentId: `${one.documentId}-2` }))];
      }
      return list;
    };
    fc.assert(
      fc.property(
        fc.tuple(choice, choice, choice, choice),
        fc.boolean(),
        ([experts, shows, topics, publications], publish) => {
          const holdings: Holdings = {
            ...IMPORTED,
            known: {
              experts: change(known.experts, experts),
              shows: change(known.shows, shows),
              topics: change(known.topics, topics),
              publications: change(known.publications, publications),
            },
          };
          const options = { ...OPTIONS, publish };
          const plan = untouched(holdings, { options });
          const read = planFor(holdings, PAGE, options);
          const isNothing =
            read.publish.length === 0 &&
            read.records.every(({ outcome }) => outcome === 'unchanged');

          if (plan !== null) expect(plan).toEqual(read);
          expect(plan !== null).toBe(isNothing);
        },
      ),
    );
  });
});

it('a page whose doubtful labels are known otherwise must be read', () => {
  const names = createKnownNames(['Will Marsh']);
  const known = { ...indexKnown(IMPORTED.known), names };
  const { previous } = IMPORTED;
  if (previous === null) throw new Error('Nothing was imported');
  const page = { options: OPTIONS, previous, isPublished: false, missing: [] };
  const labels = labelEvidence(['will marsh', 'marsh', 'note'], names);

  expect(labels).toEqual({ 'will marsh': 'name', marsh: 'short form', note: 'unknown' });
  expect(planUnchanged({ ...page, labels }, known)).not.toBeNull();
  expect(planUnchanged({ ...page, labels: { note: 'name' } }, known)).toBeNull();
});
