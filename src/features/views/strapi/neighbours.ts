import type { Core } from '@strapi/strapi';
import { NEIGHBOUR_SIDES } from '../../../lib/neighbour-sides';
import { isRecord, type UnknownRecord } from '../../../lib/record';
import {
  findTogether,
  type ContentFinder,
  type NeighboursWish,
} from '../../../platform/content-finder';
import { unlessForbidden } from '../../../platform/missing-right';
import { mergeDependencies, NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Dependencies } from '../../../platform/public-reads';
import { storedAttribute } from '../../../platform/stored-schema';
import { NO_MEMBERS, type Members } from '../../../platform/view-parts';
import { contentTypeOf } from '../../content/registry';
import type { ViewContext } from '../../content/strapi/view-context';
import { viewQuery } from '../../content/strapi/views-by-id';
import { neighbourOrder, neighbourPlace, neighbourQuery, type NeighbourPlace } from '../neighbours';

/** The wish to read the neighbours of a document of this type with it; null where it has none. */
export const neighboursWish = (uid: string): NeighboursWish | null => {
  const type = contentTypeOf(uid);
  const order = type && neighbourOrder(type);
  return order ? { ...order, ...viewQuery(uid, 'card') } : null;
};

interface NeighboursSources {
  readonly strapi: Core.Strapi;
  readonly viewContext: ViewContext;
  readonly reads: ContentFinder;
}

interface NeighboursRequest {
  readonly uid: string;
  readonly row: UnknownRecord;
  /** What was read of them together with the row; null where nothing was. */
  readonly told: UnknownRecord | null;
}

/** The published documents before and after one, as cards. One statement, where they were not read with it. */
export const readNeighbours = async (
  { strapi, viewContext, reads }: NeighboursSources,
  { uid, row, told }: NeighboursRequest,
): Promise<Members> => {
  const type = contentTypeOf(uid);
  const order = type ? neighbourOrder(type) : null;
  if (!order) return NO_MEMBERS;
  const place = told ? null : neighbourPlace(order, row);
  const { rows, dependencies } = place
    ? await findNeighbours({ strapi, reads }, uid, place)
    : { rows: told ?? {}, dependencies: NO_DEPENDENCIES };
  const cards = NEIGHBOUR_SIDES.map((which) => {
    const card = rows[which];
    return [which, isRecord(card) ? viewContext.shown({ uid, view: 'card', row: card }) : null];
  });
  return { members: Object.fromEntries(cards) as UnknownRecord, dependencies };
};

interface Found {
  readonly rows: UnknownRecord;
  readonly dependencies: Dependencies;
}

/** None where the caller may not list them by what they share. */
export const findNeighbours = async (
  { strapi, reads }: Pick<NeighboursSources, 'strapi' | 'reads'>,
  uid: string,
  place: NeighbourPlace,
): Promise<Found> => {
  const { target, inversedBy } = storedAttribute(strapi, uid, place.order.among)?.relation ?? NONE;
  const shared = target ?? '';
  const own = {
    ...NO_DEPENDENCIES,
    documents: [place.relatedId],
    relations: [`${shared}.${inversedBy ?? ''}`],
  };
  const locale = place.locale === null ? {} : { locale: place.locale };
  const reading = NEIGHBOUR_SIDES.map((which) => ({
    uid,
    query: { ...viewQuery(uid, 'card'), ...neighbourQuery(place, which), ...locale, limit: 1 },
  }));
  const find = async (): Promise<Found> => {
    const found = await findTogether(reads, reading);
    const further = found.map(({ dependencies }) => withinShared(dependencies, [uid, shared]));
    return {
      rows: Object.fromEntries(
        NEIGHBOUR_SIDES.map((which, index) => [which, found[index]?.rows[0]]),
      ),
      dependencies: mergeDependencies(own, ...further),
    };
  };
  return unlessForbidden(find, () => ({ rows: {}, dependencies: own }));
};

/** The start ends where a declaration names such a one: see `content/declared-attributes.ts`. */
const NONE = { target: null, inversedBy: null };

/**
 * Whatever comes to, leaves or moves among those that share something changes its own relation back to them: the answer
 * need not depend on all documents there are. An engine that does not name documents is not second-guessed.
 */
const withinShared = (dependencies: Dependencies, types: readonly string[]): Dependencies =>
  dependencies.types.every((type) => types.includes(type))
    ? { ...dependencies, types: [] }
    : dependencies;
