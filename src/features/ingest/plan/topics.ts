import { topicKey } from '../known/keys';
import { matchOf } from '../known/match';
import type { ParsedPage } from '../parsed-page';
import { NOTHING, type PlanContext, type PlannedLink, planRecord } from './context';

/** The topics of the page's publications, each once. Known ones are linked, never changed. */
export const planTopics = (page: ParsedPage, context: PlanContext): PlannedLink[] => {
  const names = new Map<string, string>();
  for (const name of page.publications.flatMap(({ topics }) => topics)) {
    if (!names.has(topicKey(name))) names.set(topicKey(name), name);
  }
  return [...names].map(([key, name]) => {
    const { topics: known } = context.known;
    const match = matchOf(known.among([key]));
    return planRecord(
      context,
      { key, type: 'topic', label: name, previousKey: key, known, match },
      { update: () => NOTHING, create: () => ({ ...NOTHING, fields: { name } }) },
    );
  });
};
