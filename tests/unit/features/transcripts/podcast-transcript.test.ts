import fc from 'fast-check';
import type { Cue } from '../../../../src/features/transcripts/caption-cue';
import { captionsOf } from '../../../../src/features/transcripts/captions';
import {
  parsePodcastTranscript,
  podcastTranscriptOf,
} from '../../../../src/features/transcripts/podcast-transcript';
import { inOneLine } from '../../../../src/lib/clean-text';
import { anySpeaker, anyText, timedTurns, turnOf } from '../../../support/transcript-parts';

const cuesIn = (file: string): readonly Cue[] => {
  const cues = parsePodcastTranscript(file);
  return cues.ok ? cues.value : [];
};

describe('podcastTranscriptOf', () => {
  const turns = [{ turn: turnOf(), span: { start: 500, end: 2250 } }];

  it('writes segments in seconds, with the turn they belong to', () => {
    expect(JSON.parse(podcastTranscriptOf(turns, { isEstimated: false }))).toEqual({
      version: '1.0.0',
      segments: [
        {
          speaker: 'Nadia Okafor',
          startTime: 0.5,
          endTime: 2.25,
          body: 'Nobody loses face by measuring water.',
          turnId: 'aa22',
        },
      ],
    });
  });

  it('says that times are estimated', () => {
    expect(JSON.parse(podcastTranscriptOf(turns, { isEstimated: true }))).toMatchObject({
      estimated: true,
    });
  });

  it('is read back the same, whatever was typed', () => {
    fc.assert(
      fc.property(timedTurns(anyText, anySpeaker), (turns) => {
        expect(cuesIn(podcastTranscriptOf(turns, { isEstimated: false }))).toEqual(
          captionsOf(turns).map(({ start, end, speaker, lines }) => ({
            start,
            end,
            voice: speaker === '' ? null : speaker,
            text: inOneLine(lines.join(' ')),
          })),
        );
      }),
    );
  });
});

describe('parsePodcastTranscript', () => {
  it('lets a segment without an end last until the next', () => {
    const segments = [
      { startTime: 1, body: 'a\n' },
      { startTime: 2.5, endTime: 3, speaker: 'Tom', body: 'b' },
      { startTime: 4, body: ' ' },
    ];

    expect(cuesIn(JSON.stringify({ version: '1.0.0', segments }))).toEqual([
      { start: 1000, end: 2500, voice: null, text: 'a' },
      { start: 2500, end: 3000, voice: 'Tom', text: 'b' },
    ]);
  });

  it.each([
    '',
    'nonsense',
    '[]',
    '{"segments":[]}',
    '{"version":"1","segments":[{"body":"x"}]}',
    '{"version":"1","segments":[{"startTime":-1,"body":"x"}]}',
  ])(
    // prettier-ignore
    'refuses %j',
    (file) => {
      expect(parsePodcastTranscript(file)).toMatchObject({
        error: { code: 'CAPTIONS_MALFORMED' },
      });
    },
  );
});
