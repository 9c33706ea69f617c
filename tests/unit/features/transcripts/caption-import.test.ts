import {
  captionsNeedAttention,
  describeCaptions,
  planCaptions,
  type CaptionOutcome,
} from '../../../../src/features/transcripts/caption-import';
import { turnOf } from '../../../support/transcript-parts';

const TURNS = [
  turnOf({ turnId: 'q1', speaker: 'Tom Brandt', text: 'And what do they measure now?' }),
  turnOf({ turnId: 'a1', text: 'The water, twice a day.', start: 3, end: 5 }),
];
const vtt = (text: string) => ({ name: 'talk.VTT', text: `WEBVTT\n\n${text}` });

describe('planCaptions', () => {
  it('changes the times that differ and reports what was not found', () => {
    const cues =
      '00:03.000 --> 00:05.000\nThe water, twice a day.\n\n00:06.000 --> 00:07.000\nGoodbye, dear listeners.';

    expect(planCaptions(vtt(cues), TURNS)).toEqual({
      ok: true,
      value: {
        changes: new Map(),
        matchedCount: 1,
        unmatchedTurns: [
          {
            number: 1,
            turnId: 'q1',
            speaker: 'Tom Brandt',
            text: 'And what do they measure now?',
          },
        ],
        unmatchedCues: [{ start: 6, text: 'Goodbye, dear listeners.' }],
      },
    });
  });

  it.each([
    ['CAPTIONS_DO_NOT_MATCH', vtt('00:00.000 --> 00:01.000\nAbout trains.')],
    ['CAPTIONS_EMPTY', vtt('')],
    ['CAPTIONS_MALFORMED', { name: 'talk.vtt', text: 'The water, twice a day.' }],
    ['CAPTIONS_TIME_TOO_LATE', vtt('24:00:00.000 --> 24:00:00.001\nThe water, twice a day.')],
    ['CAPTIONS_MALFORMED', { name: 'talk.json', text: '{}' }],
    ['CAPTIONS_FORMAT_UNKNOWN', { name: 'talk.txt', text: '' }],
    ['CAPTIONS_FORMAT_UNKNOWN', { name: 'vtt', text: '' }],
  ])('refuses with %s', (code, file) => {
    expect(planCaptions(file, TURNS)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('describeCaptions', () => {
  const outcome: CaptionOutcome = {
    kind: 'written',
    interview: { documentId: 'd', title: 'Who Measures the River', locale: 'en' },
    changedCount: 1,
    matchedCount: 1,
    unmatchedTurns: [{ number: 2, turnId: 'a1', speaker: 'Nadia Okafor', text: 'The water.' }],
    unmatchedCues: [{ start: 65, text: 'Goodbye.' }],
    isPublished: false,
    problems: ['Turn 1 starts too late.'],
  };

  it('says what was found, what was not, and what stands in the way', () => {
    expect(describeCaptions(outcome)).toEqual([
      'Who Measures the River [en]: 1 of 2 turns found in the captions; times changed: 1',
      '  not found  turn 2 (a1) Nadia Okafor: The water.',
      '  left over  1:05 Goodbye.',
      '  not published yet: Turn 1 starts too late.',
    ]);
    expect(captionsNeedAttention(outcome)).toBe(true);
    expect(captionsNeedAttention({ ...outcome, unmatchedTurns: [], problems: [] })).toBe(false);
  });
});
