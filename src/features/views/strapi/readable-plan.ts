import type { UnknownRecord } from '../../../lib/record';
import { readablePopulate, type Caller } from '../../../platform/readable-query';
import type { ViewPlan } from './view-reads';

/**
 * A view without the relations to types that its caller may not list: nobody asked for them by name. What a
 * client chose itself stays, for Strapi to refuse.
 */
export const readablePlan = async (
  caller: Caller,
  uid: string,
  planned: ViewPlan,
): Promise<ViewPlan> => {
  if (planned.plan.view === null) return planned;
  const readable = async (query: UnknownRecord): Promise<UnknownRecord> =>
    query.populate === undefined
      ? query
      : { ...query, populate: await readablePopulate(caller, uid, query.populate) };
  const query = await readable(planned.plan.query);
  if (planned.kind === 'list') return { kind: 'list', plan: { ...planned.plan, query } };
  const { fallback } = planned.plan;
  return {
    kind: 'document',
    plan: { ...planned.plan, query, fallback: fallback && (await readable(fallback)) },
  };
};
