import type { ContentReads } from '../../../platform/content-reads';
import { NO_DEPENDENCIES, refusalAnswer } from '../../../platform/public-answers';
import type { Dependencies, PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import { INTERVIEW } from '../../content/registry';
import { findPublicDocument } from '../../content/strapi/public-document';
import { readTranscript, TRANSCRIPT_FIELDS, type Transcript } from '../transcript';
import { answerTranscript } from '../transcript-answer';
import { REFUSAL_STATUS, type TranscriptRefusal } from '../transcript-refusal';
import { readTranscriptRequest, type TranscriptRequest } from '../transcript-request';

/** Answers requests for transcripts of published interviews; null for every other request. */
export const transcriptReader =
  (reads: ContentReads, apiPrefix: string) =>
  async (request: PublicRequest): Promise<PublicAnswer | null> => {
    if (request.method !== 'GET' || !request.path.startsWith(`${apiPrefix}/`)) return null;
    const accept = String(request.headers.accept ?? '*/*');
    const path = request.path.slice(apiPrefix.length);
    const wanted = readTranscriptRequest({ path, query: request.query, accept });
    if (!wanted) return null;
    if (!wanted.ok) return refuse(request, wanted.error);
    const { transcript, dependencies } = await findTranscript(reads, wanted.value);
    const answer = answerTranscript(wanted.value, transcript);
    return answer.ok ? { ...answer.value, dependencies } : refuse(request, answer.error);
  };

const refuse = (request: PublicRequest, { code, message }: TranscriptRefusal): PublicAnswer =>
  refusalAnswer(request, { status: REFUSAL_STATUS[code], code, message });

interface Found {
  readonly transcript: Transcript | null;
  readonly dependencies: Dependencies;
}

const findTranscript = async (
  reads: ContentReads,
  { documentIdOrSlug, locale }: TranscriptRequest,
): Promise<Found> => {
  const found = await findPublicDocument(
    reads,
    {
      uid: INTERVIEW.uid,
      idOrSlug: documentIdOrSlug,
      ...(locale === null ? {} : { locale }),
    },
    { fields: TRANSCRIPT_FIELDS, populate: { transcript: true } },
  );
  return found
    ? { transcript: readTranscript(found.row), dependencies: found.dependencies }
    : { transcript: null, dependencies: NO_DEPENDENCIES };
};
