import type { KnownExpert } from '../../../../../src/features/ingest/import-plan';
import { indexKnown } from '../../../../../src/features/ingest/known/index-known';
import { planImport } from '../../../../../src/features/ingest/plan/plan';
import { createTally } from '../../../../../src/features/ingest/report/outcome';
import { describePlan } from '../../../../../src/features/ingest/report/plan';
import { DROUGHT_PAGE as PAGE, DROUGHT_TEXT as TEXT } from '../../../../support/drought-page';
import type { Holdings } from '../../../../support/import-store';
import { EMPTY, OPTIONS, importInto, planFor, write } from '../../../../support/import-store';
import { parsed } from '../../../../support/parsed';
import { interviewOf, outcomes, recordOf } from '../../../../support/plan-parts';

const IMPORTED = importInto(EMPTY, PAGE);

describe('the first import of a page', () => {
  const plan = planFor(EMPTY, PAGE);

  it('creates everything, in the order in which it can be linked', () => {
    expect(outcomes(plan)).toEqual([
      'create topic:water security',
      'create topic:global policy',
      'create show:the long view',
      'create expert:nadia okafor',
      'create publication:sharing rivers without treaties|2024-03-05',
      'create publication:what dams cannot do|2024-06-03',
      'create interview',
    ]);
  });

  it('writes the fields that the page tells, and no others', () => {
    expect(recordOf(plan, 'expert')?.fields).toEqual({
      name: 'Nadia Okafor',
      jobTitle: 'senior adviser for water',
      affiliation: 'staff',
    });
    expect(recordOf(plan, 'show')?.fields).toEqual({
      title: 'The Long View',
      broadcaster: 'Harbor Radio',
      channel: 'Channel 12',
      frequency: 'weekly',
      language: 'en',
    });
    expect(Object.keys(interviewOf(plan)?.fields ?? {})).toEqual([
      'title',
      'standfirst',
      'pullQuote',
      'hostName',
      'transcript',
    ]);
  });

  it('links show, guests and publications, but takes no topics from the publications', () => {
    expect(interviewOf(plan)?.relations).toEqual({
      show: [{ kind: 'planned', key: 'show:the long view' }],
      guests: [{ kind: 'planned', key: 'expert:nadia okafor' }],
      relatedPublications: [
        { kind: 'planned', key: 'publication:sharing rivers without treaties|2024-03-05' },
        { kind: 'planned', key: 'publication:what dams cannot do|2024-06-03' },
      ],
    });
  });

  it('tells of each turn of a guest who spoke', () => {
    const holdings = write(EMPTY, plan);
    const expert = holdings.known.experts[0]?.documentId;

    expect(holdings.current?.transcript.map(({ expertDocumentId }) => expertDocumentId)).toEqual([
      null,
      expert,
      null,
      expert,
    ]);
  });

  it('reports the provisional title and the air date as missing', () => {
    expect(plan.missing.map(({ field }) => field)).toEqual(['title', 'airDate']);
    expect(interviewOf(plan)?.fields.title).toBe(
      'The drought deepened an old quarrel over the river',
    );
  });

  it('takes title, date, show and host from the options', () => {
    const told = planFor(EMPTY, PAGE, {
      title: 'Who Measures',
      date: '2024-07-01',
      show: 'Late Edition',
      host: 'Tom B.',
    });

    expect(interviewOf(told)?.fields).toMatchObject({
      title: 'Who Measures',
      airDate: '2024-07-01',
      hostName: 'Tom B.',
    });
    expect(recordOf(told, 'show')?.fields).toEqual({ title: 'Late Edition', language: 'en' });
    expect(told.missing).toEqual([]);
  });

  it('writes of a guest whom the page does not credit that the affiliation is not known', () => {
    const page = parsed(
      'Tom Brandt: Yes?\n\nRana Haddad: Yes.\n\nTom Brandt: Well?\n\nRana Haddad: Well.',
    );

    expect(recordOf(planFor(EMPTY, page), 'expert')?.fields).toEqual({
      name: 'Rana Haddad',
      affiliation: null,
    });
  });

  it('cuts a long provisional title at a word', () => {
    const standfirst = 'word '.repeat(40).trim();
    const title = interviewOf(planFor(EMPTY, { ...PAGE, standfirst }))?.fields.title;

    expect(String(title)).toMatch(/^(word )+word…$/);
    expect(String(title).length).toBeLessThanOrEqual(80);
  });

  it('publishes the interview with the experts and publications that it brings in, if told', () => {
    expect(plan.publish).toEqual([]);
    expect(planFor(EMPTY, PAGE, { publish: true }).publish).toEqual([
      'expert:nadia okafor',
      'publication:sharing rivers without treaties|2024-03-05',
      'publication:what dams cannot do|2024-06-03',
      'interview',
    ]);
  });

  it('can be told to a reader line by line', () => {
    const lines = describePlan(plan);

    expect(lines[0]).toBe('page.txt [en]: 7 create');
    expect(lines).toContain('  create     expert      Nadia Okafor (name, jobTitle, affiliation)');
    expect(lines.some((line) => line.startsWith('  missing    airDate:'))).toBe(true);
  });
});

describe('a page with a line that may be another person’s', () => {
  const doubt = { line: 12, message: '“Okafor we …” names a speaker.', isDoubtful: true } as const;
  const odd = { line: 14, message: 'An odd line.' };
  const page = { ...PAGE, notices: [odd, doubt] };

  it('is not published, and says in which line the reason stands', () => {
    const plan = planFor(EMPTY, page, { publish: true });
    const outcome = { kind: 'planned', file: 'page.txt', plan } as const;
    const tally = createTally();
    tally.count(outcome);

    expect(plan).toMatchObject({ publish: [], doubts: [doubt] });
    expect(describePlan(plan)).toContain('  held back  line 12: “Okafor we …” names a speaker.');
    expect(describePlan(plan)).toContain('  notice     line 14: An odd line.');
    expect(tally.needsAttention()).toBe(true);
    expect(tally.summarize()).toBe('1 page: 1 held back');
  });

  it('is held back from nothing where nobody asked to publish it, or somebody has done so', () => {
    const asDraft = planFor(EMPTY, page);
    const holdings = importInto(EMPTY, page);
    const isPublished = {
      ...holdings,
      current: holdings.current && { ...holdings.current, isPublished: true },
    };
    const published = planFor(isPublished, page, { publish: true });

    expect([asDraft.doubts, published.doubts]).toEqual([[], []]);
    expect(describePlan(asDraft)).toContain('  notice     line 12: “Okafor we …” names a speaker.');
  });
});

describe('what is known already', () => {
  const expert: KnownExpert = {
    documentId: 'e1',
    name: 'Nadia Okafor',
    nameVariants: [],
    jobTitle: 'Head',
    isPublished: true,
  };
  const withExperts = (...experts: KnownExpert[]): Holdings => ({
    ...EMPTY,
    known: { ...EMPTY.known, experts },
  });

  it.each([
    ['name', expert],
    ['name in other case, with accents and a title', { ...expert, name: 'Dr. NÁDIA Okafor' }],
    ['name variant', { ...expert, name: 'N. A. Okafor-Bello', nameVariants: ['nadia okafor'] }],
  ])('an Expert is matched by %s, and not changed', (_, known) => {
    const plan = planFor(withExperts(known), PAGE);

    expect(recordOf(plan, 'expert')).toMatchObject({
      outcome: 'unchanged',
      documentId: 'e1',
      fields: {},
    });
    expect(interviewOf(plan)?.relations.guests).toEqual([{ kind: 'existing', documentId: 'e1' }]);
  });

  it('two Experts who fit are reported and not linked', () => {
    const other = {
      ...expert,
      documentId: 'e2',
      name: 'N. Okafor',
      nameVariants: ['Nadia Okafor'],
    };
    const plan = planFor(withExperts(expert, other), PAGE, { publish: true });

    expect(recordOf(plan, 'expert')).toMatchObject({ outcome: 'ambiguous', fields: {} });
    expect(recordOf(plan, 'expert')?.reasons[0]).toContain('e1, e2');
    expect(interviewOf(plan)?.relations.guests).toBeUndefined();
    expect(plan.missing.map(({ field }) => field)).toContain('guests');
    expect(plan.publish).not.toContain('expert:nadia okafor');
  });

  it('an ambiguous guest is linked by the next import, once an editor has made it clear', () => {
    const other = { ...expert, documentId: 'e2' };
    const holdings = importInto(withExperts(expert, other), PAGE);
    const clear = { ...holdings, known: { ...holdings.known, experts: [expert] } };

    expect(interviewOf(planFor(clear, PAGE))?.relations).toEqual({
      guests: [{ kind: 'existing', documentId: 'e1' }],
    });
  });

  it('a publication is matched by title and date; only its gaps are filled', () => {
    const known = {
      documentId: 'p1',
      title: 'Sharing rivers without treaties',
      releaseDate: '2024-03-05',
      summary: 'An editor wrote this.',
      publicationType: null,
      topicDocumentIds: [],
      isPublished: true,
    };
    const plan = planFor({ ...EMPTY, known: { ...EMPTY.known, publications: [known] } }, PAGE, {
      publish: true,
    });

    expect(recordOf(plan, 'publication:sharing')).toMatchObject({
      outcome: 'update',
      documentId: 'p1',
      fields: { publicationType: 'analysis' },
    });
    expect(recordOf(plan, 'publication:sharing')?.fields).not.toHaveProperty('summary');
    expect(plan.publish).not.toContain('publication:sharing rivers without treaties|2024-03-05');
  });

  it('a publication of the same title and another date is another one', () => {
    const known = {
      documentId: 'p1',
      title: 'Sharing Rivers Without Treaties',
      releaseDate: '2023-03-05',
      summary: null,
      publicationType: null,
      topicDocumentIds: [],
      isPublished: true,
    };
    const plan = planFor({ ...EMPTY, known: { ...EMPTY.known, publications: [known] } }, PAGE);

    expect(recordOf(plan, 'publication:sharing')?.outcome).toBe('create');
  });

  it('topics are matched whatever their case, and two alike are not guessed', () => {
    const topics = [
      { documentId: 't1', name: 'WATER Security', slug: 'a' },
      { documentId: 't2', name: 'Global Policy', slug: 'b' },
      { documentId: 't3', name: 'global policy', slug: 'c' },
    ];
    const plan = planFor({ ...EMPTY, known: { ...EMPTY.known, topics } }, PAGE);

    expect(outcomes(plan).slice(0, 2)).toEqual([
      'unchanged topic:water security',
      'ambiguous topic:global policy',
    ]);
    expect(recordOf(plan, 'publication:sharing')?.relations).toEqual({
      topics: [{ kind: 'existing', documentId: 't1' }],
    });
  });

  it('of two shows of one title the broadcaster decides', () => {
    const show = { title: 'The Long View', channel: 'Channel 12' };
    const shows = [
      { ...show, documentId: 's1', broadcaster: 'Radio Norrland' },
      { ...show, documentId: 's2', broadcaster: 'Harbor Radio' },
    ];
    const plan = planFor({ ...EMPTY, known: { ...EMPTY.known, shows } }, PAGE);

    expect(recordOf(plan, 'show')).toMatchObject({ outcome: 'unchanged', documentId: 's2' });
  });
});

describe('a page of the same source in another locale', () => {
  it('adds the locale to the interview, with the same turnIds, and leaves shared fields alone', () => {
    const transcript = IMPORTED.current?.transcript ?? [];
    const german = parsed(
      TEXT.replace('Thank you. It began', 'Danke. Es begann').replace('And what', 'Und was'),
    );
    const plan = planImport({
      page: german,
      options: { ...OPTIONS, locale: 'de', date: '2024-07-01' },
      known: indexKnown(IMPORTED.known),
      previous: null,
      current: null,
      translationOf: { documentId: 'i1', transcript },
      newTurnId: () => 'fresh',
    });

    const record = interviewOf(plan);
    expect(record).toMatchObject({ outcome: 'create', documentId: 'i1' });
    expect(record?.fields).not.toHaveProperty('airDate');
    expect(plan.memory?.turnIds).toEqual(transcript.map(({ turnId }) => turnId));
    expect(plan.missing.map(({ field }) => field)).toEqual(['title']);
  });
});
