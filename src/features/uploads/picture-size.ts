import type { Size } from '../content/picture';

/** What the header of a picture says: the size is that of one frame. */
export interface PictureHeader extends Size {
  readonly frames: number;
}

/** However small they are: each one is work. */
const MOST_FRAMES = 1_000;

/** Why a picture would be too much to decode, as a sentence; null: it would not. */
export const sizeProblem = (
  { width, height, frames }: PictureHeader,
  mostPixels: number,
): string | null => {
  if (frames > MOST_FRAMES) return `The picture has more than ${MOST_FRAMES} frames.`;
  if (width * height * frames <= mostPixels) return null;
  const size = frames > 1 ? `${frames} frames of ${width} × ${height}` : `${width} × ${height}`;
  return `The picture has ${size} pixels. Make it smaller: at most ${mostPixels / 1_000_000} megapixels are taken.`;
};
