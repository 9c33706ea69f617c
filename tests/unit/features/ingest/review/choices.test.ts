import {
  canBeMade,
  choiceOfText,
  choicesFor,
  decisionsFor,
  openRecords,
  stampsOf,
  textOfChoice,
} from '../../../../../src/features/ingest/review/choices';
import type { ReviewPlan, ReviewRecord } from '../../../../../src/features/ingest/review/review';
import type { Choice } from '../../../../../src/features/ingest/settled';

const record = (more: Partial<ReviewRecord> = {}): ReviewRecord => ({
  key: 'expert:a',
  type: 'expert',
  outcome: 'create',
  label: 'A',
  detail: null,
  documentId: null,
  writes: [],
  reasons: [],
  candidates: [],
  isWithheld: false,
  stamp: 's',
  ...more,
});

const candidate = { documentId: 'd1', label: 'A', detail: null, isPublished: true };
const ambiguous = record({ outcome: 'ambiguous', candidates: [candidate] });

const plan = (records: ReviewRecord[], interview: object = {}): ReviewPlan =>
  ({
    records,
    interview: { outcome: 'create', isAllowed: true, stamp: 'i', ...interview },
  }) as unknown as ReviewPlan;

describe('choices', () => {
  it.each<Choice>([{ kind: 'new' }, { kind: 'left-out' }, { kind: 'existing', documentId: 'd:1' }])(
    'are the same as a text: %j',
    (choice) => {
      expect(choiceOfText(textOfChoice(choice))).toEqual(choice);
    },
  );

  it('are not made of other texts', () => {
    expect(choiceOfText('search')).toBeNull();
  });

  it('offer what was found, something new, and nothing', () => {
    const found = { ...candidate, documentId: 'd2' };
    expect(choicesFor(ambiguous, found).map(textOfChoice)).toEqual([
      'existing:d1',
      'existing:d2',
      'new',
      'left-out',
    ]);
  });

  it('offer nothing new to whoever may not make it', () => {
    expect(choicesFor(record({ outcome: 'skipped', isWithheld: true }), null)).toEqual([
      { kind: 'left-out' },
    ]);
  });
});

describe('a plan', () => {
  it('cannot be made while a choice is open', () => {
    expect(openRecords(plan([ambiguous]), {})).toEqual([ambiguous]);
    expect(canBeMade(plan([ambiguous]), {})).toBe(false);
    expect(canBeMade(plan([ambiguous]), { 'expert:a': { kind: 'new' } })).toBe(true);
  });

  it.each([
    ['the interview was deleted', { outcome: 'skipped' }],
    ['the interview may not be written', { isAllowed: false }],
    ['nothing would be written', { outcome: 'unchanged' }],
  ])('cannot be made where %s', (_, interview) => {
    const records = [record({ outcome: 'unchanged', documentId: 'd1' })];
    expect(canBeMade(plan(records, interview), {})).toBe(false);
  });

  it('is sent with what differs from it, and of what it has', () => {
    const choices: Record<string, Choice> = {
      'expert:a': { kind: 'new' },
      'expert:b': { kind: 'new' },
      'expert:gone': { kind: 'new' },
    };
    const planned = plan([record(), record({ key: 'expert:b', outcome: 'skipped' })]);
    expect(decisionsFor(planned, choices)).toEqual({ 'expert:b': { kind: 'new' } });
    expect(stampsOf(planned)).toEqual({ interview: 'i', 'expert:a': 's', 'expert:b': 's' });
  });
});
