import type { Feature } from '../../../platform/feature';
import { viewStage } from './view-stage';

export { viewAddresses } from './view-addresses';

/** Listings and pages for front ends that do not choose fields themselves. */
export const views: Feature = {
  name: 'views',
  register(context) {
    context.readStages.set('view', viewStage(context));
  },
};
