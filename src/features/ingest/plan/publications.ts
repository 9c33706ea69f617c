import { foldText } from '../../../lib/folded-text';
import { isSameValue, mergeSequence } from '../../../lib/three-way';
import type { KnownPublication, Reference } from '../import-plan';
import { topicKey } from '../known/keys';
import { type Match, matchOf } from '../known/match';
import type { KnownTable } from '../known/table';
import { type Fields, filledFields, mergeFields } from '../merge/fields';
import { pairPublications, publicationKey } from '../merge/publication-pairs';
import { distinctReferences, idOfReference, referenceOfId } from '../merge/references';
import type { PagePublication, ParsedPage } from '../parsed-page';
import {
  type PlanContext,
  type PlannedLink,
  planRecord,
  type RecordContents,
  rememberedId,
} from './context';

export interface PlannedPublication extends PlannedLink {
  readonly publication: PagePublication;
  /** The key that the same publication had in the previous plan. */
  readonly previousKey: string | null;
}

/** The related publications of the page, in order. `topics` are the plan's topics by key. */
export const planPublications = (
  page: ParsedPage,
  topics: ReadonlyMap<string, Reference | null>,
  context: PlanContext,
): PlannedPublication[] => {
  const before = context.previous?.page.publications ?? [];
  const pairs = pairPublications(page.publications, before);
  return page.publications.map((publication, index) => {
    const base = before[pairs.get(index) ?? -1] ?? null;
    const planned = planPublication({ publication, base, topics }, context);
    const previousKey = base === null ? null : publicationKey(base);
    return { publication, previousKey, ...planned };
  });
};

interface PublicationToPlan {
  readonly publication: PagePublication;
  readonly base: PagePublication | null;
  readonly topics: ReadonlyMap<string, Reference | null>;
}

const planPublication = (toPlan: PublicationToPlan, context: PlanContext): PlannedLink => {
  const { publication, base, topics } = toPlan;
  const key = publicationKey(publication);
  const previousKey = base === null ? null : publicationKey(base);
  const id = previousKey === null ? undefined : rememberedId(context, previousKey);
  const { publications: known } = context.known;
  const match = matchPublication(publication, known);
  const next = distinctReferences(
    publication.topics.map((name) => topics.get(topicKey(name)) ?? null),
  );
  return planRecord(
    context,
    { key, type: 'publication', label: publication.title, previousKey, known, match },
    {
      update: (current) => {
        const own = current.documentId === id ? base : null;
        const before = own === null ? null : factsOf(own);
        const versions = { base: before, current: { ...current }, next: factsOf(publication) };
        const merged = mergeFields(versions);
        const list = mergeTopics({ base: own, current, next }, context);
        const relations: RecordContents['relations'] = list === null ? {} : { topics: list };
        return { ...merged, relations };
      },
      create: () => {
        const relations: RecordContents['relations'] = next.length === 0 ? {} : { topics: next };
        return { fields: filledFields(factsOf(publication)), relations, reasons: [] };
      },
    },
  );
};

const factsOf = ({ title, releaseDate, summary, publicationType }: PagePublication): Fields => ({
  title,
  releaseDate,
  summary,
  publicationType,
});

/** The same title on the same day; a date that either side does not know fits any. */
const matchPublication = (
  { title, releaseDate }: PagePublication,
  known: KnownTable<KnownPublication>,
): Match<KnownPublication> => {
  const sameTitle = known.among([foldText(title)]);
  if (releaseDate === null) return matchOf(sameTitle);
  const sameDay = sameTitle.filter((other) => other.releaseDate === releaseDate);
  if (sameDay.length > 0) return matchOf(sameDay);
  return matchOf(sameTitle.filter((other) => other.releaseDate === null));
};

interface TopicVersions {
  readonly base: PagePublication | null;
  readonly current: KnownPublication;
  readonly next: readonly Reference[];
}

/** The list to write, or null if it stays. Without a base only an empty list is filled. */
const mergeTopics = (versions: TopicVersions, context: PlanContext): Reference[] | null => {
  const current = versions.current.topicDocumentIds;
  if (versions.base === null && current.length > 0) return null;
  const base = (versions.base?.topics ?? []).flatMap(
    (name) => rememberedId(context, topicKey(name)) ?? [],
  );
  const next = versions.next.map(idOfReference);
  const { items } = mergeSequence({ base, current, next });
  return isSameValue(items, current) ? null : items.map(referenceOfId);
};
