import fc from 'fast-check';
import {
  captionLines,
  columnsOf,
  LONGEST_LINE,
  MOST_LINES,
} from '../../../../src/features/transcripts/caption-lines';
import { captionsOf } from '../../../../src/features/transcripts/captions';
import { cleanText, inOneLine } from '../../../../src/lib/clean-text';
import { anySpeaker, anyText, timedTurns, turnOf } from '../../../support/transcript-parts';

const bare = (text: string) => inOneLine(text).replace(/\s/g, '');

describe('captionLines', () => {
  it('fills two lines of 42 characters, then begins the next caption', () => {
    const text =
      'The river crosses two borders before it reaches the sea and nobody measures it twice in the same year there';

    expect(captionLines(text)).toEqual([
      ['The river crosses two borders before it', 'reaches the sea and nobody measures it'],
      ['twice in the same year there'],
    ]);
  });

  it('takes a line of exactly 42 characters, and not one of 43', () => {
    const word = 'x'.repeat(40);

    expect(captionLines(`${word} a b`)).toEqual([[`${word} a`, 'b']]);
    expect(captionLines(`${word} ab c`)).toEqual([[word, 'ab c']]);
  });

  it('ends a caption that has begun its second line with the sentence', () => {
    const text =
      'Nobody loses face by measuring water, I said at the time. Measure first. Then talk.';

    expect(captionLines(text)).toEqual([
      ['Nobody loses face by measuring water, I', 'said at the time.'],
      ['Measure first. Then talk.'],
    ]);
  });

  it.each([
    ['a word without end', 'x'.repeat(100), ['x'.repeat(42), 'x'.repeat(42)]],
    ['emoji families, each one character', '👩‍👩‍👧‍👦'.repeat(50), ['👩‍👩‍👧‍👦'.repeat(42), '👩‍👩‍👧‍👦'.repeat(8)]],
    [
      'an address',
      `https://example.org/${'path/'.repeat(8)}`,
      ['https://example.org/path/path/path/path/', 'path/path/path/path/'],
    ],
  ])('breaks %s', (_, text, lines) => {
    expect(captionLines(text)[0]).toEqual(lines);
  });

  it('breaks a script without spaces between words, never before a full stop', () => {
    const text =
      '谁在测量这条河流，我们不知道，但是他们说每年都会再来一次，直到水量稳定为止，然后再开始谈判。';
    const lines = captionLines(text).flat();

    expect(lines.join('')).toBe(text);
    expect(lines.every((line) => columnsOf(line) <= LONGEST_LINE && !/^[，。]/.test(line))).toBe(
      true,
    );
  });

  it('counts a letter of full width as two columns, in lines of 21', () => {
    const text = '灯笼挂在桥上'.repeat(14);
    const lines = captionLines(text).flat();

    expect(lines.join('')).toBe(text);
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(42);
    expect(lines.every((line) => Array.from(line).length <= 21)).toBe(true);
  });

  it.each([
    '灯'.repeat(21) + '。' + '灯'.repeat(20),
    '「' + '灯'.repeat(20) + '」' + '桥'.repeat(9),
    '灯'.repeat(20) + '「' + '桥'.repeat(20) + '」。',
    'ランプ'.repeat(7) + '、' + 'ランプ'.repeat(9) + '！',
  ])('begins no line with a closing sign, and ends none with an opening one: %s', (text) => {
    const lines = captionLines(text).flat();

    expect(lines.join('')).toBe(text);
    expect(lines.filter((line) => /^[」。、！]|「$/u.test(line) || columnsOf(line) > 42)).toEqual(
      [],
    );
  });

  it('has nothing to show for nothing', () => {
    expect(captionLines(' \u0007\n')).toEqual([]);
  });

  it('loses no word and keeps the limits, whatever was typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const captions = captionLines(text);

        expect(bare(captions.flat().join(''))).toBe(bare(text));
        for (const lines of captions) {
          expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
          for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(LONGEST_LINE);
        }
      }),
    );
  });
});

describe('captionsOf', () => {
  it('spreads the time of a turn over its captions', () => {
    const turn = turnOf({ text: `${'x'.repeat(42)} `.repeat(4) });

    expect(captionsOf([{ turn, span: { start: 1000, end: 2000 } }])).toMatchObject([
      { number: 1, start: 1000, end: 1500 },
      { number: 2, start: 1500, end: 2000 },
    ]);
  });

  it('shows every caption for a moment, even if the turn is too short for them', () => {
    const turn = turnOf({ text: 'word '.repeat(200) });
    const captions = captionsOf([{ turn, span: { start: 5, end: 6 } }]);

    expect(captions.length).toBeGreaterThan(10);
    expect(captions.every(({ start, end }) => start === 5 && end === 6)).toBe(true);
  });

  it('are in the order of their starts, within their turns', () => {
    fc.assert(
      fc.property(timedTurns(anyText, anySpeaker), (turns) => {
        const captions = captionsOf(turns);
        const spans = new Map(turns.map(({ turn, span }) => [turn.turnId, span]));

        captions.forEach(({ turnId, start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(captions[index - 1]?.start ?? 0);
          expect(start).toBeGreaterThanOrEqual(spans.get(turnId)?.start ?? Infinity);
          expect(end).toBeLessThanOrEqual(spans.get(turnId)?.end ?? 0);
          expect(end).toBeGreaterThan(start);
        });
      }),
    );
  });
});

describe('cleanText', () => {
  it('drops what no form may carry and keeps everything else', () => {
    expect(cleanText('a\u0000b\u0007\u001b[1m\u007f\uFFFE\r\nc\rd\u2028e\tf\uD800g')).toBe(
      'ab[1m\nc\nd\ne f\uFFFDg',
    );
    expect(cleanText('ندى \u200F👩‍👩‍👧‍👦 e\u0301 \u00A0')).toBe('ندى \u200F👩‍👩‍👧‍👦 e\u0301 \u00A0');
  });
});
