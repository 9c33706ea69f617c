import type { Context } from 'koa';
import sharp from 'sharp';
import { createWorkQueue } from '../../../lib/work-queue';
import type { Feature } from '../../../platform/feature';
import { IMAGE_ROUTE } from '../image-route';
import { answerImage, type ImageServices } from './answer-image';
import { createPictureStore } from './picture-store';
import { readSettings } from './settings';

/** Pictures made at the same time: each takes a processor and tens of megabytes. */
const AT_ONCE = 2;
/** Others wait for their turn, each a second or so. */
const MOST_WAIT = 32;

/** Pictures of the media library in the sizes and formats that pages need. */
export const images: Feature = {
  name: 'images',
  register({ strapi, apiRoutes }) {
    // Of what was decoded, nothing is wanted again: it would only take memory.
    sharp.cache(false);
    const { folder, capacity, largestPicture } = readSettings(strapi);
    const report = (message: string): void => void strapi.log.warn(message);
    const services: ImageServices = {
      strapi,
      largestPicture,
      underWay: new Map(),
      store: createPictureStore({ folder, capacity, report }),
      queue: createWorkQueue({ atOnce: AT_ONCE, waiting: MOST_WAIT }),
    };
    const answer = answerImage(services);
    const handler = (ctx: Context): Promise<void> => answer(ctx as Parameters<typeof answer>[0]);
    // As files are: whoever knows their address sees them, and no right is asked.
    apiRoutes.add(IMAGE_ROUTE);
    strapi.server.routes([
      { method: 'GET', path: IMAGE_ROUTE.path, handler, config: { auth: false } },
    ]);
  },
};
