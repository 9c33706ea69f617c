import type { ContentReads } from '../../../platform/content-reads';
import type { Dependencies, PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import { textAt } from '../../../lib/record';
import { INTERVIEW } from '../../content/registry';
import { readTranscript, TRANSCRIPT_FIELDS, type Transcript } from '../transcript';
import { answerTranscript } from '../transcript-answer';
import { refusalAnswer } from '../transcript-refusal';
import { readTranscriptRequest, type TranscriptRequest } from '../transcript-request';

const NOTHING_READ: Dependencies = { documents: [], types: [], relations: [] };

/** Answers requests for transcripts of published interviews; null for every other request. */
export const transcriptReader =
  (reads: ContentReads, apiPrefix: string) =>
  async (request: PublicRequest): Promise<PublicAnswer | null> => {
    if (request.method !== 'GET' || !request.path.startsWith(`${apiPrefix}/`)) return null;
    const accept = String(request.headers.accept ?? '*/*');
    const path = request.path.slice(apiPrefix.length);
    const wanted = readTranscriptRequest({ path, query: request.query, accept });
    if (!wanted) return null;
    if (!wanted.ok) return { ...refusalAnswer(wanted.error, accept), dependencies: NOTHING_READ };
    const { transcript, dependencies } = await findTranscript(reads, wanted.value);
    const answer = answerTranscript(wanted.value, transcript);
    return { ...(answer.ok ? answer.value : refusalAnswer(answer.error, accept)), dependencies };
  };

interface Found {
  readonly transcript: Transcript | null;
  readonly dependencies: Dependencies;
}

/** A slug may look like another document's id; the id wins. */
const findTranscript = async (
  reads: ContentReads,
  { documentIdOrSlug, locale }: TranscriptRequest,
): Promise<Found> => {
  const { rows, dependencies } = await reads.find(INTERVIEW.uid, {
    filters: {
      $or: [{ documentId: { $eq: documentIdOrSlug } }, { slug: { $eq: documentIdOrSlug } }],
    },
    fields: TRANSCRIPT_FIELDS,
    populate: { transcript: true },
    ...(locale === null ? {} : { locale }),
    limit: 2,
  });
  const row = rows.find((one) => textAt(one, 'documentId') === documentIdOrSlug) ?? rows[0];
  return { transcript: row ? readTranscript(row) : null, dependencies };
};
