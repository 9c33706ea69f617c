import { indexKnown } from '../../../../../src/features/ingest/known/index-known';
import type { ParsedPage } from '../../../../../src/features/ingest/parsed-page';
import { planImport } from '../../../../../src/features/ingest/plan/plan';
import type { Choice } from '../../../../../src/features/ingest/settled';
import { DROUGHT_PAGE } from '../../../../support/drought-page';
import { EMPTY, importInto, OPTIONS, write, type Holdings } from '../../../../support/import-store';

const GUEST = 'expert:nadia okafor';
const PAPER = 'publication:sharing rivers without treaties|2024-03-05';
const SHOW = 'show:the long view';
const WATER = 'topic:water security';

const planWith = (
  holdings: Holdings,
  settled: { choices?: Record<string, Choice>; withheld?: string[] },
  page: ParsedPage = DROUGHT_PAGE,
) => {
  let turns = 5_000;
  return planImport({
    page,
    options: OPTIONS,
    known: indexKnown(holdings.known),
    previous: holdings.previous,
    current: holdings.current,
    newTurnId: () => `t${(turns += 1)}`,
    settled: {
      choices: new Map(Object.entries(settled.choices ?? {})),
      withheld: new Set(settled.withheld),
    },
  });
};

const outcomeOf = (plan: ReturnType<typeof planWith>, key: string) =>
  plan.records.find((record) => record.key === key)?.outcome;

const interviewOf = (plan: ReturnType<typeof planWith>) =>
  plan.records.find(({ type }) => type === 'interview');

const okafor = { documentId: 'n1', name: 'Nadia Okafor', nameVariants: [], jobTitle: null };
const withTwo: Holdings = {
  ...EMPTY,
  known: {
    ...EMPTY.known,
    experts: [
      { ...okafor, isPublished: false },
      { ...okafor, documentId: 'n2', isPublished: true },
    ],
  },
};

describe('what somebody chose for a record', () => {
  it('settles which of two people a guest is, in the turns, too', () => {
    expect(outcomeOf(planWith(withTwo, {}), GUEST)).toBe('ambiguous');

    const plan = planWith(withTwo, {
      choices: { [GUEST]: { kind: 'existing', documentId: 'n2' } },
    });
    const interview = interviewOf(plan);
    expect(outcomeOf(plan, GUEST)).toBe('unchanged');
    expect(interview?.relations.guests).toEqual([{ kind: 'existing', documentId: 'n2' }]);
    expect(interview?.fields.transcript).toMatchObject([
      { expert: null },
      { expert: { kind: 'existing', documentId: 'n2' } },
      { expert: null },
      { expert: { kind: 'existing', documentId: 'n2' } },
    ]);
  });

  it('makes somebody new beside those of the name', () => {
    const plan = planWith(withTwo, { choices: { [GUEST]: { kind: 'new' } } });
    expect(outcomeOf(plan, GUEST)).toBe('create');
  });

  it('leaves out what is not wanted, and remembers it', () => {
    const left: Choice = { kind: 'left-out' };
    const plan = planWith(EMPTY, { choices: { [PAPER]: left, [SHOW]: left } });
    expect([outcomeOf(plan, PAPER), outcomeOf(plan, SHOW)]).toEqual(['skipped', 'skipped']);
    expect(interviewOf(plan)?.relations.show).toBeUndefined();
    expect(interviewOf(plan)?.relations.relatedPublications).toHaveLength(1);

    const again = planWith(write(EMPTY, plan), {});
    expect(again.records.filter(({ outcome }) => outcome !== 'unchanged')).toMatchObject([
      { key: SHOW, outcome: 'skipped' },
      { key: PAPER, outcome: 'skipped' },
    ]);
    expect(again.memory?.leftOut).toEqual([SHOW, PAPER]);
  });

  it('remembers it under the new title of a publication', () => {
    const holdings = write(EMPTY, planWith(EMPTY, { choices: { [PAPER]: { kind: 'left-out' } } }));
    const [paper, ...others] = DROUGHT_PAGE.publications;
    const page = {
      ...DROUGHT_PAGE,
      publications: [{ ...paper, title: 'Sharing Rivers, Treaty or Not' }, ...others],
    } as ParsedPage;
    const [first] = planWith(holdings, {}, page).records.filter(
      ({ type }) => type === 'publication',
    );
    expect(first).toMatchObject({ label: 'Sharing Rivers, Treaty or Not', outcome: 'skipped' });
  });

  it('brings back what was left out, once that is chosen', () => {
    const holdings = write(EMPTY, planWith(EMPTY, { choices: { [PAPER]: { kind: 'left-out' } } }));
    const plan = planWith(holdings, { choices: { [PAPER]: { kind: 'new' } } });
    expect(outcomeOf(plan, PAPER)).toBe('create');
    expect(plan.memory?.leftOut).toEqual([]);
  });
});

describe('what whoever imports may not write', () => {
  it('is neither made nor linked, and comes with the next import of somebody who may', () => {
    const plan = planWith(EMPTY, { withheld: [WATER, SHOW] });
    expect([outcomeOf(plan, WATER), outcomeOf(plan, SHOW)]).toEqual(['skipped', 'skipped']);
    const paper = plan.records.find(({ key }) => key === PAPER);
    expect(paper?.relations.topics).toEqual([{ kind: 'planned', key: 'topic:global policy' }]);

    const next = planWith(write(EMPTY, plan), {});
    expect([outcomeOf(next, WATER), outcomeOf(next, SHOW)]).toEqual(['create', 'create']);
    expect(next.memory?.leftOut).toEqual([]);
  });

  it('is linked as it is, where it is there', () => {
    const holdings = importInto(EMPTY, DROUGHT_PAGE);
    const [paper, ...others] = DROUGHT_PAGE.publications;
    const page = {
      ...DROUGHT_PAGE,
      publications: [{ ...paper, summary: 'Another summary of it.' }, ...others],
    } as ParsedPage;
    expect(outcomeOf(planWith(holdings, {}, page), PAPER)).toBe('update');
    const record = planWith(holdings, { withheld: [PAPER] }, page).records.find(
      ({ key }) => key === PAPER,
    );
    expect(record).toMatchObject({ outcome: 'unchanged', fields: {}, relations: {} });
  });
});
