import { firstOfEach } from '../../../lib/by-key';
import { topicKey } from '../known/keys';
import { matchOf } from '../known/match';
import type { ParsedPage } from '../parsed-page';
import { NOTHING, type PlanContext, type PlannedLink, planRecord } from './context';

/** The topics of the page's publications, each once. Known ones are linked, never changed. */
export const planTopics = (page: ParsedPage, context: PlanContext): PlannedLink[] => {
  const { topics: known } = context.known;
  const names = page.publications.flatMap(({ topics }) => topics);
  return firstOfEach(names, topicKey).map((name) => {
    const key = topicKey(name);
    const match = matchOf(known.among([key]));
    return planRecord(
      context,
      { key, type: 'topic', label: name, previousKey: key, known, match },
      { update: () => NOTHING, create: () => ({ ...NOTHING, fields: { name } }) },
    );
  });
};
