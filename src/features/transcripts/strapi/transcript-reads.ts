import type { ContentFinder } from '../../../platform/content-reads';
import type { FeatureContext } from '../../../platform/feature';
import { answerOrForbid, forbiddenAnswer } from '../../../platform/missing-right';
import type { PublicCaller } from '../../../platform/public-caller';
import { refusalAnswer, type Refusal } from '../../../platform/public-answers';
import type { PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import { INTERVIEW } from '../../content/registry';
import { rightsToShow } from '../../content/rights';
import type { AnswerMissing } from '../../content/strapi/missing-document';
import { findPublicDocument, type PublicDocument } from '../../content/strapi/public-document';
import { readTranscript, TRANSCRIPT_FIELDS } from '../transcript';
import { answerTranscript, interviewNotFound } from '../transcript-answer';
import { REFUSAL_STATUS, type TranscriptRefusal } from '../transcript-refusal';
import {
  readTranscriptRequest,
  transcriptPath,
  type TranscriptRequest,
} from '../transcript-request';

export interface TranscriptSources {
  readonly reads: ContentFinder;
  readonly answerMissing: AnswerMissing;
  /** `/api`. */
  readonly apiPrefix: string;
}

/** Answers requests for transcripts of published interviews; null for every other request. */
export type TranscriptReader = (request: PublicRequest) => Promise<PublicAnswer> | null;

/** The same for callers without credentials: who may not read interviews is refused. */
export const forPublic =
  ({ publicCaller }: Pick<FeatureContext, 'publicCaller'>, read: TranscriptReader) =>
  (request: PublicRequest): Promise<PublicAnswer> | null => {
    const reading = read(request);
    return reading && answerIfAllowed(publicCaller, request, reading);
  };

/** The answer is being made meanwhile; it is refused all the same, whatever it came to. */
const answerIfAllowed = async (
  caller: PublicCaller,
  request: PublicRequest,
  reading: Promise<PublicAnswer>,
): Promise<PublicAnswer> => {
  const [may, answer] = await Promise.all([
    Promise.all(rightsToShow(INTERVIEW).map((right) => caller.may(right))),
    answerOrForbid(request, () => reading),
  ]);
  return may.every(Boolean) ? answer : forbiddenAnswer(request);
};

/** @param sources reads by the rights of whoever asks */
export const transcriptReader =
  (sources: TranscriptSources): TranscriptReader =>
  (request) => {
    const { apiPrefix } = sources;
    if (request.method !== 'GET' || !request.path.startsWith(`${apiPrefix}/`)) return null;
    const accept = String(request.headers.accept ?? '*/*');
    const path = request.path.slice(apiPrefix.length);
    const wanted = readTranscriptRequest({ path, query: request.query, accept });
    if (!wanted) return null;
    return wanted.ok
      ? answerWanted(sources, request, wanted.value)
      : Promise.resolve(refusalAnswer(request, refusalOf(wanted.error)));
  };

const answerWanted = async (
  sources: TranscriptSources,
  request: PublicRequest,
  wanted: TranscriptRequest,
): Promise<PublicAnswer> => {
  const found = await findInterview(sources.reads, wanted);
  if (!found) return answerMissing(sources, request, wanted);
  const answer = answerTranscript(wanted, readTranscript(found.row));
  return answer.ok
    ? { ...answer.value, dependencies: found.dependencies }
    : { ...refusalAnswer(request, refusalOf(answer.error)), dependencies: found.dependencies };
};

const refusalOf = ({ code, message }: TranscriptRefusal): Refusal => ({
  status: REFUSAL_STATUS[code],
  code,
  message,
});

const findInterview = (
  reads: ContentFinder,
  { documentIdOrSlug, locale }: TranscriptRequest,
): Promise<PublicDocument | null> =>
  findPublicDocument(
    reads,
    {
      uid: INTERVIEW.uid,
      idOrSlug: documentIdOrSlug,
      ...(locale === null ? {} : { locale }),
    },
    { fields: TRANSCRIPT_FIELDS, populate: { transcript: true } },
  );

const answerMissing = (
  { answerMissing: answer, apiPrefix }: TranscriptSources,
  request: PublicRequest,
  wanted: TranscriptRequest,
): Promise<PublicAnswer> =>
  answer(request, {
    type: INTERVIEW,
    idOrSlug: wanted.documentIdOrSlug,
    locale: wanted.locale ?? undefined,
    pathTo: (idOrSlug) => apiPrefix + transcriptPath(idOrSlug, wanted),
    otherwise: refusalOf(interviewNotFound(wanted)),
  });
