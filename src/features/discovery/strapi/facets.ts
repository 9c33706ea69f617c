import type { Core } from '@strapi/strapi';
import type { PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import type { Listing } from '../../content/listing';
import type { Enumerations } from '../../content/listing-shortcuts';
import { EXPERT, SHOW, TOPIC } from '../../content/registry';
import { readFacetsRequest } from '../facets';
import type { WorkKind } from '../work-kinds';
import { jsonAnswer, refuseParameter } from './answers';
import { countFacets } from './facets-store';

interface Counted {
  readonly kind: WorkKind;
  readonly listing: Listing;
  readonly enumerations: Enumerations;
}

/** `GET /api/{interviews|publications}/facets`, with the shortcuts of a listing. */
export const answerFacets =
  (strapi: Core.Strapi, { kind, listing, enumerations }: Counted) =>
  async (request: RoutedRequest): Promise<PublicAnswer> => {
    const read = readFacetsRequest(request.query, listing, enumerations);
    if (!read.ok) return refuseParameter(request, read.error);
    const { total, counts } = await countFacets(strapi, kind, read.value);
    const body = { data: counts, meta: { total } };
    return jsonAnswer(body, {
      documents: [],
      // The targets of shortcuts are found by their slugs.
      types: [kind.uid, TOPIC.uid, EXPERT.uid, SHOW.uid],
      relations: Object.values(listing.shortcuts).flatMap(([field = '', ...further]) =>
        further.length === 0 ? [] : [`${kind.uid}.${field}`],
      ),
    });
  };
