import type { Feature } from '../../../platform/feature';
import { serveNamedExperts } from './named-experts';
import { servePageReview } from './page-review';

/** The text of saved pages becomes content: by command, and in the panel. */
export const ingest: Feature = {
  name: 'ingest',
  async register(context) {
    await servePageReview(context);
    serveNamedExperts(context.strapi);
  },
};
