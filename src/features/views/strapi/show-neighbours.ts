import type { UnknownRecord } from '../../../lib/record';
import type { ContentFinder } from '../../../platform/content-reads';
import { MissingRight } from '../../../platform/missing-right';
import { mergeDependencies, NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Dependencies } from '../../../platform/public-reads';
import { INTERVIEW, SHOW } from '../../content/registry';
import type { Members, ViewHouse } from '../../content/strapi/view-house';
import { viewQuery } from '../../content/strapi/views-by-id';
import {
  neighbourQuery,
  NEIGHBOURS,
  showPlace,
  type Neighbour,
  type ShowPlace,
} from '../neighbours';

interface Found {
  readonly card: UnknownRecord | null;
  readonly dependencies: Dependencies;
}

/** The published interviews of the same show and language before and after one, as cards. Two reads. */
export const readNeighbours = async (
  house: ViewHouse,
  reads: ContentFinder,
  row: UnknownRecord,
): Promise<Members> => {
  const place = showPlace(row);
  if (!place) return { members: { previous: null, next: null }, dependencies: NO_DEPENDENCIES };
  const found = await Promise.all(
    NEIGHBOURS.map(async (which) => [which, await find({ house, reads }, place, which)] as const),
  );
  return {
    members: Object.fromEntries(found.map(([which, { card }]) => [which, card])),
    dependencies: mergeDependencies(
      { documents: [place.showId], types: [], relations: [`${SHOW.uid}.interviews`] },
      ...found.map(([, { dependencies }]) => dependencies),
    ),
  };
};

const find = async (
  { house, reads }: { readonly house: ViewHouse; readonly reads: ContentFinder },
  place: ShowPlace,
  which: Neighbour,
): Promise<Found> => {
  try {
    const { rows, dependencies } = await reads.find(INTERVIEW.uid, {
      ...viewQuery(INTERVIEW.uid, 'card'),
      ...neighbourQuery(place, which),
      ...(place.locale === null ? {} : { locale: place.locale }),
      limit: 1,
    });
    const [row] = rows;
    return {
      card: row ? house.shown({ uid: INTERVIEW.uid, view: 'card', row }) : null,
      dependencies: withinShow(dependencies),
    };
  } catch (error) {
    if (error instanceof MissingRight) return { card: null, dependencies: NO_DEPENDENCIES };
    throw error;
  }
};

/**
 * Whatever comes to, leaves or moves within a show changes the show's interviews: the answer need not depend on all
 * interviews there are. An engine that does not name documents is not second-guessed.
 */
const withinShow = (dependencies: Dependencies): Dependencies =>
  dependencies.types.every((type) => CHOSEN_AMONG.includes(type))
    ? { ...dependencies, types: [] }
    : dependencies;

const CHOSEN_AMONG: readonly string[] = [INTERVIEW.uid, SHOW.uid];
