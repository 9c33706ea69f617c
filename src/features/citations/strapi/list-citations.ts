import { textAt } from '../../../lib/record';
import type { ContentQuery } from '../../../platform/content-reads';
import type { Dependencies, PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { addressIn } from '../../content/strapi/missing-document';
import { findPublicDocument } from '../../content/strapi/public-document';
import { readInterview } from '../../content/published-interview';
import { readPublication } from '../../content/published-publication';
import { EXPERT, INTERVIEW, PUBLICATION } from '../../content/registry';
import type { PublishingContext } from '../../content/page-link';
import { orderCitations } from '../citation-list';
import { readCitationRequest, type CitationForm } from '../citation-request';
import type { CslItem } from '../csl-item';
import { citeInterview } from '../interview-citation';
import {
  LISTED_INTERVIEWS,
  LISTED_PUBLICATIONS,
  listFilters,
  localeProblem,
  MOST_CITATIONS,
  type ListedType,
  type Parameters,
} from '../list-filters';
import { citePublication } from '../publication-citation';
import { citationAnswer, refuseForm } from './answers';
import { citationContext, type CitationSources } from './citation-sources';
import { CITED_INTERVIEW, CITED_PUBLICATION } from './queries';

/** A type whose documents are cited in lists. */
interface Cited {
  readonly uid: string;
  readonly plural: string;
  readonly listed: ListedType;
  readonly shape: Pick<ContentQuery, 'fields' | 'populate'>;
  readonly cite: (row: unknown, context: PublishingContext) => CslItem;
}

const INTERVIEWS: Cited = {
  ...INTERVIEW,
  listed: LISTED_INTERVIEWS,
  shape: CITED_INTERVIEW,
  cite: (row, context) => citeInterview(readInterview(row), context),
};

const PUBLICATIONS: Cited = {
  ...PUBLICATION,
  listed: LISTED_PUBLICATIONS,
  shape: CITED_PUBLICATION,
  cite: (row, context) => citePublication(readPublication(row), context),
};

const DATES = ['from', 'to', 'year'] as const;

/** `GET /api/interviews/citations`, with the filters of a listing. */
export const answerInterviewCitations = (sources: CitationSources) =>
  answerList(sources, INTERVIEWS, ['topic', 'expert', 'show', ...DATES, 'locale']);

/** `GET /api/publications/citations`, with the filters of a listing. */
export const answerPublicationCitations = (sources: CitationSources) =>
  answerList(sources, PUBLICATIONS, ['topic', 'expert', 'type', ...DATES, 'locale']);

/** `GET /api/experts/:id/citations`: the whole work of an expert, interviews and publications. */
export const answerExpertCitations =
  (sources: CitationSources) =>
  async (request: RoutedRequest): Promise<PublicAnswer> => {
    const read = readCitationRequest(sent(request), [...DATES, 'locale']);
    if (!read.ok) return refuseForm(request, read.error);
    const expert = await findPublicDocument(
      sources.reads,
      { uid: EXPERT.uid, idOrSlug: request.params.id ?? '' },
      { fields: ['slug'] },
    );
    if (!expert) return sources.answerMissing(request, { type: EXPERT, ...addressIn(request) });
    const documentId = textAt(expert.row, 'documentId') ?? '';
    return answerWork(request, {
      sources,
      form: read.value.form,
      types: [INTERVIEWS, PUBLICATIONS],
      parameters: { ...read.value.parameters, expert: documentId },
      fileName: textAt(expert.row, 'slug') ?? documentId,
      dependencies: [expert.dependencies],
    });
  };

const sent = ({ query, headers }: RoutedRequest) => ({ query, accept: headers.accept });

const answerList =
  (sources: CitationSources, type: Cited, names: readonly string[]) =>
  async (request: RoutedRequest): Promise<PublicAnswer> => {
    const read = readCitationRequest(sent(request), names);
    if (!read.ok) return refuseForm(request, read.error);
    const { form, parameters } = read.value;
    const fileName = type.plural;
    return answerWork(request, {
      sources,
      form,
      types: [type],
      parameters,
      fileName,
      dependencies: [],
    });
  };

interface Work {
  readonly sources: CitationSources;
  readonly form: CitationForm;
  readonly types: readonly Cited[];
  readonly parameters: Parameters;
  readonly fileName: string;
  readonly dependencies: readonly Dependencies[];
}

/** The newest of everything that was asked for, of several types together. */
const answerWork = async (request: RoutedRequest, work: Work): Promise<PublicAnswer> => {
  const { sources, form, parameters, fileName } = work;
  const problem = localeProblem(parameters.locale);
  if (problem) return refuseForm(request, problem);
  const context = await citationContext(sources);
  const dependencies = [...work.dependencies, context.dependencies];
  const items: CslItem[] = [];
  for (const type of work.types) {
    const filters = listFilters(parameters, type.listed);
    if (!filters.ok) return refuseForm(request, filters.error);
    const found = await sources.reads.find(type.uid, listQuery(type, filters.value, parameters));
    items.push(...found.rows.map((row) => type.cite(row, context)));
    dependencies.push(found.dependencies);
  }
  return citationAnswer(form, {
    items: orderCitations(items).slice(0, MOST_CITATIONS),
    isTruncated: items.length > MOST_CITATIONS,
    locale: parameters.locale ?? null,
    fileName,
    dependencies,
  });
};

/** One more than is shown, to know whether there are more. */
const listQuery = (
  { shape, listed }: Cited,
  filters: readonly unknown[],
  { locale }: Parameters,
): ContentQuery => ({
  ...shape,
  ...(locale === undefined ? {} : { locale }),
  filters: { $and: filters },
  sort: [`${listed.dateField}:desc`, 'documentId:asc'],
  limit: MOST_CITATIONS + 1,
});
