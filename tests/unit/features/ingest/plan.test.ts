import type {
  CurrentInterview,
  ImportPlan,
  PlannedRecord,
} from '../../../../src/features/ingest/import-plan';
import { planImport } from '../../../../src/features/ingest/plan';
import { describePlan } from '../../../../src/features/ingest/report';
import type { House } from '../../../support/import-store';
import { EMPTY, OPTIONS, importInto, planFor, write } from '../../../support/import-store';
import { parsed } from '../../../support/parsed';

const TEXT = `The drought deepened an old quarrel over the river. “Nobody loses face by measuring water,” says Meridian's Nadia Okafor.

Meridian Institute experts discuss the week's news in The Long View, a weekly collaboration with Harbor Radio's Channel 12.

Tom Brandt: Nadia Okafor is the Meridian senior adviser for water. Welcome. How did we get here?

Nadia Okafor: Thank you. It began with a long drought and three bad harvests in a row.

Tom Brandt: And what do the two provinces do now, after all these years?

Nadia Okafor: Now they measure the water together, each morning, at one gauge.

Related Publications

Sharing Rivers Without Treaties

Tuesday, March 5, 2024

Two provinces that never signed anything have shared a gauge for a decade.

Type: Analysis

Water Security
Global Policy

What Dams Cannot Do

Monday, June 3, 2024

Dams hold water and nothing else, whatever their builders say.

Type: Report

Water Security

View All Publications
`;

const PAGE = parsed(TEXT);
const IMPORTED = importInto(EMPTY, PAGE);

const outcomes = (plan: ImportPlan): string[] =>
  plan.records.map(({ key, outcome }) => `${outcome} ${key}`);
const recordOf = (plan: ImportPlan, key: string): PlannedRecord | undefined =>
  plan.records.find((record) => record.key.startsWith(key));
const interviewOf = (plan: ImportPlan): PlannedRecord | undefined => recordOf(plan, 'interview');
const edited = (
  house: House,
  edit: (current: CurrentInterview) => Partial<CurrentInterview>,
): House =>
  house.current === null
    ? house
    : { ...house, current: { ...house.current, ...edit(house.current) } };
const textsOf = (house: House): string[] => house.current?.transcript.map(({ text }) => text) ?? [];
const idsOf = (house: House): string[] =>
  house.current?.transcript.map(({ turnId }) => turnId) ?? [];

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
    const house = write(EMPTY, plan);
    const expert = house.known.experts[0]?.documentId;

    expect(house.current?.transcript.map(({ expertDocumentId }) => expertDocumentId)).toEqual([
      null,
      expert,
      null,
      expert,
    ]);
  });

  it('reports the provisional title and the air date as missing', () => {
    expect(plan.missing.map(({ field }) => field)).toEqual(['title', 'airDate']);
    expect(interviewOf(plan)?.fields['title']).toBe(
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
    const title = interviewOf(planFor(EMPTY, { ...PAGE, standfirst }))?.fields['title'];

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
    expect(lines).toContain(
      '  create     expert      Nadia Okafor (name, affiliation, jobTitle)'.replace(
        'name, affiliation, jobTitle',
        'name, jobTitle, affiliation',
      ),
    );
    expect(lines.some((line) => line.startsWith('  missing    airDate:'))).toBe(true);
  });
});

describe('what is known already', () => {
  const expert = {
    documentId: 'e1',
    name: 'Nadia Okafor',
    nameVariants: [],
    jobTitle: 'Head',
    isPublished: true,
  };
  const withExperts = (...experts: (typeof expert)[]): House => ({
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
    expect(interviewOf(plan)?.relations['guests']).toEqual([
      { kind: 'existing', documentId: 'e1' },
    ]);
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
    expect(interviewOf(plan)?.relations['guests']).toBeUndefined();
    expect(plan.missing.map(({ field }) => field)).toContain('guests');
    expect(plan.publish).not.toContain('expert:nadia okafor');
  });

  it('an ambiguous guest is linked by the next import, once an editor has made it clear', () => {
    const other = { ...expert, documentId: 'e2' };
    const house = importInto(withExperts(expert, other), PAGE);
    const clear = { ...house, known: { ...house.known, experts: [expert] } };

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

describe('the same page again', () => {
  it('changes nothing', () => {
    const plan = planFor(IMPORTED, PAGE);

    expect(plan.records.map(({ outcome }) => outcome)).toEqual(Array(7).fill('unchanged'));
    expect(plan.records.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(plan.missing.map(({ field }) => field)).toEqual(['title', 'airDate']);
  });

  it('changes nothing that editors did', () => {
    const house = edited(IMPORTED, (current) => ({
      title: 'Who Measures',
      airDate: '2024-07-01',
      hostName: null,
      standfirst: 'By an editor.',
      guests: [],
      show: null,
      relatedPublications: [...current.relatedPublications].reverse(),
      transcript: [
        { turnId: 'own', speaker: 'Tom Brandt', role: 'host', text: 'A turn of an editor.' },
        ...current.transcript
          .slice(2)
          .map((turn) => ({ ...turn, text: `${turn.text} Indeed.`, start: 3 })),
      ],
    }));
    const plan = planFor(house, PAGE);

    expect(interviewOf(plan)).toMatchObject({ outcome: 'unchanged', reasons: [] });
    expect(plan.missing.map(({ field }) => field)).toEqual(['show', 'hostName', 'guests']);
  });

  it('keeps the links to an Expert, a show and a publication that have been renamed', () => {
    const { known } = IMPORTED;
    const renamed = {
      ...IMPORTED,
      known: {
        ...known,
        experts: known.experts.map((one) => ({ ...one, name: 'Nadia Bello' })),
        shows: known.shows.map((one) => ({ ...one, title: 'A Longer View' })),
        publications: known.publications.map((one) => ({ ...one, title: `${one.title}, Again` })),
      },
    };

    expect(planFor(renamed, PAGE).records.every(({ outcome }) => outcome === 'unchanged')).toBe(
      true,
    );
  });

  it('does not bring back an Expert and a topic that have been deleted', () => {
    const house = edited(
      { ...IMPORTED, known: { ...IMPORTED.known, experts: [], topics: [] } },
      () => ({ guests: [] }),
    );
    const plan = planFor(house, PAGE);

    expect(recordOf(plan, 'expert')?.outcome).toBe('skipped');
    expect(recordOf(plan, 'topic')?.outcome).toBe('skipped');
    expect(interviewOf(plan)?.outcome).toBe('unchanged');
  });

  it('does not bring back an interview that has been deleted', () => {
    const plan = planFor({ ...IMPORTED, current: null }, PAGE);

    expect(outcomes(plan)).toEqual(['skipped interview']);
    expect(plan.memory).toBeNull();
  });

  it('publishes what the page brought in and is not published yet, if told now', () => {
    const known = {
      ...IMPORTED.known,
      experts: IMPORTED.known.experts.map((one) => ({ ...one, isPublished: true })),
    };

    expect(planFor({ ...IMPORTED, known }, PAGE, { publish: true }).publish).toEqual([
      'publication:sharing rivers without treaties|2024-03-05',
      'publication:what dams cannot do|2024-06-03',
      'interview',
    ]);
  });

  it('with an option changes what the option says, and forgets no option of before', () => {
    const house = importInto(EMPTY, PAGE, { title: 'Who Measures', date: '2024-07-01' });
    const plan = planFor(house, PAGE, { date: '2024-07-02' });

    expect(interviewOf(plan)).toMatchObject({
      outcome: 'update',
      fields: { airDate: '2024-07-02' },
    });
    expect(Object.keys(interviewOf(plan)?.fields ?? {})).toEqual(['airDate']);
    expect(plan.memory?.options).toMatchObject({ title: 'Who Measures', date: '2024-07-02' });
  });
});

describe('a corrected page', () => {
  const correct = (from: string, to: string): ReturnType<typeof parsed> =>
    parsed(TEXT.replace(from, to));

  it('changes the text of one turn and keeps every turnId', () => {
    const page = correct('three bad harvests', 'four bad harvests');
    const house = importInto(IMPORTED, page);

    expect(Object.keys(interviewOf(planFor(IMPORTED, page))?.fields ?? {})).toEqual(['transcript']);
    expect(idsOf(house)).toEqual(idsOf(IMPORTED));
    expect(textsOf(house)[1]).toContain('four bad harvests');
  });

  it('changes the standfirst, and with it the provisional title, but not a title that an editor gave', () => {
    const page = correct('an old quarrel', 'a very old quarrel');
    const house = edited(IMPORTED, () => ({ title: 'Who Measures' }));

    expect(Object.keys(interviewOf(planFor(IMPORTED, page))?.fields ?? {})).toEqual([
      'title',
      'standfirst',
    ]);
    const plan = interviewOf(planFor(house, page));
    expect(Object.keys(plan?.fields ?? {})).toEqual(['standfirst']);
    expect(plan?.reasons).toEqual([expect.stringContaining('title: conflict')]);
  });

  it('keeps the words of an editor where both changed a turn, and says so', () => {
    const house = edited(IMPORTED, ({ transcript }) => ({
      transcript: transcript.map((turn, index) =>
        index === 1 ? { ...turn, text: 'By an editor.' } : turn,
      ),
    }));
    const plan = planFor(house, correct('three bad harvests', 'four bad harvests'));

    expect(interviewOf(plan)).toMatchObject({ outcome: 'unchanged' });
    expect(interviewOf(plan)?.reasons).toEqual([
      expect.stringContaining('transcript: conflict: text of turn'),
    ]);
  });

  it('adds a turn where the page has it, and keeps one that an editor added', () => {
    const added = {
      turnId: 'own',
      speaker: 'Tom Brandt',
      role: 'host',
      text: 'By an editor.',
    } as const;
    const house = edited(IMPORTED, ({ transcript }) => ({
      transcript: [...transcript.slice(0, 1), added, ...transcript.slice(1)],
    }));
    const page = correct(
      'Tom Brandt: And what',
      'Tom Brandt: A question before that one, please.\n\nTom Brandt: And what',
    );
    const after = importInto(house, page);

    expect(textsOf(after).map((text) => text.slice(0, 12))).toEqual([
      'Nadia Okafor',
      'By an editor',
      'Thank you. I',
      'A question b',
      'And what do ',
      'Now they mea',
    ]);
    expect(idsOf(after).filter((id) => idsOf(house).includes(id))).toEqual(idsOf(house));
  });

  it('takes the turn that an editor has added already for the one that the page adds now', () => {
    const text = 'A question before that one, please.';
    const house = edited(IMPORTED, ({ transcript }) => ({
      transcript: [
        ...transcript.slice(0, 2),
        { turnId: 'own', speaker: 'Tom Brandt', role: 'host', text },
        ...transcript.slice(2),
      ],
    }));
    const page = correct('Tom Brandt: And what', `Tom Brandt: ${text}\n\nTom Brandt: And what`);

    expect(interviewOf(planFor(house, page))?.outcome).toBe('unchanged');
  });

  it('drops a turn, unless an editor changed it', () => {
    const page = correct(
      'Tom Brandt: And what do the two provinces do now, after all these years?\n\n',
      '',
    );
    const joined = parsed(
      TEXT.replace(
        '\n\nNadia Okafor: Now they measure the water together, each morning, at one gauge.',
        '',
      ),
    );
    const house = edited(IMPORTED, ({ transcript }) => ({
      transcript: transcript.map((turn, index) =>
        index === 3 ? { ...turn, text: 'By an editor.' } : turn,
      ),
    }));

    expect(textsOf(importInto(IMPORTED, page))).toHaveLength(3);
    expect(textsOf(importInto(IMPORTED, joined))).toHaveLength(3);
    const plan = planFor(house, joined);
    expect(textsOf(write(house, plan))).toContain('By an editor.');
    expect(interviewOf(plan)?.reasons).toEqual([
      expect.stringContaining('conflict: the page dropped'),
    ]);
  });

  it('leaves a turn deleted that an editor deleted, unless the page changed it', () => {
    const house = edited(IMPORTED, ({ transcript }) => ({ transcript: transcript.slice(0, 3) }));

    expect(textsOf(importInto(house, correct('three bad', 'four bad')))).toHaveLength(3);
    const after = importInto(house, correct('at one gauge', 'at two gauges'));
    expect(textsOf(after)[3]).toContain('at two gauges');
    expect(idsOf(after)).toEqual(idsOf(IMPORTED));
  });

  it('changes title, date, summary, type and topics of a publication, and not its identity', () => {
    const page = parsed(
      TEXT.replace('Sharing Rivers Without Treaties', 'Sharing Rivers Without a Treaty')
        .replace('Type: Analysis', 'Type: Commentary')
        .replace('Global Policy', 'Border Law'),
    );
    const plan = planFor(IMPORTED, page);
    const border = { kind: 'planned', key: 'topic:border law' };

    expect(recordOf(plan, 'publication:sharing')).toMatchObject({
      outcome: 'update',
      documentId: IMPORTED.known.publications[0]?.documentId,
      fields: { title: 'Sharing Rivers Without a Treaty', publicationType: 'commentary' },
    });
    expect(recordOf(plan, 'publication:sharing')?.relations['topics']?.[1]).toEqual(border);
    expect(interviewOf(plan)?.outcome).toBe('unchanged');
    const after = write(IMPORTED, plan);
    expect(planFor(after, page).records.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    expect(planFor(after, page, { publish: true }).publish).toContain(
      recordOf(plan, 'publication:sharing')?.key,
    );
  });

  it('keeps what an editor made of a publication, and says so', () => {
    const house: House = {
      ...IMPORTED,
      known: {
        ...IMPORTED.known,
        publications: IMPORTED.known.publications.map((one) => ({
          ...one,
          summary: 'By an editor.',
          topicDocumentIds: ['own'],
        })),
      },
    };
    const plan = planFor(house, correct('for a decade', 'for two decades'));

    expect(recordOf(plan, 'publication:sharing')).toMatchObject({
      outcome: 'unchanged',
      fields: {},
      relations: {},
    });
    expect(recordOf(plan, 'publication:sharing')?.reasons).toEqual([
      expect.stringContaining('summary: conflict'),
    ]);
  });

  it('corrects the job title of an Expert, unless an editor has', () => {
    const page = correct('senior adviser for water', 'chief adviser for water');
    const experts = IMPORTED.known.experts.map((one) => ({ ...one, jobTitle: 'Director' }));

    expect(recordOf(planFor(IMPORTED, page), 'expert')?.fields).toEqual({
      jobTitle: 'chief adviser for water',
    });
    const plan = planFor({ ...IMPORTED, known: { ...IMPORTED.known, experts } }, page);
    expect(recordOf(plan, 'expert')).toMatchObject({ outcome: 'unchanged', fields: {} });
  });

  it('does not duplicate what an editor has linked in place of it', () => {
    const house = edited(IMPORTED, () => ({ show: 'another' }));
    const plan = planFor(house, correct('The Long View', 'The Longer View'));

    expect(interviewOf(plan)?.relations['show']).toBeUndefined();
    expect(interviewOf(plan)?.reasons).toContainEqual(expect.stringContaining('show: conflict'));
  });
});

describe('another page under the same source', () => {
  const other = parsed(
    'Tom Brandt: Welcome. What became of the trains?\n\nRana Haddad: Thank you. They stopped when the mountain line was sold.\n\nTom Brandt: And who bought it?\n\nRana Haddad: A port operator, for very little money.',
  );

  it('overwrites nothing and advises to give --source', () => {
    const plan = planFor(IMPORTED, other);

    expect(outcomes(plan)).toEqual(['ambiguous interview']);
    expect(plan).toMatchObject({ memory: null, publish: [] });
    expect(plan.records[0]?.reasons[0]).toContain('--source');
    expect(write(IMPORTED, plan)).toBe(IMPORTED);
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
      known: IMPORTED.known,
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
