import { DROUGHT_PAGE as PAGE, DROUGHT_TEXT as TEXT } from '../../../support/drought-page';
import type { Holdings } from '../../../support/import-store';
import { EMPTY, importInto, planFor, write } from '../../../support/import-store';
import { parsed } from '../../../support/parsed';
import {
  edited,
  idsOf,
  interviewOf,
  outcomes,
  recordOf,
  textsOf,
} from '../../../support/plan-parts';

const IMPORTED = importInto(EMPTY, PAGE);

describe('the same page again', () => {
  it('changes nothing', () => {
    const plan = planFor(IMPORTED, PAGE);

    expect(plan.records.map(({ outcome }) => outcome)).toEqual(Array(7).fill('unchanged'));
    expect(plan.records.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(plan.missing.map(({ field }) => field)).toEqual(['title', 'airDate']);
  });

  it('changes nothing that editors did', () => {
    const holdings = edited(IMPORTED, (current) => ({
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
    const plan = planFor(holdings, PAGE);

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
    const holdings = edited(
      { ...IMPORTED, known: { ...IMPORTED.known, experts: [], topics: [] } },
      () => ({ guests: [] }),
    );
    const plan = planFor(holdings, PAGE);

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
    const holdings = importInto(EMPTY, PAGE, { title: 'Who Measures', date: '2024-07-01' });
    const plan = planFor(holdings, PAGE, { date: '2024-07-02' });

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
    const holdings = importInto(IMPORTED, page);

    expect(Object.keys(interviewOf(planFor(IMPORTED, page))?.fields ?? {})).toEqual(['transcript']);
    expect(idsOf(holdings)).toEqual(idsOf(IMPORTED));
    expect(textsOf(holdings)[1]).toContain('four bad harvests');
  });

  it('changes the standfirst, and with it the provisional title, but not a title that an editor gave', () => {
    const page = correct('an old quarrel', 'a very old quarrel');
    const holdings = edited(IMPORTED, () => ({ title: 'Who Measures' }));

    expect(Object.keys(interviewOf(planFor(IMPORTED, page))?.fields ?? {})).toEqual([
      'title',
      'standfirst',
    ]);
    const plan = interviewOf(planFor(holdings, page));
    expect(Object.keys(plan?.fields ?? {})).toEqual(['standfirst']);
    expect(plan?.reasons).toEqual([expect.stringContaining('title: conflict')]);
  });

  it('keeps the words of an editor where both changed a turn, and says so', () => {
    const holdings = edited(IMPORTED, ({ transcript }) => ({
      transcript: transcript.map((turn, index) =>
        index === 1 ? { ...turn, text: 'By an editor.' } : turn,
      ),
    }));
    const plan = planFor(holdings, correct('three bad harvests', 'four bad harvests'));

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
    const holdings = edited(IMPORTED, ({ transcript }) => ({
      transcript: [...transcript.slice(0, 1), added, ...transcript.slice(1)],
    }));
    const page = correct(
      'Tom Brandt: And what',
      'Tom Brandt: A question before that one, please.\n\nTom Brandt: And what',
    );
    const after = importInto(holdings, page);

    expect(textsOf(after).map((text) => text.slice(0, 12))).toEqual([
      'Nadia Okafor',
      'By an editor',
      'Thank you. I',
      'A question b',
      'And what do ',
      'Now they mea',
    ]);
    expect(idsOf(after).filter((id) => idsOf(holdings).includes(id))).toEqual(idsOf(holdings));
  });

  it('takes the turn that an editor has added already for the one that the page adds now', () => {
    const text = 'A question before that one, please.';
    const holdings = edited(IMPORTED, ({ transcript }) => ({
      transcript: [
        ...transcript.slice(0, 2),
        { turnId: 'own', speaker: 'Tom Brandt', role: 'host', text },
        ...transcript.slice(2),
      ],
    }));
    const page = correct('Tom Brandt: And what', `Tom Brandt: ${text}\n\nTom Brandt: And what`);

    expect(interviewOf(planFor(holdings, page))?.outcome).toBe('unchanged');
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
    const holdings = edited(IMPORTED, ({ transcript }) => ({
      transcript: transcript.map((turn, index) =>
        index === 3 ? { ...turn, text: 'By an editor.' } : turn,
      ),
    }));

    expect(textsOf(importInto(IMPORTED, page))).toHaveLength(3);
    expect(textsOf(importInto(IMPORTED, joined))).toHaveLength(3);
    const plan = planFor(holdings, joined);
    expect(textsOf(write(holdings, plan))).toContain('By an editor.');
    expect(interviewOf(plan)?.reasons).toEqual([
      expect.stringContaining('conflict: the page dropped'),
    ]);
  });

  it('leaves a turn deleted that an editor deleted, unless the page changed it', () => {
    const holdings = edited(IMPORTED, ({ transcript }) => ({ transcript: transcript.slice(0, 3) }));

    expect(textsOf(importInto(holdings, correct('three bad', 'four bad')))).toHaveLength(3);
    const after = importInto(holdings, correct('at one gauge', 'at two gauges'));
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
    expect(recordOf(plan, 'publication:sharing')?.relations.topics?.[1]).toEqual(border);
    expect(interviewOf(plan)?.outcome).toBe('unchanged');
    const after = write(IMPORTED, plan);
    expect(planFor(after, page).records.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    expect(planFor(after, page, { publish: true }).publish).toContain(
      recordOf(plan, 'publication:sharing')?.key,
    );
  });

  it('keeps what an editor made of a publication, and says so', () => {
    const holdings: Holdings = {
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
    const plan = planFor(holdings, correct('for a decade', 'for two decades'));

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
    const holdings = edited(IMPORTED, () => ({ show: 'another' }));
    const plan = planFor(holdings, correct('The Long View', 'The Longer View'));

    expect(interviewOf(plan)?.relations.show).toBeUndefined();
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
