/** Widths and heights in which pictures are made, in pixels: a bound for what anybody can have made. */
export const PICTURE_SIZES = [
  64, 160, 240, 320, 480, 630, 640, 800, 960, 1200, 1600, 1920, 2400,
] as const;

/** Of what other sizes and formats are made. Drawings (SVG) stay as they are. */
const RESIZED: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
];

export const isResized = (mime: string | null): boolean => RESIZED.includes(mime ?? '');

/** Whether a file lies where pictures are made of it: not in another storage. */
export const isOnThisServer = (url: string): boolean => url.startsWith('/uploads/');

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `cover` fills a box exactly and cuts off what is over; `inside` shows all and stays within the box. */
export const PICTURE_FITS = ['cover', 'inside'] as const;
export type PictureFit = (typeof PICTURE_FITS)[number];

export interface Box {
  readonly width: number | null;
  readonly height: number | null;
  readonly fit: PictureFit;
}

/** The size of a picture made for a box. Only what is cut to fill a box is made larger where it must be. */
export const sizeInBox = (picture: Size, { width, height, fit }: Box): Size => {
  const isCut = fit === 'cover' && width !== null && height !== null;
  if (isCut) return { width, height };
  const scale = Math.min(
    1,
    (width ?? Infinity) / picture.width,
    (height ?? Infinity) / picture.height,
  );
  return whole({ width: picture.width * scale, height: picture.height * scale });
};

const whole = ({ width, height }: Size): Size => ({
  width: Math.max(1, Math.round(width)),
  height: Math.max(1, Math.round(height)),
});

/** A file as far as its other sizes are concerned. */
export interface PictureSource {
  readonly documentId: string;
  /** Of the last change of the file, its focal point and its names among it (ISO 8601). */
  readonly updatedAt: string;
}

/** Changes with the file: an address that has it may be kept for ever. */
export const pictureVersion = (updatedAt: string): string => {
  const moment = Date.parse(updatedAt);
  return Number.isNaN(moment) ? '0' : moment.toString(36);
};

/** The address of a picture in a box; in the format that the client takes, unless one is named. */
export const pictureUrl = (
  { documentId, updatedAt }: PictureSource,
  { width, height, fit }: Box,
  format?: 'jpeg',
): string => {
  const parameters = [
    ...(width === null ? [] : [`width=${width}`]),
    ...(height === null ? [] : [`height=${height}`]),
    ...(width !== null && height !== null ? [`fit=${fit}`] : []),
    ...(format === undefined ? [] : [`format=${format}`]),
    `v=${pictureVersion(updatedAt)}`,
  ];
  return `/images/${encodeURIComponent(documentId)}?${parameters.join('&')}`;
};

/** What networks show of a shared link; X has squares, too. */
export const SHARE_BOX = { width: 1200, height: 630, fit: 'cover' } as const;
export const SQUARE_BOX = { width: 640, height: 640, fit: 'cover' } as const;

/** Widths for `srcset`: those of the list that the picture has. None for one that is tiny. */
export const widthsOf = (picture: number): readonly number[] =>
  PICTURE_SIZES.filter((size) => size !== 64 && size !== 630 && size <= picture);
