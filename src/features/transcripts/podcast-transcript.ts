import { z } from 'zod';
import { inOneLine } from '../../lib/clean-text';
import { jsonIn } from '../../lib/json-in';
import { fail, succeed, type Result } from '../../lib/result';
import type { CaptionProblem, Cue } from './caption-cue';
import { LATEST_TIME } from './caption-times';
import { captionsOf, type TimedTurn } from './captions';

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

/** The segments of such a transcript. Without an end they last until the next. */
export const parsePodcastTranscript = (file: string): Result<readonly Cue[], CaptionProblem> => {
  const parsed = transcript.safeParse(jsonIn(file.replace(/^\uFEFF/, '')));
  if (!parsed.success) return fail(malformed(whatIsWrong(parsed.error)));
  const { segments } = parsed.data;
  const cues = segments.map(({ speaker, startTime, endTime, body }, index) => ({
    start: Math.round(startTime * 1000),
    end: Math.round((endTime ?? segments[index + 1]?.startTime ?? startTime) * 1000),
    voice: inOneLine(speaker ?? '') || null,
    text: inOneLine(body),
  }));
  const backward = cues.findIndex(({ start, end }) => end < start);
  if (backward !== -1) return fail(malformed(`segments.${backward} ends before it begins`));
  const late = cues.findIndex(({ end }) => end > LATEST_TIME);
  if (late !== -1) {
    const message = `segments.${late} is later than 24 hours, the latest time of a turn`;
    return fail({ code: 'CAPTIONS_TIME_TOO_LATE', line: null, message });
  }
  return succeed(cues.filter(({ text }) => text !== ''));
};

const malformed = (message: string): CaptionProblem => ({
  code: 'CAPTIONS_MALFORMED',
  line: null,
  message,
});

const whatIsWrong = ({ issues: [first] }: z.ZodError): string =>
  first === undefined || first.path.length === 0
    ? 'it is no JSON transcript of the podcast namespace'
    : `${first.path.join('.')}: ${first.message}`;
