import { z } from 'zod';
import { captionsOf, type TimedTurn } from './captions';
import type { Cue } from './caption-cue';
import { inOneLine } from './clean-text';

/**
 * The JSON transcript of the Podcasting 2.0 namespace, one segment a caption. Beyond the specification,
 * which readers pass over: `turnId` of each segment, and `estimated` where the times are.
 */
export const podcastTranscriptOf = (
  turns: readonly TimedTurn[],
  { isEstimated }: { readonly isEstimated: boolean },
): string => {
  const segments = captionsOf(turns).map(({ turnId, speaker, start, end, lines }) => ({
    ...(speaker === '' ? {} : { speaker }),
    startTime: start / 1000,
    endTime: end / 1000,
    body: lines.join(' '),
    turnId,
  }));
  return JSON.stringify({
    version: '1.0.0',
    ...(isEstimated ? { estimated: true } : {}),
    segments,
  });
};

const seconds = z.number().min(0);

const transcript = z.object({
  version: z.string(),
  segments: z.array(
    z.object({
      speaker: z.string().nullish(),
      startTime: seconds,
      endTime: seconds.nullish(),
      body: z.string(),
    }),
  ),
});

/** The segments of such a transcript; null if it is none. Without an end they last until the next. */
export const parsePodcastTranscript = (file: string): readonly Cue[] | null => {
  const parsed = transcript.safeParse(jsonOf(file));
  if (!parsed.success) return null;
  const { segments } = parsed.data;
  return segments
    .map(({ speaker, startTime, endTime, body }, index) => ({
      start: Math.round(startTime * 1000),
      end: Math.round((endTime ?? segments[index + 1]?.startTime ?? startTime) * 1000),
      voice: inOneLine(speaker ?? '') || null,
      text: inOneLine(body),
    }))
    .filter(({ text }) => text !== '');
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
};
