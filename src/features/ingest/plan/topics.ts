import { topicKey } from '../known/keys';
import { matchOf } from '../known/match';
import type { ParsedPage } from '../parsed-page';
import type { PlanContext, PlannedLink } from './context';
import { NOTHING, planRecord, resolveRecord } from './context';

/** The topics of the page's publications, each once. Known ones are linked, never changed. */
export const planTopics = (page: ParsedPage, context: PlanContext): PlannedLink[] => {
  const names = new Map<string, string>();
  for (const name of page.publications.flatMap(({ topics }) => topics)) {
    if (!names.has(topicKey(name))) names.set(topicKey(name), name);
  }
  return [...names].map(([key, name]) => {
    const { topics: known } = context.known;
    const match = matchOf(known.among([key]));
    const resolution = resolveRecord(context, { key, previousKey: key, known, match });
    const identity = { key, type: 'topic', label: name } as const;
    return planRecord(
      context,
      { identity, resolution },
      {
        update: () => NOTHING,
        create: () => ({ ...NOTHING, fields: { name } }),
      },
    );
  });
};
