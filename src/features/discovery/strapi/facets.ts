import type { FeatureContext } from '../../../platform/feature';
import { MissingRight } from '../../../platform/missing-right';
import type { PublicCaller } from '../../../platform/public-caller';
import type { PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import type { Listing } from '../../content/listing';
import { CONTENT_TYPES, EXPERT, SHOW, TOPIC, type ContentType } from '../../content/registry';
import { rightToList } from '../../content/rights';
import { relationToOwner, WORK_KINDS, type WorkKind } from '../../content/work-kinds';
import { isOfDocuments, type Facet } from '../facets';
import type { FacetsRequest } from '../facets-route';
import { jsonAnswer } from './answers';
import { countFacets } from './facets-store';

type Context = Pick<FeatureContext, 'strapi' | 'publicCaller'>;

interface Counted {
  readonly kind: WorkKind;
  readonly listing: Listing;
}

/** `GET /api/{interviews|publications}/facets`, with the shortcuts of a listing. */
export const answerFacets =
  ({ strapi, publicCaller }: Context, { kind, listing }: Counted) =>
  async (_request: RoutedRequest, asked: FacetsRequest): Promise<PublicAnswer> => {
    await demandConditions(publicCaller, asked);
    const by = await readableFacets(publicCaller, asked);
    const { total, counts } = await countFacets(strapi, kind, { ...asked, by });
    const body = { data: counts, meta: { total } };
    return jsonAnswer(body, {
      documents: [],
      // The targets of shortcuts are found by their slugs.
      types: [kind.uid, TOPIC.uid, EXPERT.uid, SHOW.uid],
      relations: [
        `${TOPIC.uid}.parent`,
        ...Object.values(listing.shortcuts).flatMap(([field = '', ...further]) =>
          further.length === 0 ? [] : [`${kind.uid}.${field}`],
        ),
      ],
    });
  };

/** The types behind the relations that narrow a listing: those that own work. */
const TARGETS: ReadonlyMap<string, Pick<ContentType, 'uid'>> = new Map(
  CONTENT_TYPES.flatMap((owner) =>
    WORK_KINDS.flatMap((kind) => {
      const relation = relationToOwner(kind, owner);
      return relation === null ? [] : [[relation, owner] as const];
    }),
  ),
);

/** Who may not list topics may not choose by one either: the counts would tell of them. */
const demandConditions = async (
  caller: PublicCaller,
  { conditions }: FacetsRequest,
): Promise<void> => {
  for (const condition of conditions) {
    const target = condition.kind === 'values' ? TARGETS.get(condition.path[0] ?? '') : undefined;
    const right = target && rightToList(target);
    if (right && !(await caller.may(right))) throw new MissingRight(right);
  }
};

const readableFacets = async (
  caller: PublicCaller,
  { by }: FacetsRequest,
): Promise<readonly Facet[]> =>
  (
    await Promise.all(
      by.map(async (facet) => {
        const type = isOfDocuments(facet) ? TYPES[facet] : null;
        return type === null || (await caller.may(rightToList(type))) ? [facet] : [];
      }),
    )
  ).flat();

const TYPES = { topic: TOPIC, expert: EXPERT, show: SHOW } as const;
