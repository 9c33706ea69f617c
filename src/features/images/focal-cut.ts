import type { Size } from '../content/picture';

/** In percent of the picture, from its upper left corner. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

export interface Cut extends Size {
  readonly left: number;
  readonly top: number;
}

/** The largest part of a picture of the form of a size, with the focal point as near to its middle as can be. */
export const cutAround = (picture: Size, form: Size, { x, y }: FocalPoint): Cut => {
  const scale = Math.min(picture.width / form.width, picture.height / form.height);
  const width = Math.max(1, Math.min(picture.width, Math.round(form.width * scale)));
  const height = Math.max(1, Math.min(picture.height, Math.round(form.height * scale)));
  const place = (percent: number, whole: number, part: number): number =>
    Math.round(Math.min(Math.max((whole * percent) / 100 - part / 2, 0), whole - part));
  return {
    width,
    height,
    left: place(x, picture.width, width),
    top: place(y, picture.height, height),
  };
};
