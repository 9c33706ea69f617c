import { history } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { withoutControls } from '../../../../src/admin/transcript/control-characters';
import { linesOfText } from '../../../../src/admin/transcript/html-lines';
import { insertTurns, replaceTurns, takeTimes } from '../../../../src/admin/transcript/paste-modes';
import {
  turnsOfCues,
  turnsOfLines,
  type PasteSetting,
} from '../../../../src/admin/transcript/pasted-turns';
import {
  createRowMemory,
  keyMaker,
  looksEmpty,
  storedKeys,
} from '../../../../src/admin/transcript/rows-document';
import type { TurnRow } from '../../../../src/admin/transcript/turn-row';
import { parseCaptionFile } from '../../../../src/features/transcripts/caption-file';
import { LONGEST_TURN, MOST_TURNS } from '../../../../src/features/transcripts/turn-limits';

const MIR = { documentId: 'mir', name: 'Asfandyar Mir', nameVariants: ['A. Mir'] };
const SETTING: PasteSetting = {
  cast: { hostName: 'Laura Coates', guests: [MIR] },
  labels: [],
};
const NOBODY: PasteSetting = { cast: { hostName: null, guests: [] }, labels: [] };

const HOST = { speaker: 'Laura Coates', role: 'host', expertDocumentId: null };
const GUEST = { speaker: 'Asfandyar Mir', role: 'guest', expertDocumentId: 'mir' };

const turnsIn = (text: string, setting = SETTING) => turnsOfLines(linesOfText(text), setting);

const said = (text: string, setting = SETTING) =>
  turnsIn(text, setting).turns.map(({ facts, text: words }) => [facts.speaker, words]);

const cuesIn = (name: string, text: string) => {
  const read = parseCaptionFile({ name, text }, []);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

const VTT = `WEBVTT

00:00:01.000 --> 00:00:03.000
<v Laura Coates>Good evening to all of you.

00:00:03.000 --> 00:00:05.500
<v Laura Coates>We speak about the river.

00:00:06.000 --> 00:00:09.250
<v Asfandyar Mir>Thank you, it is good to be here tonight.
`;

const SRT = `1
00:00:01,000 --> 00:00:03,000
LAURA COATES: Good evening to all of you.

2
00:00:03,000 --> 00:00:05,500
We speak about the river.

3
00:00:06,000 --> 00:00:09,250
ASFANDYAR MIR: Thank you, it is good to be here tonight.
`;

describe('turns of a pasted text', () => {
  it.each([
    ['labels with a colon', 'Laura Coates: Welcome.\nAsfandyar Mir: Thank you.'],
    ['labels on lines of their own', 'Laura Coates\nWelcome.\n\nAsfandyar Mir\nThank you.'],
    ['labels and times', '[00:00:01] Laura Coates: Welcome.\n[00:00:05] Asfandyar Mir: Thank you.'],
    ['times beside names', 'Laura Coates [00:01]\nWelcome.\nAsfandyar Mir [00:05]\nThank you.'],
    ['marks of Markdown', '**Laura Coates:** Welcome.\n\n**Asfandyar Mir:** Thank you.'],
  ])('are found by %s', (_, text) => {
    expect(said(text)).toEqual([
      ['Laura Coates', 'Welcome.'],
      ['Asfandyar Mir', 'Thank you.'],
    ]);
    expect(turnsIn(text).turns.map(({ facts }) => facts)).toMatchObject([HOST, GUEST]);
  });

  it('are found by names in capitals, also of people whom nobody knows', () => {
    const text = 'TARIQ BELL\nWelcome to the show.\n\nNADIA OKAFOR\nThank you.\n\nTARIQ BELL\nNow.';
    expect(said(text, NOBODY)).toEqual([
      ['TARIQ BELL', 'Welcome to the show.'],
      ['NADIA OKAFOR', 'Thank you.'],
      ['TARIQ BELL', 'Now.'],
    ]);
  });

  it('are linked by short names where only one can be meant', () => {
    const { turns, speakers } = turnsIn('COATES: Welcome.\nMIR: Thank you.\nCOATES: Now.');
    expect(turns.map(({ facts }) => facts.role)).toEqual(['host', 'guest', 'host']);
    expect(speakers).toEqual([
      { label: 'COATES', role: 'host', isLinked: false, count: 2 },
      { label: 'MIR', role: 'guest', isLinked: true, count: 1 },
    ]);
  });

  it('have the times that the text prints', () => {
    const { turns } = turnsIn('[1:05] Laura Coates: Welcome.\n[1:02:03] Asfandyar Mir: Thank you.');
    expect(turns.map(({ facts }) => facts.start)).toEqual([65, 3723]);
  });

  it('keep their paragraphs', () => {
    expect(said('Laura Coates: One.\n\nTwo.\n\nAsfandyar Mir: Three.')).toEqual([
      ['Laura Coates', 'One.\n\nTwo.'],
      ['Asfandyar Mir', 'Three.'],
    ]);
  });

  it('leave out what stands before and behind the conversation, and say so', () => {
    const { leftOut, turns } = turnsIn(
      'Who measures the river\n\nLaura Coates: Welcome.\nAsfandyar Mir: Thank you.\n\nRelated Publications\n\nA Report\nMay 3, 2024\nOn rivers.',
    );
    expect(turns).toHaveLength(2);
    expect(leftOut[0]).toBe('Who measures the river');
    expect(leftOut).toContain('Related Publications');
  });

  it('are one where no label is found', () => {
    const found = turnsIn('Just words: of nobody.\nAnd more of them.');
    expect(found.hasLabels).toBe(false);
    expect(found.turns).toMatchObject([
      { facts: { speaker: '' }, text: 'Just words: of nobody.\nAnd more of them.' },
    ]);
  });

  it.each([
    ['talk.vtt', VTT],
    ['talk.srt', SRT],
  ])('come out of %s with their times', (name, text) => {
    const { turns } = turnsOfCues(cuesIn(name, text), SETTING);
    expect(
      turns.map(({ facts, text: words }) => [facts.start, facts.end, facts.role, words]),
    ).toEqual([
      [1, 5.5, 'host', 'Good evening to all of you. We speak about the river.'],
      [6, 9.25, 'guest', 'Thank you, it is good to be here tonight.'],
    ]);
  });

  it('come out of captions without a speaker as one turn', () => {
    const cues = cuesIn('talk.srt', '1\n00:00:01,000 --> 00:00:03,000\nGood evening.\n');
    const found = turnsOfCues(cues, NOBODY);
    expect(found.hasLabels).toBe(false);
    expect(found.turns).toMatchObject([{ facts: { start: 1, end: 3 }, text: 'Good evening.' }]);
  });
});

describe('control characters', () => {
  it('are dropped and counted; tabs, line ends and what shapes Persian words stay', () => {
    expect(withoutControls('\uFEFFa\u0000b\u0007c\td\r\ne\u200Cf\uFFFEg\uD800h')).toEqual({
      text: 'abc\td\r\ne\u200Cfgh',
      dropped: 4,
    });
  });
});

const row = (number: number, speaker: string, text: string, more: TurnRow = {}): TurnRow => ({
  id: number,
  turnId: `turn${number}`,
  __temp_key__: `a${number}`,
  speaker,
  role: 'other',
  text,
  start: number,
  end: number + 1,
  ...more,
});

const ROWS = [
  row(1, 'Laura Coates', 'Good evening to all of you. We speak about the river.', { role: 'host' }),
  row(2, 'Asfandyar Mir', 'Thank you, it is good to be here tonight.', {
    role: 'guest',
    expertDocumentId: 'mir',
  }),
];

const open = (rows: readonly TurnRow[], cursor = 2) => {
  const newKey = keyMaker('t');
  const memory = createRowMemory(newKey);
  const doc = memory.documentOf(rows);
  const state = EditorState.create({
    doc,
    plugins: [history()],
    selection: TextSelection.create(doc, cursor),
  });
  const rowsOf = (outcome: ReturnType<typeof insertTurns>) => {
    if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
    return memory.rowsOf(outcome.tr.doc, storedKeys(rows));
  };
  return { state, newKey, rowsOf };
};

const NEW_FORM = { __temp_key__: 'a0', role: 'other' };

it.each([
  ['no turns', true, []],
  ['the blank turn of a new form', true, [NEW_FORM]],
  ['what was saved of that', true, [{ ...NEW_FORM, id: 1, turnId: 'turn1', text: null }]],
  ['a turn with a speaker', false, [{ ...NEW_FORM, speaker: 'Laura Coates' }]],
  ['a turn with words', false, [{ ...NEW_FORM, text: 'Good evening' }]],
  ['two blank turns', false, [NEW_FORM, { ...NEW_FORM, __temp_key__: 'a1' }]],
])('a transcript of %s looks empty: %s', (_, isEmpty, rows) => {
  expect(looksEmpty(open(rows).state.doc)).toBe(isEmpty);
});

describe('what is done with pasted turns', () => {
  const PASTED = turnsIn('Laura Coates: One.\nAsfandyar Mir: Two.').turns;

  it('in place of an empty transcript', () => {
    const { state, newKey, rowsOf } = open([]);
    const rows = rowsOf(insertTurns(state, { turns: PASTED, newKey }));
    expect(rows).toMatchObject([
      { ...HOST, text: 'One.' },
      { ...GUEST, text: 'Two.' },
    ]);
  });

  it.each([
    ['before a turn', 2, ['One.', 'Two.', 'Good evening', 'Thank you']],
    ['within a turn', 8, ['Good e', 'One.', 'Two.', 'vening', 'Thank you']],
    ['behind a turn', 55, ['Good evening', 'One.', 'Two.', 'Thank you']],
  ])('inserted %s', (_, cursor, beginnings) => {
    const { state, newKey, rowsOf } = open(ROWS, cursor);
    const rows = rowsOf(insertTurns(state, { turns: PASTED, newKey }));
    expect(rows).toHaveLength(beginnings.length);
    rows.forEach(({ text }, index) => {
      expect(text).toMatch(new RegExp(`^${beginnings[index]}`));
    });
    expect(rows.filter(({ turnId }) => turnId !== undefined)).toHaveLength(2);
  });

  it('replaced, with the identity, times and expert of each turn that is recognised', () => {
    const { state, newKey, rowsOf } = open(ROWS);
    const { turns } = turnsIn(
      'Laura Coates: Good evening to all of you. We speak about the rivers.\nPavel Dorn: I am new here, and nobody knows me.\nAsfandyar Mir: Thank you, it is very good to be here tonight.',
      NOBODY,
    );
    expect(rowsOf(replaceTurns(state, { turns, newKey }))).toMatchObject([
      { id: 1, turnId: 'turn1', start: 1, text: expect.stringContaining('rivers') },
      { speaker: 'Pavel Dorn' },
      { id: 2, turnId: 'turn2', start: 2, expertDocumentId: 'mir', role: 'guest' },
    ]);
  });

  it('for their times alone, of captions or of a text that prints them', () => {
    const { state, rowsOf } = open(ROWS);
    const cues = cuesIn('talk.vtt', VTT);
    const times = [
      { ...ROWS[0], start: 1, end: 5.5 },
      { ...ROWS[1], start: 6, end: 9.25 },
    ];
    expect(rowsOf(takeTimes(state, [], cues))).toEqual(times);
    const { turns } = turnsIn(
      '[0:11] Laura Coates: Good evening to all of you. We speak about the river.\n[0:16] Asfandyar Mir: Thank you, it is good to be here tonight.',
    );
    expect(rowsOf(takeTimes(state, turns, null))).toMatchObject([{ start: 11 }, { start: 16 }]);
  });

  it('up to the limits, and not beyond', () => {
    const facts = { ...HOST, role: 'host' as const, start: null, end: null };
    const many = (count: number, text = 'a') =>
      Array.from({ length: count }, () => ({ facts, text }));
    const { state, newKey } = open([]);
    const kindOf = (turns: ReturnType<typeof many>) => insertTurns(state, { turns, newKey });
    expect(kindOf(many(MOST_TURNS)).kind).toBe('done');
    expect(kindOf(many(MOST_TURNS + 1))).toMatchObject({
      kind: 'refused',
      problem: { code: 'TOO_MANY_TURNS', count: MOST_TURNS + 1 },
    });
    expect(kindOf(many(2, '😀'.repeat(LONGEST_TURN))).kind).toBe('done');
    expect(kindOf([...many(1), ...many(1, 'x'.repeat(LONGEST_TURN + 1))])).toMatchObject({
      kind: 'refused',
      problem: { code: 'TURN_TOO_LONG', number: 2, length: LONGEST_TURN + 1 },
    });
  });
});
