import type { Context } from 'koa';
import sharp from 'sharp';
import { createWorkQueue } from '../../../lib/work-queue';
import type { Feature } from '../../../platform/feature';
import { IMAGE_OPERATION } from '../operations';
import { answerImage, type ImageHouse } from './answer-image';
import { createPictureShelf } from './picture-shelf';
import { readSettings } from './settings';

/** Pictures made at the same time: each takes a processor and tens of megabytes. */
const AT_ONCE = 2;
/** Others wait for their turn, each a second or so. */
const MOST_WAIT = 32;

/** Pictures of the media library in the sizes and formats that pages need. */
export const images: Feature = {
  name: 'images',
  register({ strapi, apiOperations }) {
    // Of what was decoded, nothing is wanted again: it would only take memory.
    sharp.cache(false);
    const { folder, capacity, largestPicture } = readSettings(strapi);
    const report = (message: string): void => void strapi.log.warn(message);
    const house: ImageHouse = {
      ...{ strapi, largestPicture, underWay: new Map() },
      shelf: createPictureShelf({ folder, capacity, report }),
      queue: createWorkQueue({ atOnce: AT_ONCE, waiting: MOST_WAIT }),
    };
    const answer = answerImage(house);
    const handler = (ctx: Context): Promise<void> => answer(ctx as Parameters<typeof answer>[0]);
    // As files are: whoever knows their address sees them, and no right is asked.
    apiOperations.add({ path: '/images/:id', operation: IMAGE_OPERATION });
    strapi.server.routes([
      { method: 'GET', path: '/images/:id', handler, config: { auth: false } },
    ]);
  },
};
