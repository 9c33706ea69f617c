import type { Core } from '@strapi/strapi';
import { textAt } from '../../../lib/record';
import type { Dependencies, PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { findPublicDocument } from '../../content/strapi/public-document';
import { listable } from '../../content/strapi/readable-types';
import { readViewsById } from '../../content/strapi/views-by-id';
import { WORK_KINDS, type WorkKind } from '../../content/work-kinds';
import { addressIn, missingDocuments } from '../../slugs/strapi/interface';
import { rankRelated, topicWeight, type Related, type RelatedSource } from '../related-ranking';
import type { RelatedRequest } from '../related-route';
import { readSource, sourceShape } from '../related-source';
import { type Context, jsonAnswer } from './answers';
import { readCandidates, readTopicUses, type CandidateSearch } from './related-store';

/** `GET /api/{interviews|publications}/:id/related`. Five reads: the document, two of candidates, two of cards. */
export const answerRelated =
  (context: Context, kind: WorkKind) =>
  async (request: RoutedRequest, asked: RelatedRequest): Promise<PublicAnswer> => {
    const { limit } = asked;
    const address = { ...addressIn(request), locale: asked.locale };
    const found = await findPublicDocument(
      request.drafts ?? context.contentReads,
      { uid: kind.uid, ...address },
      sourceShape(kind),
    );
    if (!found) return missingDocuments(context.strapi)(request, { type: kind, ...address });
    const source = readSource(found.row, kind);
    const locale = textAt(found.row, 'locale');
    const kinds = await listable(context.publicCaller, WORK_KINDS);
    const search = { source, kinds, locale: locale ?? '', state: 'published' as const, limit };
    const related = await findRelated(context.strapi, search);
    const cards = await readCards(context, related, locale ?? undefined);
    const body = {
      data: cards.data,
      meta: { ...(locale === null ? {} : { locale }), view: 'card' },
    };
    return jsonAnswer(body, found.dependencies, WORK_DEPENDENCIES, ...cards.dependencies);
  };

/** Any work can come to share something with the document, or stop doing so. */
const WORK_DEPENDENCIES: Dependencies = {
  documents: [],
  types: WORK_KINDS.map(({ uid }) => uid),
  relations: WORK_KINDS.flatMap(({ uid, expertsField }) =>
    ['topics', expertsField, 'relatedPublications'].map((field) => `${uid}.${field}`),
  ),
};

interface Search extends Pick<CandidateSearch, 'kinds' | 'locale' | 'state'> {
  readonly source: RelatedSource;
  readonly limit: number;
}

/** What is related to a document, each with its reasons. Two statements. */
export const findRelated = async (
  strapi: Core.Strapi,
  { source, kinds, locale, state, limit }: Search,
): Promise<readonly Related[]> => {
  const topics = source.topics.map(({ documentId }) => documentId);
  const { uses, total } = await readTopicUses(strapi, { topics, locale });
  const topicWeights = new Map(
    topics.map((topic) => [topic, topicWeight(uses.get(topic) ?? 0, total)]),
  );
  const candidates = await readCandidates(strapi, {
    kinds,
    locale,
    state,
    topicWeights,
    documentId: source.documentId,
    experts: source.experts.map(({ documentId }) => documentId),
    chosen: source.chosen.map(({ documentId }) => documentId),
  });
  return rankRelated({ source, candidates, topicWeights, limit });
};

const readCards = async (
  { contentReads: reads, viewContext }: Context,
  related: readonly Related[],
  locale: string | undefined,
) => {
  const found = await Promise.all(
    WORK_KINDS.map(({ uid, kind }) => {
      const documentIds = related.filter((one) => one.kind === kind).map((one) => one.documentId);
      return readViewsById({ reads, viewContext }, { uid, view: 'card', documentIds, locale });
    }),
  );
  return {
    data: related.flatMap(({ documentId, kind, reasons }) => {
      const row = found.map(({ rows }) => rows.get(documentId)).find((one) => one !== undefined);
      return row ? [{ contentType: kind, ...row, reasons }] : [];
    }),
    dependencies: found.map(({ dependencies }) => dependencies),
  };
};
