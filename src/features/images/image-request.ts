import {
  invalidParameter,
  readQueryParameters,
  type ParameterProblem,
} from '../../lib/query-parameters';
import { fail, succeed, type Result } from '../../lib/result';
import {
  PICTURE_FITS,
  PICTURE_SIZES,
  type Box,
  type PictureFit,
  type Size,
} from '../content/picture';

export const MADE_FORMATS = ['avif', 'webp', 'jpeg', 'png'] as const;
export type MadeFormat = (typeof MADE_FORMATS)[number];

export interface ImageRequest {
  readonly box: Box;
  /** Null: whichever the client takes. */
  readonly format: MadeFormat | null;
  /** As the address says; null where it says none. */
  readonly version: string | null;
}

const LARGEST = 2_400;

export const readImageRequest = (query: string): Result<ImageRequest, ParameterProblem> => {
  const read = readQueryParameters(query, ['width', 'height', 'fit', 'format', 'v']);
  if (!read.ok) return read;
  const { fit: fitName = 'cover', format: formatName = 'auto' } = read.value;
  const width = readSize(read.value.width);
  const height = readSize(read.value.height);
  if (width === undefined) return fail(wrongSize('width'));
  if (height === undefined) return fail(wrongSize('height'));
  const fit = PICTURE_FITS.find((one) => one === fitName);
  if (!fit) return fail(invalidParameter('fit', fitName, PICTURE_FITS));
  const format = readFormat(formatName);
  if (format === undefined) {
    return fail(invalidParameter('format', formatName, ['auto', ...MADE_FORMATS]));
  }
  return succeed({ box: boxOf(width, height, fit), format, version: read.value.v ?? null });
};

/** Without a size, a picture is as large as it is, within reason; one side alone cuts nothing. */
const boxOf = (width: number | null, height: number | null, fit: PictureFit): Box =>
  width === null && height === null
    ? { width: LARGEST, height: LARGEST, fit: 'inside' }
    : { width, height, fit };

/** Null for `auto`, undefined for what is no format. */
const readFormat = (name: string): MadeFormat | null | undefined =>
  name === 'auto' ? null : MADE_FORMATS.find((one) => one === name);

/** Undefined for what is none of the list. */
const readSize = (text: string | undefined): number | null | undefined =>
  text === undefined ? null : PICTURE_SIZES.find((size) => String(size) === text);

const wrongSize = (parameter: string): ParameterProblem => ({
  code: 'PARAMETER_INVALID',
  parameter,
  message: `“${parameter}” must be one of: ${PICTURE_SIZES.join(', ')}.`,
});

/**
 * The format that an Accept header likes best (RFC 9110, 12.5.1), of several the smallest. AVIF and WebP are for those
 * who name them: whoever takes anything at all may know neither. Whoever takes none is given what anybody shows.
 */
export const formatFor = (
  accept: string | undefined,
  { hasAlpha }: { readonly hasAlpha: boolean },
): MadeFormat => {
  const ranges = readRanges(accept === undefined || accept.trim() === '' ? '*/*' : accept);
  const weight = (...names: readonly string[]): number =>
    names.map((name) => ranges.get(name)).find((found) => found !== undefined) ?? 0;
  const anyhow = (type: string): number => weight(type, 'image/*', '*/*');
  // A photograph as a PNG is ten times as large, whatever browsers of old say that they like.
  const plain = hasAlpha ? (['png', 'jpeg'] as const) : (['jpeg', 'png'] as const);
  const shown = plain.find((format) => anyhow(`image/${format}`) > 0) ?? plain[0];
  const best = Math.max(...plain.map((format) => anyhow(`image/${format}`)));
  const small = (['avif', 'webp'] as const).map(
    (format) => [format, weight(`image/${format}`)] as const,
  );
  const most = Math.max(...small.map(([, liking]) => liking));
  if (most === 0 || most < best) return shown;
  return small.find(([, liking]) => liking === most)?.[0] ?? shown;
};

/** Media ranges with their weights; of what is no weight, that of all. */
const readRanges = (accept: string): ReadonlyMap<string, number> =>
  new Map(
    accept.split(',').map((range) => {
      const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      const weight = given === undefined ? 1 : Number.parseFloat(given);
      return [name, Number.isNaN(weight) ? 1 : Math.min(Math.max(weight, 0), 1)] as const;
    }),
  );

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
    ...{ width, height },
    left: place(x, picture.width, width),
    top: place(y, picture.height, height),
  };
};
