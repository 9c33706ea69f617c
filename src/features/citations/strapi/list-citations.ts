import type { QueryParameters } from '../../../lib/query-parameters';
import { textAt } from '../../../lib/record';
import type { ContentQuery } from '../../../platform/content-reads';
import type { Dependencies, PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { addressIn } from '../../content/strapi/missing-document';
import { TOPIC_TREE_DEPENDENCIES } from '../../content/strapi/topic-tree';
import { listable } from '../../content/strapi/readable-types';
import { findPublicDocument } from '../../content/strapi/public-document';
import { readInterview } from '../../content/published-interview';
import { readPublication } from '../../content/published-publication';
import { EXPERT, INTERVIEW, PUBLICATION, type ContentType } from '../../content/registry';
import { listingOf, shortcutNames, type Listing } from '../../content/listing';
import { shortcutFilters } from '../../content/listing-shortcuts';
import type { PublishingContext } from '../../content/page-link';
import { MOST_CITATIONS, orderCitations } from '../citation-list';
import {
  localeProblem,
  readCitationRequest,
  searchProblem,
  type CitationForm,
} from '../citation-request';
import type { CslItem } from '../csl-item';
import { citeInterview } from '../interview-citation';
import { citePublication } from '../publication-citation';
import { citationAnswer, refuseForm } from './answers';
import { citationContext, type CitationSources } from './citation-sources';
import { CITED_INTERVIEW, CITED_PUBLICATION } from './queries';

/** A type whose documents are cited in lists. */
interface Cited {
  readonly uid: string;
  readonly plural: string;
  readonly listing: Listing;
  /** The relation to those whose work it is. */
  readonly expertsField: 'guests' | 'authors';
  readonly shape: Pick<ContentQuery, 'fields' | 'populate'>;
  readonly cite: (row: unknown, context: PublishingContext) => CslItem;
}

const listingFor = ({ uid }: ContentType): Listing => {
  const listing = listingOf(uid);
  if (!listing) throw new Error(`${uid} has no lists.`);
  return listing;
};

const INTERVIEWS: Cited = {
  ...INTERVIEW,
  listing: listingFor(INTERVIEW),
  expertsField: 'guests',
  shape: CITED_INTERVIEW,
  cite: (row, context) => citeInterview(readInterview(row), context),
};

const PUBLICATIONS: Cited = {
  ...PUBLICATION,
  listing: listingFor(PUBLICATION),
  expertsField: 'authors',
  shape: CITED_PUBLICATION,
  cite: (row, context) => citePublication(readPublication(row), context),
};

const DATES = ['from', 'to', 'year'] as const;

/** `GET /api/interviews/citations`, with the shortcuts and the search of a listing. */
export const answerInterviewCitations = (sources: CitationSources) =>
  answerList(sources, INTERVIEWS);

/** `GET /api/publications/citations`, with the shortcuts and the search of a listing. */
export const answerPublicationCitations = (sources: CitationSources) =>
  answerList(sources, PUBLICATIONS);

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
      types: await listable(sources.caller, [INTERVIEWS, PUBLICATIONS]),
      parameters: read.value.parameters,
      expertId: documentId,
      fileName: textAt(expert.row, 'slug') ?? documentId,
      dependencies: [expert.dependencies],
    });
  };

const sent = ({ query, headers }: RoutedRequest) => ({ query, accept: headers.accept });

const answerList =
  (sources: CitationSources, type: Cited) =>
  async (request: RoutedRequest): Promise<PublicAnswer> => {
    const names = [...shortcutNames(type.listing), '_q', 'locale'];
    const read = readCitationRequest(sent(request), names, Object.keys(type.listing.shortcuts));
    if (!read.ok) return refuseForm(request, read.error);
    const { form, parameters } = read.value;
    const problem = searchProblem(parameters._q);
    if (problem) return refuseForm(request, problem);
    const fileName = type.plural;
    return answerWork(request, {
      sources,
      form,
      types: [type],
      parameters,
      expertId: null,
      fileName,
      dependencies: [],
    });
  };

type Parameters = QueryParameters<string>;

interface Work {
  readonly sources: CitationSources;
  readonly form: CitationForm;
  readonly types: readonly Cited[];
  /** Of a list; names the API's users know. */
  readonly parameters: Parameters;
  /** The documentId of the one expert whose work is cited; null for everybody's. */
  readonly expertId: string | null;
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
  const topicsBelow = await sources.topicTree.belowFor(parameters);
  if ('topic' in parameters) dependencies.push(TOPIC_TREE_DEPENDENCIES);
  const items: CslItem[] = [];
  for (const type of work.types) {
    const enumerations = sources.enumerationsOf(type.uid);
    const shortcuts = shortcutFilters(parameters, type.listing, { enumerations, topicsBelow });
    if (!shortcuts.ok) return refuseForm(request, shortcuts.error);
    const filters = [...shortcuts.value, ...ownedBy(type, work)];
    const found = await sources.reads.find(type.uid, listQuery(type, filters, parameters));
    items.push(...found.rows.map((row) => type.cite(row, context)));
    dependencies.push(found.dependencies);
  }
  return citationAnswer(request, sources.printer, {
    form,
    items: orderCitations(items).slice(0, MOST_CITATIONS),
    isTruncated: items.length > MOST_CITATIONS,
    locale: parameters.locale ?? null,
    fileName,
    dependencies,
  });
};

const ownedBy = ({ expertsField }: Cited, { expertId }: Work): readonly unknown[] =>
  expertId === null ? [] : [{ [expertsField]: { documentId: { $eq: expertId } } }];

/** One more than is shown, to know whether there are more. */
const listQuery = (
  { shape, listing }: Cited,
  filters: readonly unknown[],
  { locale, _q }: Parameters,
): ContentQuery => ({
  ...shape,
  ...(locale === undefined ? {} : { locale }),
  ...(_q === undefined ? {} : { _q }),
  filters: { $and: filters },
  sort: [`${listing.order.field}:desc`, 'documentId:asc'],
  limit: MOST_CITATIONS + 1,
});
