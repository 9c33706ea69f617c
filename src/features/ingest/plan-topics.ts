import { foldText } from '../../lib/folded-text';
import { matchOf, resolveKnown } from './known-match';
import type { ParsedPage } from './parsed-page';
import type { PlanContext, PlannedLink } from './plan-context';
import { NOTHING, planRecord, rememberedId } from './plan-context';

export function topicKey(name: string): string {
  return `topic:${foldText(name)}`;
}

/** The topics of the page's publications, each once. Known ones are linked, never changed. */
export function planTopics(page: ParsedPage, context: PlanContext): PlannedLink[] {
  const names = new Map<string, string>();
  for (const name of page.publications.flatMap(({ topics }) => topics)) {
    if (!names.has(topicKey(name))) names.set(topicKey(name), name);
  }
  return [...names].map(([key, name]) => {
    const { topics: known } = context.known;
    const match = matchOf(known.among([key]));
    const resolution = resolveKnown({ known, rememberedId: rememberedId(context, key), match });
    return planRecord({ key, type: 'topic', label: name }, resolution, {
      update: () => NOTHING,
      create: () => ({ ...NOTHING, fields: { name } }),
    });
  });
}
