import fc from 'fast-check';
import { parsePage } from '../../../../../src/features/ingest/page/page';
import { FULL_STYLES, type LabelStyle } from '../../../../support/label-styles';
import { parsed } from '../../../../support/parsed';

const INTRODUCTION =
  'The ferry at Ostra sails no more.\n\nMeridian Institute experts discuss the week’s news in The Long View.';
const WORDS = [
  'Why does the ferry rest?',
  'Since its rope is worn.',
  'Who pays for a rope?',
  'Nobody has yet.',
];
const TIMES = [0, 11, 85, 3_671];

const clock = (seconds: number): string => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [hours, minutes, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
};

const NAMES: readonly (readonly [string, string])[] = [
  ['Pavel Dorn', 'Marta Ehn'],
  ['Tom O‘Keane', 'Margarete “Greta” Ehn'],
  ['Ana de la Cruz', 'Omar bin Salim'],
  ['ნინო კაპანაძე', 'გიორგი მაისურაძე'],
];

const page = (turns: readonly string[]): string => [INTRODUCTION, ...turns].join('\n\n');

/** The first is the host; each has two turns. */
const written = ({ write }: LabelStyle, names: readonly [string, string]): string[] =>
  WORDS.map((words, index) => {
    const name = names[index % 2] ?? '';
    const speaker = { name, isHost: index % 2 === 0, before: Math.floor(index / 2) };
    return write(speaker, words, clock(TIMES[index] ?? 0));
  });

describe.each(NAMES)('%s and %s', (...names) => {
  it.each(FULL_STYLES)('with $title: every word is under the name of whoever said it', (style) => {
    const { turns, notices } = parsed(page(written(style, names)));

    expect(turns.map(({ text }) => text)).toEqual(WORDS);
    expect(new Set(turns.map(({ speaker }) => speaker)).size).toBe(2);
    for (const { speaker } of turns) expect(speaker).not.toMatch(/[[\]*²{}<>_]|laugh|\d/);
    expect(notices.filter(({ isDoubtful }) => isDoubtful)).toEqual([]);
    expect(turns.map(({ start }) => start)).toEqual(
      style.hasTime ? TIMES : TIMES.map(() => undefined),
    );
  });
});

it.each([
  ['radio', ['PAVEL DORN, HOST:', '', 'MARTA EHN: ', 'DORN: ', 'EHN: ']],
  ['surnames after full names', ['Pavel Dorn: ', 'Marta Ehn: ', 'Dorn: ', 'Ehn: ']],
])('%s: the surname is the same speaker', (_title, labels) => {
  const text = page(
    labels.map((label) =>
      label === '' ? 'Why?' : `${label}${label.endsWith(' ') ? 'Words.' : ''}`,
    ),
  );
  const { turns, hostName } = parsed(text);

  expect(turns.map(({ role }) => role)).toEqual(['host', 'guest', 'host', 'guest']);
  expect(hostName).toBe('Pavel Dorn');
});

it.each([
  ['Q', 'A'],
  ['Question', 'Answer'],
  ['Frage', 'Antwort'],
  ['Pregunta', 'Respuesta'],
  ['Question', 'Réponse'],
  ['سؤال', 'جواب'],
])('%s and %s are two speakers, even with two answers', (question, answer) => {
  const labels = [question, answer, question, answer];
  const { turns } = parsed(page(labels.map((label, index) => `${label}: ${WORDS[index]}`)));

  expect(turns.map(({ text }) => text)).toEqual(WORDS);
  expect(turns[0]?.role).toBe('host');
});

/** The colon of a label, and not one of a time. */
const LABEL_COLON = /(?<!\d)[:：]/;

/** What happens to a line when it is typed or saved badly. */
const SPOILS: Readonly<Record<string, (line: string) => string>> = {
  'no colon': (line) => line.replace(LABEL_COLON, ' '),
  'a semicolon': (line) => line.replace(LABEL_COLON, ';'),
  'a digit in the name': (line) => line.replace(/(\p{L}{3})(?=\P{L})/u, '$13'),
  'an open bracket': (line) => line.replace(LABEL_COLON, ' [sighs:'),
  'a remark outside brackets': (line) => line.replace(LABEL_COLON, ' – quietly, to himself –:'),
  'small letters': (line) => line.toLowerCase(),
  'a title that nobody knows': (line) => `Honourable Deputy ${line}`,
  'an addition sign': (line) => line.replace(LABEL_COLON, ' +:'),
  'a question mark': (line) => `?? ${line}`,
};

it('never gives a word to somebody else without a notice, however a line is spoilt', () => {
  const anyStyle = fc.constantFrom(...FULL_STYLES);
  const anyNames = fc.constantFrom(...NAMES.slice(0, 3));
  const anySpoil = fc.constantFrom(...Object.keys(SPOILS));
  fc.assert(
    fc.property(
      anyStyle,
      anyNames,
      fc.integer({ min: 1, max: 3 }),
      anySpoil,
      (style, names, at, spoil) => {
        const turns = written(style, names);
        turns[at] = SPOILS[spoil]?.(turns[at] ?? '') ?? '';
        const result = parsePage(page(turns), { name: 'page.txt' });
        if (!result.ok || result.value.notices.some(({ isDoubtful }) => isDoubtful)) return;
        const says = (index: number) =>
          result.value.turns.find(({ text }) =>
            text.toLowerCase().includes((WORDS[index] ?? '-').toLowerCase()),
          )?.speaker;
        const [spoilt, before] = [says(at), says(at - 1)];
        expect([style.title, spoil, spoilt === before]).toEqual([style.title, spoil, false]);
      },
    ),
    { numRuns: 1_000 },
  );
});

it('doubts the initials of a speaker in small letters, particles among them', () => {
  const page = parsePage(
    [
      'A ferry that waits.',
      'Zoé Lefèvre: Why does it wait?',
      'Ömer Du Val: Because its rope is worn.',
      'ZL: Who pays for a rope?',
      'ödv: Nobody yet.',
      'ZL: And then?',
    ].join('\n\n'),
    { name: 'page.txt' },
  );

  expect(page.ok && page.value.notices.filter(({ isDoubtful }) => isDoubtful)).toMatchObject([
    { line: 9 },
  ]);
});
