import { fail, succeed, type Result } from '../../lib/result';
import type { TimedTurn } from './captions';
import type { Transcript } from './transcript';
import type { Excerpt } from './transcript-form';
import { formOf } from './transcript-forms';
import type { Answer, TranscriptRefusal } from './transcript-refusal';
import type { TranscriptRequest } from './transcript-request';
import { estimatedTimes, ownTimes } from './turn-times';

export interface TranscriptSetting {
  /** Search engines may list transcripts beside the pages of their interviews. */
  readonly isIndexed: boolean;
}

/** The answer to a well-formed request. */
export const answerTranscript = (
  request: TranscriptRequest,
  transcript: Transcript,
  { isIndexed }: TranscriptSetting,
): Result<Answer, TranscriptRefusal> => {
  const excerpt = excerptOf(request, transcript);
  if (!excerpt) return fail(turnNotFound(request));
  const body = write(request, excerpt);
  if (!body.ok) return body;
  const shown = headersOf(request, transcript);
  const isListed = isIndexed && !transcript.isHidden;
  const headers = isListed ? shown : { ...shown, 'x-robots-tag': 'noindex' };
  return succeed({ status: 200, headers, body: body.value });
};

const excerptOf = ({ turnId }: TranscriptRequest, transcript: Transcript): Excerpt | null => {
  if (turnId === null) return { transcript, turns: transcript.turns, isWhole: true };
  const turn = transcript.turns.find((candidate) => candidate.turnId === turnId);
  return turn ? { transcript, turns: [turn], isWhole: false } : null;
};

const write = (request: TranscriptRequest, excerpt: Excerpt): Result<string, TranscriptRefusal> => {
  const form = formOf(request.form);
  if (form.kind === 'text') return succeed(form.write(excerpt));
  const timing = timingOf(request, excerpt);
  if (!timing.ok) return timing;
  const { turns, isEstimated } = timing.value;
  return succeed(form.write(turns, { isEstimated, locale: excerpt.transcript.locale }));
};

interface Timing {
  readonly turns: readonly TimedTurn[];
  readonly isEstimated: boolean;
}

/** Known times win; one turn of a transcript needs no more than its own. */
const timingOf = (
  { mayEstimate }: TranscriptRequest,
  { transcript, turns }: Excerpt,
): Result<Timing, TranscriptRefusal> => {
  const { duration } = transcript;
  const own = timed(transcript, turns, ownTimes(transcript.turns, duration));
  if (own.length === turns.length) return succeed({ turns: own, isEstimated: false });
  if (!mayEstimate) return fail(notTimed(turns.length - own.length, duration));
  if (duration === null) return fail(DURATION_UNKNOWN);
  const estimated = estimatedTimes(transcript.turns, duration);
  return succeed({ turns: timed(transcript, turns, estimated), isEstimated: true });
};

const timed = (
  transcript: Transcript,
  turns: readonly Transcript['turns'][number][],
  spans: ReturnType<typeof ownTimes>,
): TimedTurn[] =>
  transcript.turns.flatMap((turn, index) => {
    const span = spans[index];
    return span && turns.includes(turn) ? [{ turn, span }] : [];
  });

const headersOf = (
  { form, isNegotiated, turnId }: TranscriptRequest,
  { slug, documentId, locale }: Transcript,
): Record<string, string> => {
  const parts = [slug ?? documentId, ...(turnId === null ? [] : [`turn-${turnId}`]), locale, form];
  const fileName = parts.map((part) => part.replace(/[^\w.~-]/g, '_')).join('.');
  const { mediaType, headers } = formOf(form);
  return {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-disposition': `inline; filename="${fileName}"`,
    ...(locale === '' ? {} : { 'content-language': locale }),
    ...(isNegotiated ? { vary: 'Accept' } : {}),
    ...headers,
  };
};

/** Where no such interview is, or ever was, published. */
export const interviewNotFound = ({
  documentIdOrSlug,
  locale,
}: TranscriptRequest): TranscriptRefusal => ({
  code: 'INTERVIEW_NOT_FOUND',
  message: `No interview ${quoted(documentIdOrSlug)} is published${locale === null ? '' : ` in ${locale}`}.`,
});

const turnNotFound = ({ turnId }: TranscriptRequest): TranscriptRefusal => ({
  code: 'TURN_NOT_FOUND',
  message: `The transcript has no turn ${quoted(turnId ?? '')}. The turns and their ids are in the interview's transcript.`,
});

const notTimed = (count: number, duration: number | null): TranscriptRefusal => {
  const what = count === 1 ? 'One turn has' : `${count} turns have`;
  const estimate = duration === null ? 'set the duration of the audio and ask' : 'ask';
  return {
    code: 'TRANSCRIPT_NOT_TIMED',
    message: `Captions need times, and what was asked for is not timed throughout: ${what} no start, or no end that follows from anything. Give the turns their times (or import a caption file), or ${estimate} with timing=estimated.`,
  };
};

const DURATION_UNKNOWN: TranscriptRefusal = {
  code: 'DURATION_UNKNOWN',
  message:
    'Times can be estimated only where the duration of the audio is known: set it on the interview.',
};

const quoted = (text: string): string => JSON.stringify(text.slice(0, 80));
