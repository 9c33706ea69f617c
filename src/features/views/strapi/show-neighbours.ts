import type { UnknownRecord } from '../../../lib/record';
import {
  findTogether,
  type ContentFinder,
  type ContentRows,
} from '../../../platform/content-finder';
import { MissingRight } from '../../../platform/missing-right';
import { mergeDependencies, NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { Dependencies } from '../../../platform/public-reads';
import type { Members } from '../../../platform/view-parts';
import { INTERVIEW, SHOW } from '../../content/registry';
import type { ViewContext } from '../../content/strapi/view-context';
import { viewQuery } from '../../content/strapi/views-by-id';
import { neighbourQuery, NEIGHBOURS, showPlace, type ShowPlace } from '../neighbours';

/** The published interviews of the same show and language before and after one, as cards. One statement. */
export const readNeighbours = async (
  viewContext: ViewContext,
  reads: ContentFinder,
  row: UnknownRecord,
): Promise<Members> => {
  const place = showPlace(row);
  if (!place) return { members: NOBODY, dependencies: NO_DEPENDENCIES };
  const found = await find(reads, place);
  const cards = NEIGHBOURS.map((which, index) => {
    const card = found[index]?.rows[0];
    return [
      which,
      card ? viewContext.shown({ uid: INTERVIEW.uid, view: 'card', row: card }) : null,
    ];
  });
  return {
    members: Object.fromEntries(cards) as UnknownRecord,
    dependencies: mergeDependencies(
      { documents: [place.showId], types: [], relations: [`${SHOW.uid}.interviews`] },
      ...found.map(({ dependencies }) => withinShow(dependencies)),
    ),
  };
};

const NOBODY = { previous: null, next: null } as const;

const find = async (reads: ContentFinder, place: ShowPlace): Promise<readonly ContentRows[]> => {
  try {
    return await findTogether(
      reads,
      NEIGHBOURS.map((which) => ({
        uid: INTERVIEW.uid,
        query: {
          ...viewQuery(INTERVIEW.uid, 'card'),
          ...neighbourQuery(place, which),
          ...(place.locale === null ? {} : { locale: place.locale }),
          limit: 1,
        },
      })),
    );
  } catch (error) {
    if (error instanceof MissingRight) return [];
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
