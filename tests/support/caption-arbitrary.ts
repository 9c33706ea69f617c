import fc from 'fast-check';

/** Something said in one line, from `start` until the next one starts. Milliseconds, in whole tenths of a second. */
export interface SaidLine {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** How a program writes captions down. */
export interface CaptionStyle {
  readonly format: 'vtt' | 'srt';
  readonly hasHours: boolean;
  /** Of hours, minutes and seconds. */
  readonly digits: 1 | 2;
  readonly fraction: 0 | 1 | 2 | 3;
  readonly separator: '.' | ',';
  readonly byteOrderMark: '' | '\uFEFF';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly arrow: string;
  readonly settings: string;
  readonly hasIds: boolean;
  readonly header: readonly string[];
  /** What stands between cues: notes, styles, regions, cues without words. */
  readonly between: '' | 'NOTE' | 'STYLE' | 'REGION' | 'blank cue';
  readonly dress: Dress;
  readonly lastLineEnd: boolean;
}

/** What is around the words of a cue. */
type Dress = 'plain' | 'voice' | 'nested' | 'classes' | 'entities' | 'two lines' | 'font';

const word = fc.stringMatching(/^[a-zà-öø-ÿ]{2,9}$/);

/** Lines one after another; no word is said twice, so that each tells where it stands. */
export const saidLines: fc.Arbitrary<readonly SaidLine[]> = fc
  .tuple(
    fc.uniqueArray(word, { minLength: 4, maxLength: 60, selector: (text) => text.normalize('NFKD').replace(/\P{L}/gu, '') }), // prettier-ignore
    fc.array(fc.record({ count: fc.integer({ min: 1, max: 8 }), length: fc.integer({ min: 3, max: 40 }), pause: fc.nat(5) }), { minLength: 60, maxLength: 60 }), // prettier-ignore
    fc.nat(500),
  )
  .map(([words, plan, first]) => {
    const lines: SaidLine[] = [];
    const rest = [...words];
    let start = first * 100;
    for (const { count, length, pause } of plan) {
      if (rest.length === 0) break;
      const end = start + length * 100;
      lines.push({ start, end, words: rest.splice(0, count) });
      start = end + pause * 100;
    }
    return lines;
  });

export const anyCaptionStyle: fc.Arbitrary<CaptionStyle> = fc
  .record<CaptionStyle>({
    format: fc.constantFrom('vtt', 'srt'),
    hasHours: fc.boolean(),
    digits: fc.constantFrom(1, 2),
    fraction: fc.constantFrom(0, 1, 2, 3),
    separator: fc.constantFrom('.', ','),
    byteOrderMark: fc.constantFrom('', '\uFEFF'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    arrow: fc.constantFrom(' --> ', '-->', '\t-->\t', '  -->  '),
    settings: fc.constantFrom(
      '',
      ' align:start position:0%',
      ' X1:40 X2:600 Y1:20 Y2:50',
      ' line:0',
    ),
    hasIds: fc.boolean(),
    header: fc.constantFrom([], ['Kind: captions', 'Language: en'], ['X-TIMESTAMP-MAP=LOCAL:00:00:00.000']), // prettier-ignore
    between: fc.constantFrom('', 'NOTE', 'STYLE', 'REGION', 'blank cue'),
    dress: fc.constantFrom('plain', 'voice', 'nested', 'classes', 'entities', 'two lines', 'font'),
    lastLineEnd: fc.boolean(),
  })
  .map((style) => (style.format === 'srt' ? asSubrip(style) : style));

/** SubRip has neither notes nor references. */
const asSubrip = (style: CaptionStyle): CaptionStyle => ({
  ...style,
  between: style.between === 'blank cue' ? style.between : '',
  dress: style.dress === 'entities' ? 'plain' : style.dress,
});

/** A time as the style writes it; with hours where there are some. */
export const timeIn = (style: CaptionStyle, milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const whole = parts
    .slice(style.hasHours || seconds >= 3600 ? 0 : 1)
    .map((part) => String(part).padStart(style.digits, '0'))
    .join(':');
  if (style.fraction === 0) return whole;
  const fraction = String(milliseconds % 1000)
    .padStart(3, '0')
    .slice(0, style.fraction);
  return `${whole}${style.separator}${fraction}`;
};

/** The lines with times that the style can write: without fractions, those of whole seconds. */
export const writableIn = (style: CaptionStyle, lines: readonly SaidLine[]): readonly SaidLine[] =>
  style.fraction > 0
    ? lines
    : lines.map((line) => ({ ...line, start: line.start * 10, end: line.end * 10 }));

/** The file as the style writes the lines, one cue each. */
export const renderCaptions = (lines: readonly SaidLine[], style: CaptionStyle): string => {
  const cues = lines.map((line, index) => [
    ...(style.hasIds || style.format === 'srt' ? [String(index + 1)] : []),
    timesOf(style, line),
    ...dressed(line.words, style.dress),
  ]);
  const between = BETWEEN[style.between](style, lines);
  return fileOf(
    style,
    cues.flatMap((cue) => [cue, ...between]),
  );
};

/** As automatic captions roll: each cue shows the line before again, words are timed, cues of 10 ms move the lines. */
export const renderRolling = (lines: readonly SaidLine[], style: CaptionStyle): string => {
  const exact = { ...style, fraction: 3 as const };
  const cues = lines.flatMap((line, index) => {
    const before = lines[index - 1]?.words.join(' ') ?? ' ';
    const still = { start: line.end - 10, end: line.end };
    return [
      [timesOf(exact, { start: line.start, end: still.start }), before, timedWords(line, exact)],
      [timesOf(exact, still), line.words.join(' '), ' '],
    ];
  });
  return fileOf(style, cues);
};

/** As captions of broadcasts roll up: a window of so many lines, and a new cue for each line. */
export const renderWindow = (
  lines: readonly SaidLine[],
  style: CaptionStyle,
  height: number,
): string => {
  const cues = lines.map((line, index) => [
    ...(style.format === 'srt' ? [String(index + 1)] : []),
    timesOf(style, line),
    ...lines.slice(Math.max(0, index + 1 - height), index + 1).map(({ words }) => words.join(' ')),
  ]);
  return fileOf(style, cues);
};

/** As live captions grow: a new cue for each word, with the whole line so far. */
export const renderGrowing = (lines: readonly SaidLine[], style: CaptionStyle): string => {
  const cues = lines.flatMap((line) =>
    line.words.map((_, index) => [
      timesOf(style, { start: wordStart(line, index), end: wordStart(line, index + 1) }),
      line.words.slice(0, index + 1).join(' '),
    ]),
  );
  return fileOf({ ...style, fraction: 3 }, cues);
};

/** When a word of a line begins, if all take as long. */
export const wordStart = ({ start, end, words }: SaidLine, index: number): number =>
  start + Math.floor(((end - start) * index) / words.length);

const timedWords = (line: SaidLine, style: CaptionStyle): string =>
  line.words
    .map((text, index) =>
      index === 0 ? text : `<${timeIn(style, wordStart(line, index))}><c> ${text}</c>`,
    )
    .join('');

const timesOf = (style: CaptionStyle, { start, end }: Pick<SaidLine, 'start' | 'end'>): string =>
  `${timeIn(style, start)}${style.arrow}${timeIn(style, end)}${style.settings}`;

const fileOf = (style: CaptionStyle, blocks: readonly (readonly string[])[]): string => {
  const head = style.format === 'vtt' ? [['WEBVTT', ...style.header]] : [];
  const text = [...head, ...blocks].map((block) => block.join('\n')).join('\n\n');
  return `${style.byteOrderMark}${text}${style.lastLineEnd ? '\n' : ''}`.replaceAll(
    '\n',
    style.lineEnd,
  );
};

const dressed = (words: readonly string[], dress: Dress): string[] => {
  const text = words.join(' ');
  const [first = '', ...others] = words;
  switch (dress) {
    case 'plain':
      return [text];
    case 'voice':
      return [`<v.first.loud Marta Ehn>${text}</v>`];
    case 'nested':
      return [`<b><i>${first}</i> <u>${others.join(' ')}</u></b>`];
    case 'classes':
      return [`<c.yellow.bg_blue>${text}</c>`];
    case 'entities':
      return [`&lrm;${[...words].join('&#32;')}&rlm;`];
    case 'two lines':
      return [first, others.join(' ')].filter((line) => line !== '');
    case 'font':
      return [`<font color="#ffffff">${text}</font>`];
  }
};

const BETWEEN: Readonly<
  Record<CaptionStyle['between'], (style: CaptionStyle, lines: readonly SaidLine[]) => string[][]>
> = {
  '': () => [],
  NOTE: () => [['NOTE by a machine', 'that hears badly']],
  STYLE: () => [['STYLE', '::cue { color: white }']],
  REGION: () => [['REGION', 'id:low', 'width:40%']],
  'blank cue': (style, lines) => [[timesOf(style, lines[0] ?? { start: 0, end: 0 }), ' ']],
};
