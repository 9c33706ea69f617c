import fc from 'fast-check';
import turn from '../../../../src/components/interview/turn.json';
import type { Cue } from '../../../../src/features/transcripts/caption-cue';
import { parseCaptionFile } from '../../../../src/features/transcripts/caption-file';
import { planCaptions } from '../../../../src/features/transcripts/caption-import';
import { LATEST_TIME } from '../../../../src/features/transcripts/caption-times';
import { foldedWords } from '../../../../src/lib/folded-text';
import { amount } from '../../../support/amount';
import {
  anyCaptionStyle,
  renderCaptions,
  renderGrowing,
  renderRolling,
  renderWindow,
  saidLines,
  timeIn,
  wordStart,
  writableIn,
  type CaptionStyle,
  type SaidLine,
} from '../../../support/caption-arbitrary';
import { turnOf } from '../../../support/transcript-parts';

const RUNS = amount('CAPTION_RUNS', { usual: 150, thorough: 10_000 });

/** Programs save each format under the other's name. */
const anyEnding = fc.constantFrom('vtt', 'srt');

const cuesIn = (text: string, ending: string): readonly Cue[] => {
  const cues = parseCaptionFile({ name: `talk.${ending}`, text }, ['Marta Ehn']);
  if (!cues.ok) throw new Error(cues.error.message);
  return cues.value;
};

/** Each word with the start of what it stands in. */
const startsOf = (cues: readonly Cue[]): [string, number][] =>
  cues.flatMap(({ text, start }) =>
    foldedWords(text).map((word): [string, number] => [word, start]),
  );

const expected = (lines: readonly SaidLine[]): [string, number][] =>
  lines.flatMap(({ words, start }) =>
    foldedWords(words.join(' ')).map((word): [string, number] => [word, start]),
  );

const check = (test: (lines: readonly SaidLine[], style: CaptionStyle, ending: string) => void) => {
  fc.assert(
    fc.property(saidLines, anyCaptionStyle, anyEnding, (lines, style, ending) => {
      test(writableIn(style, lines), style, ending);
    }),
    { numRuns: RUNS },
  );
};

describe('captions in every form', () => {
  it('come back with their words and times, under either ending', () => {
    check((lines, style, ending) => {
      expect(startsOf(cuesIn(renderCaptions(lines, style), ending))).toEqual(expected(lines));
    });
  });

  it('are said once where automatic ones roll, each word when it is first shown', () => {
    check((lines, style, ending) => {
      const cues = cuesIn(renderRolling(lines, style), ending);

      expect(startsOf(cues)).toEqual(expected(lines));
      const parts = cues.flatMap(({ start, text, parts = [{ start, text }] }) => parts);
      expect(startsOf(parts.map((part) => ({ ...part, end: 0, voice: null })))).toEqual(
        lines.flatMap((line) =>
          line.words.map((word, index) => [foldedWords(word)[0], wordStart(line, index)]),
        ),
      );
    });
  });

  it.each([2, 3])('are said once in a window of %d lines', (height) => {
    check((lines, style, ending) => {
      fc.pre(lines.length > height);
      expect(startsOf(cuesIn(renderWindow(lines, style, height), ending))).toEqual(expected(lines));
    });
  });

  it('are said once where lines grow word by word', () => {
    check((lines, style, ending) => {
      fc.pre(lines.every(({ words }) => words.length > 1));
      expect(startsOf(cuesIn(renderGrowing(lines, style), ending)).map(([word]) => word)).toEqual(
        expected(lines).map(([word]) => word),
      );
    });
  });
});

/** A time spoilt, and what the refusal says of it. */
const SPOILS: readonly (readonly [string, (time: string) => string])[] = [
  ['a letter', (time) => time.replace(/\d(?=\D*$)/, 'o')],
  ['a semicolon', (time) => time.replace(/:/, ';')],
  ['a sign', (time) => `-${time}`],
  ['two colons', (time) => time.replace(/:/, '::')],
  ['61 seconds', (time) => time.replace(/:\d+([.,]\d+)?$/, ':61.0')],
  ['frames', (time) => `${time.replace(/[.,]\d+$/, '')}:05:12:10`],
  ['four digits of seconds', (time) => time.replace(/:(\d+)([.,]\d+)?$/, ':0000$1')],
];

it.each(SPOILS)('refuses a time with %s, and names its line', (_, spoil) => {
  check((lines, style, ending) => {
    const text = renderCaptions(lines, style);
    const times = timeIn(style, lines.at(-1)?.start ?? 0);
    const all = text.split(/\r\n?|\n/);
    const line = all.findLastIndex((one) => one.startsWith(times) && one.includes('-->'));
    all[line] = all[line]?.replace(times, spoil(times)) ?? '';
    const result = parseCaptionFile({ name: `talk.${ending}`, text: all.join('\n') }, []);

    expect(result).toMatchObject({
      ok: false,
      error: { code: 'CAPTIONS_MALFORMED', message: expect.stringContaining(`.${ending}:${line + 1}: `) }, // prettier-ignore
    });
  });
});

describe('words that are said twice', () => {
  const cue = (second: number, text: string) =>
    `00:0${second}.000 --> 00:0${second + 1}.000\n${text}`;
  const textsIn = (...texts: readonly string[]) =>
    cuesIn(`WEBVTT\n\n${texts.map((text, index) => cue(index, text)).join('\n\n')}`, 'vtt').map(
      ({ text }) => text,
    );

  it.each([
    [['Is it the ferry?', 'The ferry?', 'The ferry, yes.']],
    [['No.', 'No.', 'No.']],
    [['Thank you very much.', 'Thank you very much.']],
    [['A lamp', 'is a lamp', 'whoever says so', 'so it is']],
  ])('stay where captions do not roll: %j', (texts) => {
    expect(textsIn(...texts)).toEqual(texts);
  });
});

it('gives a turn that begins within a cue the time of its first word, where the cue tells', () => {
  const file =
    'WEBVTT\n\n00:01.000 --> 00:09.000\nwhole<00:02.000> valley<00:07.500> thank<00:08.000> you';
  const turns = ['The whole valley.', 'Thank you!'].map((text, index) =>
    turnOf({ turnId: `t${index}`, text }),
  );
  const plan = planCaptions({ name: 'talk.vtt', text: file }, turns);

  expect(plan.ok && [...plan.value.changes.values()]).toEqual([
    { start: 1, end: 7.5 },
    { start: 7.5, end: 9 },
  ]);
});

it('knows the latest time that the fields of a turn take', () => {
  expect([turn.attributes.start.max, turn.attributes.end.max]).toEqual([
    LATEST_TIME / 1000,
    LATEST_TIME / 1000,
  ]);
});
