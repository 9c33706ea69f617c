import type { Core } from '@strapi/strapi';
import type { ParameterProblem } from '../../../lib/parameter-problem';
import type { UnknownRecord } from '../../../lib/record';
import type { Result } from '../../../lib/result';
import { configuredLocales } from '../../../platform/default-locale';
import type { StagedRead } from '../../../platform/read-stages';
import { decodeCursor } from '../../../platform/rest-query';
import { CONTENT_TYPES } from '../../content/registry';
import { enumerationsOf } from '../../content/strapi/enumerations';
import { topicTreeOf } from '../../content/strapi/topic-tree';
import { planDocument, type DocumentPlan } from '../document-plan';
import { listForm, planList, type ListPlan } from '../list-plan';

export type ViewPlan =
  | { readonly kind: 'list'; readonly plan: ListPlan }
  | { readonly kind: 'document'; readonly plan: DocumentPlan };

/** How a query is read: see `planList` and `planDocument`. */
export type ViewPlanner = (
  target: Pick<StagedRead, 'uid' | 'kind'>,
  query: UnknownRecord,
) => Promise<Result<ViewPlan, ParameterProblem> | null>;

export const viewPlanner = (strapi: Core.Strapi): ViewPlanner => {
  const forms = new Map(
    CONTENT_TYPES.map(({ uid }) => [uid, listForm(uid, enumerationsOf(strapi, uid))]),
  );
  const locales = configuredLocales(strapi);
  return async ({ uid, kind }, query) => {
    if (kind === 'list') {
      const form = forms.get(uid);
      if (!form) return null;
      const topicsBelow = await topicTreeOf(strapi).belowFor(query);
      const planned = planList({ form, query, topicsBelow, decodeCursor });
      return planned?.ok ? { ok: true, value: { kind, plan: planned.value } } : planned;
    }
    const planned = planDocument({ uid, query, locales });
    return planned?.ok ? { ok: true, value: { kind, plan: planned.value } } : planned;
  };
};
