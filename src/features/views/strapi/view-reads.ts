import type { Core } from '@strapi/strapi';
import type { UnknownRecord } from '../../../lib/record';
import type { Result } from '../../../lib/result';
import { planDocument, type DocumentPlan } from '../document-plan';
import { planList, type ListPlan } from '../list-plan';
import { enumerationsOf } from '../../content/strapi/enumerations';
import { topicTreeOf } from '../../content/strapi/topic-tree';
import type { ViewProblem } from '../../content/view-problem';
import { decodeCursor } from '../../../platform/rest-query';

/** A request for one document, or for a list of them. */
export interface ViewTarget {
  readonly uid: string;
  readonly kind: 'list' | 'document';
}

export type ViewPlan =
  | { readonly kind: 'list'; readonly plan: ListPlan }
  | { readonly kind: 'document'; readonly plan: DocumentPlan };

/** How a query is read: see `planList` and `planDocument`. */
export const planView = async (
  strapi: Core.Strapi,
  { uid, kind }: ViewTarget,
  query: UnknownRecord,
): Promise<Result<ViewPlan, ViewProblem> | null> => {
  if (kind === 'list') {
    const enumerations = enumerationsOf(strapi, uid);
    const topicsBelow = await topicTreeOf(strapi).belowFor(query);
    const facts = { enumerations, topicsBelow };
    const planned = planList({ uid, query, facts, decodeCursor });
    return planned?.ok ? { ok: true, value: { kind, plan: planned.value } } : planned;
  }
  const locales = strapi.config.get<string[]>('content.locales');
  const planned = planDocument({ uid, query, locales });
  return planned?.ok ? { ok: true, value: { kind, plan: planned.value } } : planned;
};
