import { refusalAnswer } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { readInterview, type PublishedInterview } from '../../content/published-interview';
import { INTERVIEW, PUBLICATION } from '../../content/registry';
import { findPublicDocument, type PublicDocument } from '../../content/strapi/public-document';
import type { Turn } from '../../content/turn';
import { INTERVIEWS, PUBLICATIONS } from '../../content/work-kinds';
import { addressIn } from '../../slugs/strapi/interface';
import { survivingTurn } from '../../transcripts/interface';
import { formFor, type CitationForm } from '../citation-form';
import type { CslItem } from '../csl-item';
import type { InterviewCitationRequest, PublicationCitationRequest } from '../routes';
import { citeTurn, citeWork } from '../work-citation';
import { citationAnswer } from './answers';
import { citationContext, type CitationSources } from './citation-sources';

/** `GET /api/interviews/:id/citation`, of the whole or of one turn. */
export const answerInterviewCitation =
  (sources: CitationSources) =>
  async (request: RoutedRequest, asked: InterviewCitationRequest): Promise<PublicAnswer> => {
    const form = formFor(asked, request.headers.accept);
    if (!form.ok) return refusalAnswer(request, form.error);
    const { locale, turn: turnId } = asked;
    const found = await findPublicDocument(
      sources.reads,
      { uid: INTERVIEW.uid, idOrSlug: request.params.id ?? '', locale },
      turnId === undefined ? INTERVIEWS.cited : CITED_TURNS,
    );
    if (!found) {
      return sources.answerMissing(request, { type: INTERVIEW, ...addressIn(request), locale });
    }
    const interview = readInterview(found.row);
    const context = await citationContext(sources);
    const turn = turnId === undefined ? undefined : await turnLedTo(sources, interview, turnId);
    if (turnId !== undefined && !turn) return refuseUnknownTurn(request, found);
    const whole = citeWork(INTERVIEWS, found.row, context);
    const item = turn ? citeTurn(whole, interview.guests, turn) : whole;
    return oneCitation(sources, request, { form: form.value, item, found, context });
  };

/** … and its transcript, to cite one utterance. */
const CITED_TURNS = {
  ...INTERVIEWS.cited,
  populate: { ...INTERVIEWS.cited.populate, transcript: true },
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

/** `GET /api/publications/:id/citation`. */
export const answerPublicationCitation =
  (sources: CitationSources) =>
  async (request: RoutedRequest, asked: PublicationCitationRequest): Promise<PublicAnswer> => {
    const form = formFor(asked, request.headers.accept);
    if (!form.ok) return refusalAnswer(request, form.error);
    const { locale } = asked;
    const found = await findPublicDocument(
      sources.reads,
      { uid: PUBLICATION.uid, idOrSlug: request.params.id ?? '', locale },
      PUBLICATIONS.cited,
    );
    if (!found) {
      return sources.answerMissing(request, { type: PUBLICATION, ...addressIn(request), locale });
    }
    const context = await citationContext(sources);
    const item = citeWork(PUBLICATIONS, found.row, context);
    return oneCitation(sources, request, { form: form.value, item, found, context });
  };

interface Cited {
  readonly form: CitationForm;
  readonly item: CslItem;
  readonly found: PublicDocument;
  readonly context: Awaited<ReturnType<typeof citationContext>>;
}

const oneCitation = (
  { printer }: CitationSources,
  request: RoutedRequest,
  { form, item, found, context }: Cited,
): Promise<PublicAnswer> =>
  citationAnswer(request, printer, {
    form,
    items: [item],
    fileName: item['citation-key'].replaceAll('_', '-'),
    locale: item.language ?? null,
    isTruncated: false,
    dependencies: [found.dependencies, context.dependencies],
  });

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
