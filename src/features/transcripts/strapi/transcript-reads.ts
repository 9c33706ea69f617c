import type { ParameterProblem } from '../../../lib/parameter-problem';
import { orNull, text } from '../../../lib/row';
import type { ContentFinder } from '../../../platform/content-reads';
import { publishedRequest } from '../../../platform/draft-requests';
import type { FeatureContext } from '../../../platform/feature';
import { answerOrForbid, forbiddenAnswer } from '../../../platform/missing-right';
import {
  mergeDependencies,
  NO_DEPENDENCIES,
  parameterRefusal,
  refusalAnswer,
  type Refusal,
} from '../../../platform/public-answers';
import { mayAll, type PublicCaller } from '../../../platform/public-caller';
import type { PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import { pageLink, type PublishingContext } from '../../content/page-link';
import type { PublicPaths } from '../../content/public-url';
import { partOf, readSeo } from '../../content/published-parts';
import { INTERVIEW } from '../../content/registry';
import { rightsToShow } from '../../content/rights';
import { findPublicDocument, type PublicDocument } from '../../content/strapi/public-document';
import { findReadableSite } from '../../content/strapi/public-site';
import type { AnswerMissing } from '../../slugs/strapi/interface';
import { formerIdsByTurn, survivingTurn, type Successors } from '../former-turns';
import {
  readTranscript,
  TRANSCRIPT_FIELDS,
  TRANSCRIPT_PARTS,
  type Transcript,
} from '../transcript';
import { answerTranscript, interviewNotFound, type TranscriptSetting } from '../transcript-answer';
import { namesPage } from '../transcript-forms';
import { REFUSAL_STATUS, type TranscriptRefusal } from '../transcript-refusal';
import {
  readTranscriptRequest,
  transcriptAddress,
  transcriptPath,
  type TranscriptRequest,
} from '../transcript-request';

export interface TranscriptSources {
  readonly reads: ContentFinder;
  readonly answerMissing: AnswerMissing;
  /** `/api`. */
  readonly apiPrefix: string;
  readonly paths: PublicPaths;
  readonly setting: TranscriptSetting;
  /** The turns of an interview that flowed into others. */
  readonly successorsIn: (documentId: string) => Promise<Successors>;
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
    mayAll(caller, rightsToShow(INTERVIEW)),
    answerOrForbid(request, () => reading),
  ]);
  return may ? answer : forbiddenAnswer(request);
};

/** @param sources reads by the rights of whoever asks */
export const transcriptReader =
  (sources: TranscriptSources): TranscriptReader =>
  (request) => {
    const { apiPrefix } = sources;
    if (request.method !== 'GET' || !request.path.startsWith(`${apiPrefix}/`)) return null;
    const accept = String(request.headers.accept ?? '*/*');
    const path = request.path.slice(apiPrefix.length);
    if (!transcriptAddress(path)) return null;
    const asked = publishedRequest(request);
    if ('status' in asked) return Promise.resolve(asked);
    const wanted = readTranscriptRequest({ path, query: asked.query, accept });
    if (!wanted) return null;
    return wanted.ok
      ? answerWanted(sources, asked, wanted.value)
      : Promise.resolve(refusalAnswer(request, refusalOf(wanted.error)));
  };

const answerWanted = async (
  sources: TranscriptSources,
  request: PublicRequest,
  wanted: TranscriptRequest,
): Promise<PublicAnswer> => {
  const [found, publisher] = await Promise.all([
    findInterview(request.drafts ?? sources.reads, wanted),
    namesPage(wanted.form) ? findReadableSite(sources.reads) : NOBODY,
  ]);
  if (!found) return answerMissing(sources, request, wanted);
  const canonicalUrl = pageOf(found.row, { site: publisher.site, paths: sources.paths });
  const transcript = readTranscript(found.row, canonicalUrl);
  const led = await ledByFormerTurns(sources, wanted, transcript);
  const answer = answerTranscript(led.wanted, led.transcript, sources.setting);
  const dependencies = mergeDependencies(found.dependencies, publisher.dependencies);
  return answer.ok
    ? { ...answer.value, dependencies }
    : { ...refusalAnswer(request, refusalOf(answer.error)), dependencies };
};

interface Led {
  readonly wanted: TranscriptRequest;
  readonly transcript: Transcript;
}

/** A turn that flowed into another leads to that; a page of the whole has the anchors of both. */
const ledByFormerTurns = async (
  { successorsIn }: TranscriptSources,
  wanted: TranscriptRequest,
  transcript: Transcript,
): Promise<Led> => {
  const { turnId, form } = wanted;
  const turnIds = transcript.turns.map((turn) => turn.turnId);
  const isThere = (id: string): boolean => turnIds.includes(id);
  if (turnId === null ? !namesPage(form) : isThere(turnId)) return { wanted, transcript };
  const successors = await successorsIn(transcript.documentId);
  const survivor = turnId === null ? null : survivingTurn(turnId, successors, isThere);
  return {
    wanted: { ...wanted, turnId: survivor ?? turnId },
    transcript: { ...transcript, formerTurnIds: formerIdsByTurn(successors, turnIds) },
  };
};

/** For forms that name no page. */
const NOBODY = { site: null, dependencies: NO_DEPENDENCIES } as const;

const pageOf = (row: unknown, context: PublishingContext): string | null =>
  pageLink('interviews', PAGE(row), context);

const PAGE = partOf({ slug: orNull(text), locale: orNull(text), seo: readSeo });

const refusalOf = (problem: ParameterProblem | TranscriptRefusal): Refusal =>
  'parameter' in problem
    ? parameterRefusal(problem)
    : { ...problem, status: REFUSAL_STATUS[problem.code] };

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
    { fields: TRANSCRIPT_FIELDS, populate: TRANSCRIPT_PARTS },
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
