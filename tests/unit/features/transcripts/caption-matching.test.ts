import fc from 'fast-check';
import type { Turn } from '../../../../src/features/content/turn';
import { parseCaptionFile } from '../../../../src/features/transcripts/caption-file';
import { matchCaptions } from '../../../../src/features/transcripts/caption-matching';
import { podcastTranscriptOf } from '../../../../src/features/transcripts/podcast-transcript';
import { subripOf } from '../../../../src/features/transcripts/subrip';
import { webvttOf } from '../../../../src/features/transcripts/webvtt';
import { plainWords, timedTurns, turnOf } from '../../../support/transcript-parts';

const cue = (start: number, end: number, text: string) => ({
  start: start * 1000,
  end: end * 1000,
  voice: null,
  text,
});

const timesOf = (turns: readonly Turn[], ...cues: ReturnType<typeof cue>[]) =>
  matchCaptions(turns, cues).times.map((times) => times && [times.start, times.end]);

const QUESTION = turnOf({ turnId: 'q1', text: 'And what do they measure now?' });
const ANSWER = turnOf({ turnId: 'a1', text: 'The water, twice a day. Nobody loses face.' });
const THANKS = turnOf({ turnId: 'q2', text: 'Thank you.' });

describe('matchCaptions', () => {
  it('takes the start of the first cue and the end of the last', () => {
    expect(
      timesOf(
        [QUESTION, ANSWER],
        cue(1, 3, 'And what do they'),
        cue(3, 4, 'measure now?'),
        cue(5, 7.25, 'The water, twice a day.'),
        cue(7.25, 9, 'Nobody loses face.'),
      ),
    ).toEqual([
      [1, 4],
      [5, 9],
    ]);
  });

  it('parts a cue in which one turn ends and another begins by the length of the words', () => {
    expect(
      timesOf([QUESTION, ANSWER], cue(0, 2, 'And what do they measure'), cue(2, 6, 'now? The water'), cue(6, 9, 'twice a day. Nobody loses face.')), // prettier-ignore
    ).toEqual([
      [0, 3.09],
      [3.09, 9],
    ]);
  });

  it('knows turns by their words in spite of errors, other punctuation and spelling', () => {
    expect(
      timesOf([QUESTION, ANSWER], cue(0, 2, 'AND WHAT DO THEY MEASURE KNOW'), cue(2, 6, 'the water… twice — uh — a day, no-body looses face')), // prettier-ignore
    ).toEqual([
      [0, 2],
      [2, 6],
    ]);
  });

  it('takes no words from what was said in between', () => {
    expect(
      timesOf([QUESTION, ANSWER], cue(0, 2, QUESTION.text), cue(2, 5, 'And now the water bill: a word from our sponsor.'), cue(5, 9, ANSWER.text)), // prettier-ignore
    ).toEqual([
      [0, 2],
      [5, 9],
    ]);
  });

  it('leaves out turns of which half of the words or more are missing, and tells the cues left over', () => {
    const match = matchCaptions(
      [QUESTION, ANSWER, THANKS],
      [cue(0, 2, QUESTION.text), cue(2, 5, 'Let us talk of trains.'), cue(5, 6, 'Thank heavens.')],
    );

    expect(match.times).toEqual([{ start: 0, end: 2 }, null, null]);
    expect(match.unmatchedCues.map(({ start }) => start)).toEqual([2000, 5000]);
  });

  it('does not call a cue without words left over', () => {
    expect(matchCaptions([QUESTION], [cue(0, 2, QUESTION.text), cue(2, 3, '♪')])).toMatchObject({
      unmatchedCues: [],
    });
  });

  it('reads cues in the order of their times', () => {
    expect(timesOf([QUESTION, ANSWER], cue(3, 4, ANSWER.text), cue(0, 2, QUESTION.text))).toEqual([
      [0, 2],
      [3, 4],
    ]);
  });

  it('gives no end to a turn whose cue lasts no time', () => {
    expect(timesOf([QUESTION], cue(1, 1, QUESTION.text))).toEqual([[1, null]]);
  });

  it('tells apart turns that say the same', () => {
    const yes = turnOf({ text: 'Yes.' });

    expect(timesOf([yes, QUESTION, yes], cue(0, 1, 'Yes.'), cue(1, 2, QUESTION.text), cue(2, 3, 'Yes.'))).toEqual([[0, 1], [1, 2], [2, 3]]); // prettier-ignore
  });

  it('matches scripts that write no spaces', () => {
    const turn = turnOf({ text: '谁在测量这条河流，我们不知道。' });

    expect(timesOf([turn], cue(0, 1, '谁在测量'), cue(1, 2, '这条河流'), cue(2, 3, '我们不知道'))).toEqual([[0, 3]]); // prettier-ignore
  });

  it('finds every turn of a long talk although every eighth word is wrong', () => {
    let seed = 1;
    const next = (): string => {
      seed = (seed * 48_271) % 2_147_483_647; // Park and Miller's generator: the same words each time
      return `w${seed % 800}`;
    };
    const words = Array.from({ length: 400 * 40 }, next);
    const wordsOf = (from: number) => words.slice(from, from + 40);
    const turns = Array.from({ length: 400 }, (_, index) =>
      turnOf({ turnId: `t${index}`, text: wordsOf(index * 40).join(' ') }),
    );
    const cues = turns.flatMap((_, index) =>
      [0, 10, 20, 30].map((from) => {
        const heard = wordsOf(index * 40).map((word, place) => (place % 8 === 3 ? 'hm' : word));
        return cue(
          index * 40 + from,
          index * 40 + from + 10,
          heard.slice(from, from + 10).join(' '),
        );
      }),
    );

    expect(timesOf(turns, ...cues)).toEqual(turns.map((_, index) => [index * 40, index * 40 + 40]));
  });

  const SPEAKERS = ['Tom Brandt', 'Nadia Okafor'];

  it.each([
    ['vtt', webvttOf],
    ['srt', subripOf],
    ['json', podcastTranscriptOf],
  ])('gives each turn its times back from our own .%s', (ending, write) => {
    fc.assert(
      fc.property(timedTurns(plainWords, fc.constantFrom(...SPEAKERS)), (timed) => {
        const name = `captions.${ending}`;
        const cues = parseCaptionFile(
          { name, text: write(timed, { isEstimated: false }) },
          SPEAKERS,
        );
        const turns = timed.map(({ turn }) => ({ ...turn, start: null, end: null }));
        if (timed.length === 0) {
          expect(cues.ok).toBe(false);
          return;
        }

        expect(cues.ok && matchCaptions(turns, cues.value)).toEqual({
          times: timed.map(({ turn }) => ({ start: turn.start, end: turn.end })),
          unmatchedCues: [],
        });
      }),
    );
  });
});
