import fc from 'fast-check';
import type { DraftTurn, Turn } from '../../../../src/features/content/turn';
import {
  identifyTranslatedTurns,
  identifyTurns,
} from '../../../../src/features/transcripts/turn-identity';

const counter = (prefix = 'new'): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}${count}`;
  };
};

const turn = (turnId: string, speaker: string, text: string): Turn => ({
  turnId,
  speaker,
  role: speaker === 'Tom Brandt' ? 'host' : 'guest',
  text,
});
const draft = (given: Turn): DraftTurn => ({ ...given, turnId: null });

const PREVIOUS = [
  turn('a', 'Tom Brandt', 'How did the quarrel over the river begin?'),
  turn('b', 'Nadia Okafor', 'It began with a long drought and three bad harvests in a row.'),
  turn('c', 'Tom Brandt', 'And what do the two provinces do now?'),
  turn('d', 'Nadia Okafor', 'Now they measure the water together at one gauge.'),
  turn('e', 'Tom Brandt', 'Thank you.'),
];
const DRAFTS = PREVIOUS.map(draft);

const identify = (turns: readonly DraftTurn[], previous: readonly Turn[] = PREVIOUS): string[] =>
  identifyTurns({ turns, previous, newId: counter() }).map(({ turnId }) => turnId);
const withText = (index: number, text: string): DraftTurn[] =>
  DRAFTS.map((one, at) => (at === index ? { ...one, text } : one));

describe('identifyTurns', () => {
  it('gives the turns of a new transcript fresh ids', () => {
    expect(identify(DRAFTS, [])).toEqual(['new1', 'new2', 'new3', 'new4', 'new5']);
  });

  it.each([
    ['the same turns', DRAFTS, 'a b c d e'],
    [
      'an edited turn',
      withText(1, 'It began with a drought and four bad harvests in a row.'),
      'a b c d e',
    ],
    ['a turn rewritten between its neighbours', withText(1, 'Nobody knows.'), 'a b c d e'],
    ['a first turn rewritten', withText(0, 'Welcome, Nadia.'), 'a b c d e'],
    ['a last turn rewritten', withText(4, 'Goodbye, then!'), 'a b c d e'],
    [
      'a corrected label',
      DRAFTS.map((one) => ({ ...one, speaker: one.speaker.toUpperCase() })),
      'a b c d e',
    ],
    [
      'another speaker for the same words',
      DRAFTS.map((one, at) => (at === 3 ? { ...one, speaker: 'Rana Haddad' } : one)),
      'a b c d e',
    ],
    ['turns reversed', [...DRAFTS].reverse(), 'e d c b a'],
    ['a turn left out', DRAFTS.toSpliced(2, 1), 'a b d e'],
    [
      'a turn put in',
      DRAFTS.toSpliced(2, 0, { ...draft(turn('', 'Rana Haddad', 'I disagree.')) }),
      'a b new1 c d e',
    ],
    ['a turn said twice', [...DRAFTS, ...DRAFTS.slice(4)], 'a b c d e new1'],
    [
      'another speaker in the place of one',
      DRAFTS.with(3, draft(turn('', 'Rana Haddad', 'Nobody knows.'))),
      'a b c new1 e',
    ],
    [
      'a whole other transcript',
      DRAFTS.map((one, at) => ({ ...one, text: `Trains number ${at}` })),
      'new1 new2 new3 new4 new5',
    ],
  ])('keeps the ids for %s', (_, turns, ids) => {
    expect(identify(turns).join(' ')).toBe(ids);
  });

  it('keeps an id that a turn carries, even twice, and gives it to no other', () => {
    const [first, second] = PREVIOUS;
    if (first === undefined || second === undefined) throw new Error('no turns');
    const carried = { ...draft(first), text: 'All new words here.', turnId: 'b' };

    expect(identify([carried, draft(second), { ...carried }])).toEqual(['b', 'new1', 'b']);
    expect(identify([{ ...carried, turnId: 'not in the list' }])).toEqual(['not in the list']);
  });

  it.each([null, '', undefined])('takes %p for no id', (turnId) => {
    expect(
      identify([{ ...draft(turn('', 'Tom Brandt', 'Thank you.')), turnId: turnId ?? null }]),
    ).toEqual(['e']);
  });

  it('claims each previous id once, also where the previous list has it twice', () => {
    const twice = [turn('a', 'Tom Brandt', 'Yes.'), turn('a', 'Tom Brandt', 'Yes.')];

    expect(identify(twice.map(draft), twice)).toEqual(['a', 'new1']);
  });

  it('asks for another fresh id when one is taken, and gives up on a source that repeats itself', () => {
    const ids = ['a', 'x', 'x', 'y'];
    const newId = (): string => ids.shift() ?? 'x';
    const turns = [draft(turn('', 'Rana Haddad', 'One.')), draft(turn('', 'Rana Haddad', 'Two.'))];

    expect(identifyTurns({ turns, previous: PREVIOUS, newId }).map(({ turnId }) => turnId)).toEqual(
      ['x', 'y'],
    );
    expect(() => identifyTurns({ turns: [...turns, ...turns], previous: [], newId })).toThrow(
      'taken already',
    );
  });

  it('keeps everything else of a turn', () => {
    const full = {
      ...draft(turn('', 'Tom Brandt', 'Thank you.')),
      start: 1,
      end: 2,
      expertDocumentId: 'e1',
    };

    expect(identifyTurns({ turns: [full], previous: PREVIOUS, newId: counter() })).toEqual([
      { ...full, turnId: 'e' },
    ]);
  });

  it('tells repeated short turns apart by their neighbours', () => {
    const previous = ['One and only.', 'Yes.', 'Two of them.', 'Yes.', 'Three of them.'].map(
      (text, index) => turn(String(index), index % 2 === 0 ? 'Tom Brandt' : 'Nadia Okafor', text),
    );

    expect(identify(previous.map(draft).toSpliced(1, 1), previous)).toEqual(['0', '2', '3', '4']);
  });

  const anyTranscript = fc
    .uniqueArray(
      fc.array(
        fc.constantFrom(...'river gauge water talks rain treaty harvest border'.split(' ')),
        { minLength: 3, maxLength: 12 },
      ),
      {
        selector: (words) => words.join(' '),
        maxLength: 25,
      },
    )
    .map((texts) =>
      texts.map((words, index) =>
        turn(`t${index}`, index % 2 === 0 ? 'Tom Brandt' : 'Nadia Okafor', words.join(' ')),
      ),
    );

  it('keeps all ids of a transcript in any order', () => {
    fc.assert(
      fc.property(anyTranscript, fc.infiniteStream(fc.nat()), (previous, stream) => {
        const shuffled = previous
          .map((one) => ({ one, rank: stream.next().value }))
          .sort((left, right) => left.rank - right.rank)
          .map(({ one }) => one);

        expect(identify(shuffled.map(draft), previous)).toEqual(
          shuffled.map(({ turnId }) => turnId),
        );
      }),
    );
  });

  it('keeps the id of one edited turn among others', () => {
    fc.assert(
      fc.property(anyTranscript, fc.nat(), fc.string({ minLength: 1 }), (previous, at, text) => {
        fc.pre(previous.length > 1 && previous.every((one) => one.text !== text));
        const index = at % previous.length;
        const edited = previous.map((one, position) =>
          draft(position === index ? { ...one, text } : one),
        );

        expect(identify(edited, previous)).toEqual(previous.map(({ turnId }) => turnId));
      }),
    );
  });

  it('never gives an id twice, whatever the lists', () => {
    const anyTurn = fc.record({
      speaker: fc.constantFrom('Tom Brandt', 'Nadia Okafor'),
      text: fc.constantFrom('Yes.', 'No.', 'Yes, we do.', 'We do'),
    });
    const turns = fc.array(anyTurn, { maxLength: 20 });
    fc.assert(
      fc.property(turns, turns, (now, before) => {
        const ids = identify(
          now.map(({ speaker, text }) => draft(turn('', speaker, text))),
          before.map(({ speaker, text }, index) => turn(`t${index}`, speaker, text)),
        );

        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('knows each of 600 long turns again, all rewritten in part', () => {
    const words = (seed: number): string =>
      Array.from({ length: 120 }, (_, index) => `w${(seed * 31 + index * 7) % 900}`).join(' ');
    const previous = Array.from({ length: 600 }, (_, index) =>
      turn(`t${index}`, 'Tom Brandt', words(index)),
    );
    const turns = previous.map((one) => draft({ ...one, text: `${one.text} indeed` }));

    expect(identify(turns, previous)).toEqual(previous.map(({ turnId }) => turnId));
  });
});

describe('identifyTranslatedTurns', () => {
  const translate = (turns: readonly DraftTurn[]): string[] =>
    identifyTranslatedTurns({ turns, original: PREVIOUS, newId: counter() }).map(
      ({ turnId }) => turnId,
    );
  const german = DRAFTS.map((one) => ({ ...one, text: `${one.text.replace(/[aeiou]/g, 'ä')} ja` }));

  it('goes by position where the roles line up', () => {
    expect(translate(german.map((one) => ({ ...one, speaker: 'X' })))).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  it('goes by role, speaker and length where a turn is missing or added', () => {
    expect(translate(german.toSpliced(0, 1))).toEqual(['b', 'c', 'd', 'e']);
    expect(translate(german.toSpliced(2, 2))).toEqual(['a', 'b', 'e']);
    expect(
      translate([{ speaker: 'Übersetzer', role: 'other', text: 'Guten Tag.' }, ...german]),
    ).toEqual(['new1', 'a', 'b', 'c', 'd', 'e']);
  });

  it('goes by the Expert who spoke before the name as printed', () => {
    const guest = (expertDocumentId: string, turnId: string, speaker: string): Turn => ({
      ...turn(turnId, speaker, 'Words of one length.'),
      expertDocumentId,
    });
    const original = [guest('e1', 'a', 'Анна Белова'), guest('e2', 'b', 'Rana Haddad')];
    const turns = [draft(guest('e2', '', 'رنا حداد'))];

    expect(identifyTranslatedTurns({ turns, original, newId: counter() })[0]?.turnId).toBe('b');
  });

  it('keeps the ids that turns carry', () => {
    expect(
      translate(german.map((one, index) => (index === 0 ? { ...one, turnId: 'c' } : one))),
    ).toEqual(['c', 'b', 'new1', 'd', 'e']);
  });
});
