import type { Core } from '@strapi/strapi';

const MEGAPIXEL = 1_000_000;

/** What is kept of uploaded files. */
export interface UploadSettings {
  /** Pixels of a picture, all frames of an animation together. */
  readonly largestPicture: number;
}

const uploads = ({ env }: Core.Config.Shared.ConfigParams): UploadSettings => ({
  largestPicture: env.int('UPLOAD_MAX_MEGAPIXELS', 50) * MEGAPIXEL,
});

export default uploads;
