import { refusalAnswer } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { readInterview, type PublishedInterview } from '../../content/published-interview';
import { findPublicDocument, type PublicDocument } from '../../content/strapi/public-document';
import type { Turn } from '../../content/turn';
import { INTERVIEWS, type WorkKind } from '../../content/work-kinds';
import { addressIn } from '../../slugs/strapi/interface';
import { survivingTurn } from '../../transcripts/interface';
import { formFor } from '../citation-form';
import type { CslItem } from '../csl-item';
import type { CitationRequest } from '../routes';
import { citeTurn, citeWork } from '../work-citation';
import { citationAnswer } from './answers';
import { citationContext, type CitationSources } from './citation-sources';

/** `GET /api/{interviews|publications}/:id/citation`, of the whole, or of one turn of an interview. */
export const answerCitation =
  (sources: CitationSources, type: WorkKind) =>
  async (request: RoutedRequest, asked: CitationRequest): Promise<PublicAnswer> => {
    const form = formFor(asked, request.headers.accept);
    if (!form.ok) return refusalAnswer(request, form.error);
    const { locale, turn: turnId } = asked;
    const found = await findPublicDocument(
      sources.reads,
      { uid: type.uid, idOrSlug: request.params.id ?? '', locale },
      turnId === undefined ? type.cited : CITED_TURNS,
    );
    if (!found) return sources.answerMissing(request, { type, ...addressIn(request), locale });
    const context = await citationContext(sources);
    const whole = citeWork(type, found.row, context);
    const item =
      turnId === undefined ? whole : await citationOfTurn(sources, found, { whole, turnId });
    if (item === null) return refuseUnknownTurn(request, found);
    return citationAnswer(request, sources.printer, {
      form: form.value,
      items: [item],
      fileName: item['citation-key'].replaceAll('_', '-'),
      locale: item.language ?? null,
      isTruncated: false,
      dependencies: [found.dependencies, context.dependencies],
    });
  };

/** An interview and its transcript, to cite one utterance. */
const CITED_TURNS = {
  ...INTERVIEWS.cited,
  populate: { ...INTERVIEWS.cited.populate, transcript: true },
};

/** Null where the interview has no such turn. */
const citationOfTurn = async (
  sources: CitationSources,
  { row }: PublicDocument,
  { whole, turnId }: { readonly whole: CslItem; readonly turnId: string },
): Promise<CslItem | null> => {
  const interview = readInterview(row);
  const turn = await turnLedTo(sources, interview, turnId);
  return turn ? citeTurn(whole, interview.guests, turn) : null;
};

/** The turn, or the one that it flowed into. */
const turnLedTo = async (
  { successorsIn }: CitationSources,
  { documentId, transcript }: PublishedInterview,
  turnId: string,
): Promise<Turn | undefined> => {
  const find = (id: string | null): Turn | undefined => transcript.find((one) => one.turnId === id);
  const own = find(turnId);
  if (own) return own;
  const successors = await successorsIn(documentId);
  return find(survivingTurn(turnId, successors, (id) => find(id) !== undefined));
};

const refuseUnknownTurn = (
  request: RoutedRequest,
  { dependencies }: PublicDocument,
): PublicAnswer => ({
  ...refusalAnswer(request, {
    status: 404,
    code: 'TURN_NOT_FOUND',
    message: 'The transcript of this interview has no turn with this turnId.',
  }),
  dependencies,
});
