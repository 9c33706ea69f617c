import type { Core } from '@strapi/strapi';
import type { Feature, FeatureContext } from '../../../platform/feature';
import { addPublicViews } from './public-views';

export { viewAddresses } from './view-addresses';

const DOORS = 'lectern.viewDoors';

type Doors = Pick<
  FeatureContext,
  'strapi' | 'publicReads' | 'contentReads' | 'publicCaller' | 'viewParts'
>;

/** Listings and pages for front ends that do not choose fields themselves. Comes after the slugs. */
export const views: Feature = {
  name: 'views',
  register(context) {
    context.strapi.add(DOORS, () => context);
    addPublicViews(context);
  },
};

/** For the route middleware, which Strapi makes without our context. */
export const viewDoorsOf = (strapi: Core.Strapi): Doors => strapi.get<Doors>(DOORS);
