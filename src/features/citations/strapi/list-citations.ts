import { textAt } from '../../../lib/record';
import type { ContentQuery } from '../../../platform/content-reads';
import { refusalAnswer } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { demandListing } from '../../content/listing';
import { shortcutFilters } from '../../content/listing-shortcuts';
import { EXPERT } from '../../content/registry';
import { findPublicDocument } from '../../content/strapi/public-document';
import { listable } from '../../content/strapi/readable-types';
import { TOPIC_TREE_DEPENDENCIES } from '../../content/strapi/topic-tree';
import { WORK_KINDS, type WorkKind } from '../../content/work-kinds';
import { addressIn } from '../../slugs/strapi/interface';
import { formFor } from '../citation-form';
import { MOST_CITATIONS, orderCitations } from '../citation-list';
import type { CslItem } from '../csl-item';
import type { CitationsRequest } from '../routes';
import { citeWork } from '../work-citation';
import { citationAnswer, type Citations } from './answers';
import { citationContext, type CitationSources } from './citation-sources';

/** `GET /api/experts/:id/citations`: the whole work of an expert, interviews and publications. */
export const answerExpertCitations =
  (sources: CitationSources) =>
  async (request: RoutedRequest, asked: CitationsRequest): Promise<PublicAnswer> => {
    const form = formFor(asked, request.headers.accept);
    if (!form.ok) return refusalAnswer(request, form.error);
    const expert = await findPublicDocument(
      sources.reads,
      { uid: EXPERT.uid, idOrSlug: request.params.id ?? '' },
      { fields: ['slug'] },
    );
    if (!expert) return sources.answerMissing(request, { type: EXPERT, ...addressIn(request) });
    const { documentId } = expert;
    return answerWork(request, {
      sources,
      asked,
      form: form.value,
      types: await listable(sources.caller, WORK_KINDS),
      expertId: documentId,
      fileName: textAt(expert.row, 'slug') ?? documentId,
      dependencies: [expert.dependencies],
    });
  };

/** `GET /api/{interviews|publications}/citations`, with the shortcuts and the search of a listing. */
export const answerListCitations =
  (sources: CitationSources, type: WorkKind) =>
  async (request: RoutedRequest, asked: CitationsRequest): Promise<PublicAnswer> => {
    const form = formFor(asked, request.headers.accept);
    if (!form.ok) return refusalAnswer(request, form.error);
    return answerWork(request, {
      sources,
      asked,
      form: form.value,
      types: [type],
      expertId: null,
      fileName: type.plural,
      dependencies: [],
    });
  };

interface Work extends Pick<Citations, 'form' | 'fileName' | 'dependencies'> {
  readonly sources: CitationSources;
  readonly asked: CitationsRequest;
  readonly types: readonly WorkKind[];
  /** The documentId of the one expert whose work is cited; null for everybody's. */
  readonly expertId: string | null;
}

/** The newest of everything that was asked for, of several types together. */
const answerWork = async (request: RoutedRequest, work: Work): Promise<PublicAnswer> => {
  const { sources, asked, form, fileName } = work;
  const { values } = asked.narrowing;
  const context = await citationContext(sources);
  const dependencies = [...work.dependencies, context.dependencies];
  const topicsBelow = await sources.topicTree.belowFor(values);
  if ('topic' in values) dependencies.push(TOPIC_TREE_DEPENDENCIES);
  const items: CslItem[] = [];
  for (const type of work.types) {
    const chosen = shortcutFilters(asked.narrowing, demandListing(type.uid), topicsBelow);
    const filters = [...chosen, ...ownedBy(type, work)];
    const found = await sources.reads.find(type.uid, listQuery(type, filters, asked));
    items.push(...found.rows.map((row) => citeWork(type, row, context)));
    dependencies.push(found.dependencies);
  }
  return citationAnswer(request, sources.printer, {
    form,
    items: orderCitations(items).slice(0, MOST_CITATIONS),
    isTruncated: items.length > MOST_CITATIONS,
    locale: asked.locale ?? null,
    fileName,
    dependencies,
  });
};

const ownedBy = ({ expertsField }: WorkKind, { expertId }: Work): readonly unknown[] =>
  expertId === null ? [] : [{ [expertsField]: { documentId: { $eq: expertId } } }];

/** One more than is shown, to know whether there are more. */
const listQuery = (
  { cited, order }: WorkKind,
  filters: readonly unknown[],
  { locale, search }: CitationsRequest,
): ContentQuery => ({
  ...cited,
  ...(locale === undefined ? {} : { locale }),
  ...(search === undefined ? {} : { _q: search }),
  filters: { $and: filters },
  sort: [`${order.field}:desc`, 'documentId:asc'],
  limit: MOST_CITATIONS + 1,
});
