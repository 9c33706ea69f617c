import { isRecord, type UnknownRecord } from '../../../lib/record';
import {
  findTogether,
  NEIGHBOUR_SIDES,
  type ContentFinder,
  type NeighboursWish,
} from '../../../platform/content-finder';
import { MissingRight } from '../../../platform/missing-right';
import { mergeDependencies, NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Dependencies } from '../../../platform/public-reads';
import type { Members } from '../../../platform/view-parts';
import { contentTypeOf, SHOW } from '../../content/registry';
import type { ViewContext } from '../../content/strapi/view-context';
import { viewQuery } from '../../content/strapi/views-by-id';
import { neighbourOrder, neighbourPlace, neighbourQuery, type NeighbourPlace } from '../neighbours';

/** The wish to read the neighbours of a document of this type with it; null where it has none. */
export const neighboursWish = (uid: string): NeighboursWish | null => {
  const type = contentTypeOf(uid);
  const order = type && neighbourOrder(type);
  return order ? { ...order, ...viewQuery(uid, 'card') } : null;
};

export interface NeighboursRequest {
  readonly uid: string;
  readonly row: UnknownRecord;
  /** What was read of them together with the row; null where nothing was. */
  readonly told: UnknownRecord | null;
}

/** The published documents before and after one, as cards. One statement, where they were not read with it. */
export const readNeighbours = async (
  viewContext: ViewContext,
  reads: ContentFinder,
  { uid, row, told }: NeighboursRequest,
): Promise<Members> => {
  const type = contentTypeOf(uid);
  const order = type ? neighbourOrder(type) : null;
  if (!order) return { members: {}, dependencies: NO_DEPENDENCIES };
  const place = neighbourPlace(order, row);
  const found = told
    ? { rows: told, dependencies: NO_DEPENDENCIES }
    : await find(reads, uid, place);
  const cards = NEIGHBOUR_SIDES.map((which) => {
    const card = found.rows[which];
    return [which, isRecord(card) ? viewContext.shown({ uid, view: 'card', row: card }) : null];
  });
  return {
    members: Object.fromEntries(cards) as UnknownRecord,
    dependencies: found.dependencies,
  };
};

interface Found {
  readonly rows: UnknownRecord;
  readonly dependencies: Dependencies;
}

const NOBODY: Found = { rows: {}, dependencies: NO_DEPENDENCIES };

const find = async (
  reads: ContentFinder,
  uid: string,
  place: NeighbourPlace | null,
): Promise<Found> => {
  if (!place) return NOBODY;
  const own = {
    documents: [place.relatedId],
    types: [],
    relations: [`${SHOW.uid}.${contentTypeOf(uid)?.plural ?? ''}`],
  };
  const locale = place.locale === null ? {} : { locale: place.locale };
  const reading = NEIGHBOUR_SIDES.map((which) => ({
    uid,
    query: { ...viewQuery(uid, 'card'), ...neighbourQuery(place, which), ...locale, limit: 1 },
  }));
  try {
    const found = await findTogether(reads, reading);
    return {
      rows: Object.fromEntries(
        NEIGHBOUR_SIDES.map((which, index) => [which, found[index]?.rows[0]]),
      ),
      dependencies: mergeDependencies(
        own,
        ...found.map(({ dependencies }) => withinShow(dependencies, uid)),
      ),
    };
  } catch (error) {
    if (error instanceof MissingRight) return { ...NOBODY, dependencies: own };
    throw error;
  }
};

/**
 * Whatever comes to, leaves or moves within a show changes the show's own relation: the answer need not depend on all
 * documents there are. An engine that does not name documents is not second-guessed.
 */
const withinShow = (dependencies: Dependencies, uid: string): Dependencies =>
  dependencies.types.every((type) => type === uid || type === SHOW.uid)
    ? { ...dependencies, types: [] }
    : dependencies;
