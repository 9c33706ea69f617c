import { EditorState } from 'prosemirror-state';
import { problemOfWhole, problemsByTurn } from '../../../../src/admin/transcript/problems';
import { createRowMemory, keyMaker } from '../../../../src/admin/transcript/rows-document';
import { speakerChoices } from '../../../../src/admin/transcript/speaker-choices';
import {
  giveTurns,
  linkNewGuests,
  renameTurns,
} from '../../../../src/admin/transcript/speaker-edits';
import { markOf, type Cast, type Speaker } from '../../../../src/admin/transcript/speaker-links';
import { turnFacts } from '../../../../src/admin/transcript/transcript-schema';

const CAST: Cast = {
  hostName: 'Laura Coates',
  guests: [
    { documentId: 'mir', name: 'Asfandyar Mir', nameVariants: [] },
    { documentId: 'okafor', name: 'Nadia Okafor', nameVariants: ['N. Okafor'] },
  ],
};

const by = (
  speaker: string,
  role: Speaker['role'],
  expertDocumentId: string | null = null,
): Speaker => ({
  speaker,
  role,
  expertDocumentId,
});

const open = (speakers: readonly Speaker[]): EditorState => {
  const rows = speakers.map((one, index) => ({
    ...one,
    text: 'a',
    __temp_key__: `k${index}`,
  }));
  return EditorState.create({ doc: createRowMemory(keyMaker('t')).documentOf(rows) });
};

const speakersOf = ({ doc }: { readonly doc: EditorState['doc'] }): Speaker[] =>
  doc.children.map((node) => {
    const { speaker, role, expertDocumentId } = turnFacts(node);
    return { speaker, role, expertDocumentId };
  });

describe('the mark of a speaker', () => {
  it.each([
    [by('', 'other'), 'missing'],
    [by('Laura Coates', 'host'), null],
    [by('Laura Coates', 'other'), 'unlinked'],
    [by('Asfandyar Mir', 'guest', 'mir'), null],
    [by('Asfandyar Mir', 'other'), 'unlinked'],
    [by('Dr. Mir', 'other'), 'unlinked'],
    [by('Pavel Dorn', 'guest'), 'unlinked'],
    [by('Pavel Dorn', 'guest', 'dorn'), 'stranger'],
    [by('Caller', 'other'), 'unknown'],
  ])('%j: %s', (speaker, mark) => {
    expect(markOf(speaker, CAST)).toBe(mark);
  });

  it('is none as long as the guests are not known', () => {
    expect(markOf(by('Caller', 'other'), { ...CAST, guests: null })).toBeNull();
  });
});

describe('the choices for a speaker', () => {
  it('are host and guests as they are printed here, then who else speaks, each once', () => {
    const choices = speakerChoices(
      [
        by('COATES', 'host'),
        by('Caller', 'other'),
        by('MIR', 'guest', 'mir'),
        by('Dr. Mir', 'guest', 'mir'),
        by('MIR', 'guest', 'mir'),
        by('Laura Coates', 'other'),
        by('', 'other'),
      ],
      CAST,
    );
    expect(choices).toEqual([
      { kind: 'host', ...by('COATES', 'host'), count: 2 },
      { kind: 'guest', ...by('MIR', 'guest', 'mir'), count: 3 },
      { kind: 'guest', ...by('Nadia Okafor', 'guest', 'okafor'), count: 0 },
      { kind: 'label', ...by('Caller', 'other'), count: 1 },
    ]);
  });

  it('are few where nothing is known', () => {
    expect(speakerChoices([], { hostName: null, guests: null })).toEqual([]);
  });
});

describe('giving turns to somebody', () => {
  const TURNS = [by('Mir', 'other'), by('Laura Coates', 'host'), by('MIR', 'other')];

  it('sets label, role and expert together, of one turn or of all of its speaker', () => {
    const state = open(TURNS);
    const mir = by('Asfandyar Mir', 'guest', 'mir');
    expect(speakersOf(giveTurns(state, { key: 'k0', isForAll: false }, mir))).toEqual([
      mir,
      TURNS[1],
      TURNS[2],
    ]);
    expect(speakersOf(giveTurns(state, { key: 'k0', isForAll: true }, mir))).toEqual([
      mir,
      TURNS[1],
      mir,
    ]);
  });

  it.each([
    [
      'a guest’s name links',
      by('Caller', 'other'),
      'N. Okafor',
      by('N. Okafor', 'guest', 'okafor'),
    ],
    ['the host’s name is the host', by('Caller', 'other'), 'Coates', by('Coates', 'host')],
    [
      'a correction keeps the link',
      by('Pavel Dron', 'guest', 'dorn'),
      'Pavel Dorn',
      by('Pavel Dorn', 'guest', 'dorn'),
    ],
    [
      'another name drops it',
      by('Asfandyar Mir', 'guest', 'mir'),
      'A Caller',
      by('A Caller', 'other'),
    ],
  ])('by another label: %s', (_, before, label, after) => {
    const state = open([before]);
    expect(
      speakersOf(renameTurns(state, { key: 'k0', isForAll: false }, { label, cast: CAST })),
    ).toEqual([after]);
  });

  it('leaves stored turns alone when the guests have only just become known', () => {
    const state = open([by('Nadia Okafor', 'other')]);
    expect(linkNewGuests(state, CAST, { added: new Set(['okafor']), isFirst: true })).toBeNull();
  });

  it('happens by itself for a guest who is added', () => {
    const state = open([by('Asfandyar Mir', 'other'), by('Nadia Okafor', 'other')]);
    const tr = linkNewGuests(state, CAST, { added: new Set(['okafor']), isFirst: false });
    expect(tr && speakersOf(tr)).toEqual([
      by('Asfandyar Mir', 'other'),
      by('Nadia Okafor', 'guest', 'okafor'),
    ]);
    expect(
      linkNewGuests(open(TURNS), CAST, { added: new Set(['okafor']), isFirst: false }),
    ).toBeNull();
  });
});

describe('problems of turns', () => {
  it('are all found, each at its turn', () => {
    const descriptor = {
      id: 'components.Input.error',
      defaultMessage: 'Required',
      values: { max: 1 },
    };
    const raw = [
      undefined,
      { text: 'No words', speaker: descriptor },
      undefined,
      { start: 'Too late' },
    ];
    expect([...problemsByTurn(raw)]).toEqual([
      [1, ['No words', descriptor]],
      [3, ['Too late']],
    ]);
    expect([...problemsByTurn({ 4: { text: 'No words' } })]).toEqual([[4, ['No words']]]);
  });

  it('are none where the transcript as a whole has one', () => {
    expect([...problemsByTurn('Too short')]).toEqual([]);
    expect(problemOfWhole('Too short')).toBe('Too short');
    expect(problemOfWhole([{ text: 'No words' }])).toBeNull();
    expect(problemOfWhole(undefined)).toBeNull();
  });
});
