import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { valueAt } from '../../../lib/record';
import type { Feature } from '../../../platform/feature';
import { replaceInService } from '../../../platform/methods';
import { createPictureService } from './picture-service';
import { keepWholeUploads } from './whole-uploads';

const SERVICE = 'plugin::upload.image-manipulation';

interface UploadService {
  getSettings(): Promise<unknown>;
}

const settings = z.object({ largestPicture: z.number() });

/** What the media library takes in: files that are what they say, and pictures that can be borne. */
export const uploads: Feature = {
  name: 'uploads',
  register({ strapi }) {
    // Every way into the library asks this service first: REST, the admin panel, replacing, and files fetched from elsewhere.
    const { largestPicture } = settings.parse(strapi.config.get('uploads'));
    const ours = createPictureService({ largestPicture, isOptimizing: () => isOptimizing(strapi) });
    replaceInService(strapi, SERVICE, () => ours);
    keepWholeUploads(strapi);
  },
};

const isOptimizing = async (strapi: Core.Strapi): Promise<boolean> => {
  const service = strapi.service('plugin::upload.upload') as UploadService;
  const chosen = await service.getSettings();
  return valueAt(chosen, 'sizeOptimization') === true;
};
