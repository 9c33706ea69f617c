import { textAt, type UnknownRecord } from '../../../lib/record';
import type { ContentFinder } from '../../../platform/content-reads';
import { contentAnswer, JSON_TYPE } from '../../../platform/public-answers';
import type { PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import { contentTypeOf } from '../../content/registry';
import { findPublicDocument } from '../../content/strapi/public-document';
import { viewQuery } from '../../content/strapi/views-by-id';
import type { ViewName } from '../../content/view-declarations';
import { missingDocuments } from '../../slugs/strapi/interface';
import { completeDocument } from '../document-answer';
import type { DocumentPlan } from '../document-plan';
import { readFullViewParts, type ViewSources } from './full-view-parts';

/** Which draft, and as what. */
export interface DraftViewRequest {
  readonly request: PublicRequest;
  readonly drafts: ContentFinder;
  readonly plan: Pick<DocumentPlan, 'query'> & { readonly view: ViewName };
  readonly target: { readonly uid: string; readonly idOrSlug: string };
}

/** A view of a draft, for who may see it; what is told beside it is what the public may see. */
export const answerDraftView = async (
  sources: ViewSources,
  { request, drafts, plan, target }: DraftViewRequest,
): Promise<PublicAnswer> => {
  const { strapi, viewContext, contentReads, publicCaller } = sources;
  const { uid, idOrSlug } = target;
  const { view } = plan;
  const locale = textAt(plan.query, 'locale') ?? undefined;
  const found = await findPublicDocument(drafts, { uid, idOrSlug, locale }, viewQuery(uid, view));
  if (!found) {
    const type = contentTypeOf(uid) ?? { uid, noun: 'document' };
    // Drafts do not move.
    const pathTo = (): string => request.path;
    return missingDocuments(strapi)(request, { type, idOrSlug, locale, pathTo });
  }
  const { row } = found;
  const more = await readFullViewParts(
    { ...sources, reads: contentReads },
    {
      ...{ uid, row, locale, described: drafts, told: null },
      may: (right) => publicCaller.may(right),
    },
  );
  const show = (name: ViewName, shown: UnknownRecord): UnknownRecord => ({
    ...viewContext.shown({ uid, view: name, row: shown }),
    ...(view === 'full' ? more.members : {}),
  });
  const body = completeDocument({ data: row, meta: {} }, { view }, show);
  return contentAnswer(JSON_TYPE, JSON.stringify(body), found.dependencies);
};
