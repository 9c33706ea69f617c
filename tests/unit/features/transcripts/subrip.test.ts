import fc from 'fast-check';
import type { Cue } from '../../../../src/features/transcripts/caption-cue';
import { labelledCaptionsOf } from '../../../../src/features/transcripts/captions';
import { parseSubrip, subripOf } from '../../../../src/features/transcripts/subrip';
import { inOneLine } from '../../../../src/lib/clean-text';
import { anyText, timedTurns, turnOf } from '../../../support/transcript-parts';

const nobody = () => false;
const isKnown = (label: string) => ['Tom Brandt', 'Nadia Okafor'].includes(label);

const cuesIn = (...[file, isSpeaker]: Parameters<typeof parseSubrip>): readonly Cue[] => {
  const cues = parseSubrip(file, isSpeaker);
  return cues.ok ? cues.value : [];
};

describe('subripOf', () => {
  it('numbers the captions and names the speaker where a turn begins', () => {
    const text = 'One two three four five six seven eight nine ten. '.repeat(2);
    const turn = turnOf({ speaker: 'Tom Brandt', text });

    expect(subripOf([{ turn, span: { start: 0, end: 10_000 } }])).toBe(
      '1\n00:00:00,000 --> 00:00:05,545\nTom Brandt: One two three four five six\nseven eight nine ten.\n\n' +
        '2\n00:00:05,545 --> 00:00:10,000\nOne two three four five six seven eight\nnine ten.\n',
    );
  });

  it('parts what a player would take for a tag or a time line', () => {
    const file = subripOf([
      { turn: turnOf({ speaker: '', text: '<b>x</b> {\\an8}y a-->b 1 < 2' }), span: { start: 0, end: 1000 } }, // prettier-ignore
    ]);

    expect(file).not.toMatch(/<b>|<\/b>|\{\\|a-->b/);
    expect(cuesIn(file, nobody)[0]?.text).toBe('<b>x</b> {\\an8}y a-->b 1 < 2');
  });

  it('is read back the same, whatever was typed', () => {
    const speaker = fc.constantFrom('Tom Brandt', 'Nadia Okafor');
    const text = anyText.filter((words) => !words.includes('\u2060'));
    fc.assert(
      fc.property(timedTurns(text, speaker), (turns) => {
        const captions = labelledCaptionsOf(turns);
        const cues = cuesIn(subripOf(turns), isKnown);

        expect(cues.map(({ voice, text }) => `${voice ?? ''}: ${text}`)).toEqual(
          captions.map(({ speaker, number, lines }) => {
            const words = inOneLine(lines.join(' '));
            return number === 1 ? words : `${speaker}: ${words}`;
          }),
        );
      }),
    );
  });
});

describe('parseSubrip', () => {
  it.each([
    ['carriage returns', '1\r\n00:00:01,000 --> 00:00:02,000\r\na\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nb\r\n', ['a', 'b']], // prettier-ignore
    ['a byte order mark', '\uFEFF1\n00:00:01,000 --> 00:00:02,000\na', ['a']],
    ['points instead of commas', '1\n00:00:01.000 --> 00:00:02.000\na', ['a']],
    ['no numbers', '00:00:01,000 --> 00:00:02,000\na\n\n00:00:02,000 --> 00:00:03,000\nb', ['a', 'b']], // prettier-ignore
    ['an empty line within a cue', '1\n00:00:01,000 --> 00:00:02,000\na\n\nb\n\n2\n00:00:02,000 --> 00:00:03,000\nc', ['a b', 'c']], // prettier-ignore
    ['a number that is said', '1\n00:00:01,000 --> 00:00:02,000\n1984\n\n2\n00:00:02,000 --> 00:00:03,000\nb', ['1984', 'b']], // prettier-ignore
    ['positions', '1\n00:00:01,000 --> 00:00:02,000 X1:1 X2:2\na', ['a']],
    ['markup', '1\n00:00:01,000 --> 00:00:02,000\n<i>a</i> <font color="red">b</font>{\\an8}', ['a b']], // prettier-ignore
    ['nothing', '', []],
  ])('reads a file with %s', (_, file, texts) => {
    expect(cuesIn(file, nobody).map(({ text }) => text)).toEqual(texts);
  });

  it('takes a name before a colon for the voice only where it is one of the speakers', () => {
    const file = '1\n01:02:03,004 --> 01:02:04,5\nTom Brandt: Note: all of it\n\n2\n01:02:05,000 --> 01:02:06,000\nThe rest: later'; // prettier-ignore

    expect(cuesIn(file, isKnown)).toEqual([
      { start: 3_723_004, end: 3_724_500, voice: 'Tom Brandt', text: 'Note: all of it' },
      { start: 3_725_000, end: 3_726_000, voice: 'Tom Brandt', text: 'The rest: later' },
    ]);
  });
});
