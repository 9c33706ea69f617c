import { indexKnown } from '../../../../../src/features/ingest/known/index-known';
import type { PageRefusalCode } from '../../../../../src/features/ingest/page/refusal';
import { PAGE_REFUSALS, refusePage } from '../../../../../src/features/ingest/page/refusal';
import { stampsOf } from '../../../../../src/features/ingest/review/choices';
import { changedSince, isKnownAs, showPlan } from '../../../../../src/features/ingest/review/plan';
import { refusalForReview } from '../../../../../src/features/ingest/review/refusal';
import { DROUGHT_PAGE, DROUGHT_TEXT } from '../../../../support/drought-page';
import { EMPTY, OPTIONS, planFor, type Holdings } from '../../../../support/import-store';

const shown = (holdings: Holdings) =>
  showPlan({
    plan: planFor(holdings, DROUGHT_PAGE),
    input: {
      page: DROUGHT_PAGE,
      known: indexKnown(holdings.known),
      options: OPTIONS,
      current: null,
    },
    text: DROUGHT_TEXT,
    withheld: new Set<string>(),
    isAllowed: true,
  });

const expert = (documentId: string, name: string, jobTitle: string | null = null) => ({
  documentId,
  name,
  nameVariants: [],
  jobTitle,
  isPublished: false,
});

const housing = (experts: ReturnType<typeof expert>[]): Holdings => ({
  ...EMPTY,
  known: { ...EMPTY.known, experts },
});

const guestOf = (holdings: Holdings) =>
  shown(holdings).records.find(({ type }) => type === 'expert');

describe('a plan for the review', () => {
  it('tells of each record what it is, and what tells it apart', () => {
    const plan = shown(EMPTY);
    expect(plan.records.map(({ type, label, detail }) => [type, label, detail])).toEqual([
      ['topic', 'Water Security', null],
      ['topic', 'Global Policy', null],
      ['show', 'The Long View', 'Harbor Radio · Channel 12'],
      ['expert', 'Nadia Okafor', 'senior adviser for water'],
      ['publication', 'Sharing Rivers Without Treaties', 'analysis · 2024-03-05'],
      ['publication', 'What Dams Cannot Do', 'report · 2024-06-03'],
    ]);
    expect(plan.interview).toMatchObject({ outcome: 'create', turns: 4, isTranslation: false });
  });

  it('offers whoever shares the surname, and links nobody by it', () => {
    const guest = guestOf(housing([expert('a', 'Ada Okafor', 'poet'), expert('b', 'Bo Lee')]));
    expect(guest).toMatchObject({ outcome: 'create', documentId: null });
    expect(guest?.candidates).toEqual([
      { documentId: 'a', label: 'Ada Okafor', detail: 'poet', isPublished: false },
    ]);
  });

  it('offers at most eight', () => {
    const many = Array.from({ length: 12 }, (_, index) => expert(`e${index}`, `E${index} Okafor`));
    expect(guestOf(housing(many))?.candidates).toHaveLength(8);
  });

  it('holds as long as nothing that it says has changed', () => {
    const before = new Map(Object.entries(stampsOf(shown(EMPTY))));
    expect(changedSince(before, shown(EMPTY))).toEqual([]);
    expect(changedSince(before, shown(housing([expert('b', 'Bo Lee')])))).toEqual([]);
    expect(changedSince(before, shown(housing([expert('n', 'Nadia Okafor')])))).toEqual([
      'expert:nadia okafor',
    ]);
    expect(changedSince(new Map(), shown(EMPTY))).toHaveLength(7);
    expect(changedSince(new Map([...before, ['more', 's']]), shown(EMPTY))).toEqual(['more']);
  });

  it('knows documents by their type', () => {
    const known = indexKnown(housing([expert('a', 'Ada')]).known);
    expect([isKnownAs(known, 'expert', 'a'), isKnownAs(known, 'show', 'a')]).toEqual([true, false]);
  });
});

describe('a refused page', () => {
  it('has a status, and the words of the importer', () => {
    const codes = Object.keys(PAGE_REFUSALS) as PageRefusalCode[];
    const table = Object.fromEntries(
      codes.map((code) => {
        const { status, message, details } = refusalForReview(
          refusePage(code, { file: 'f', line: 2 }),
        );
        expect([message, details.page, details.line]).toEqual([PAGE_REFUSALS[code], code, 2]);
        return [code, `${status} ${details.code}`];
      }),
    );
    expect(table).toEqual({
      PAGE_UNREADABLE: '422 FILE_UNREADABLE',
      PAGE_EMPTY: '422 FILE_UNREADABLE',
      PAGE_TOO_LARGE: '413 FILE_TOO_LARGE',
      PAGE_BINARY: '415 FILE_KIND_UNKNOWN',
      PAGE_NOT_UTF8: '422 FILE_UNREADABLE',
      PAGE_WITHOUT_TURNS: '422 PAGE_WITHOUT_TURNS',
      PAGE_OF_TOO_MANY: '422 PAGE_OF_TOO_MANY',
      PAGE_IS_CAPTIONS: '422 PAGE_IS_CAPTIONS',
      PAGE_DATE_IMPOSSIBLE: '422 PAGE_DATE_IMPOSSIBLE',
    });
  });
});
