import { z } from 'zod';
import { PARAMETERS_REFUSED, placeholder } from '../../contract/api-parts';
import { apiRoute, type AskedOf } from '../../contract/api-route';
import { succeed } from '../../lib/result';
import { PICTURE_FITS, PICTURE_SIZES, type Box, type PictureFit } from '../content/picture';
import { MADE_FORMATS } from './picture-format';

const LARGEST = 2_400;

const size = (description: string, more: { readonly example?: number } = {}) =>
  z
    .literal(PICTURE_SIZES)
    .optional()
    .meta({ description, type: 'integer', ...more });

/** `GET /images/{documentId or hash}`. */
export const IMAGE_ROUTE = apiRoute({
  path: '/images/:id',
  id: 'getImage',
  tag: 'Images',
  summary: 'A picture of the media library in another size and format',
  description:
    'Where pictures are being made for too many, 503 `IMAGES_BUSY` says when to try again; `IMAGE_UNREADABLE` is of the disk.',
  address: {
    id: placeholder(
      'documentId of the file, or its hash: the name in its address, without extension, also one from before it was replaced.',
      'ek5r4zii6o9j02satdmpbuo8',
    ),
  },
  query: {
    width: size('Pixels. Alone, or with `inside`, nothing is made larger than it is.', {
      example: 640,
    }),
    height: size('Pixels.'),
    fit: z.enum(PICTURE_FITS).default('cover').meta({
      description:
        'With width and height: `cover` fills them exactly and cuts off what is over, around the focal point; `inside` shows all.',
    }),
    format: z
      .enum(['auto', ...MADE_FORMATS])
      .default('auto')
      .meta({
        description:
          '`auto`: AVIF, WebP or JPEG (PNG where it is see-through), by Accept. Of animations, a named format shows the first frame.',
      }),
    v: z.string().optional().meta({
      description:
        'The version in addresses that views give: with the present one the answer may be kept for ever.',
    }),
  },
  settle: ({ width, height, fit, format, v }) =>
    succeed({
      box: boxOf(width ?? null, height ?? null, fit),
      /** Null: whichever the client takes. */
      format: format === 'auto' ? null : format,
      /** As the address says; null where it says none. */
      version: v ?? null,
    }),
  answer: {
    description: 'The picture.',
    content: Object.fromEntries(
      MADE_FORMATS.map((format) => [`image/${format}`, z.string().meta({ format: 'binary' })]),
    ),
  },
  otherAnswers: {
    302: {
      description: 'Where it is as it was uploaded: animations, and files of other storages.',
      content: {},
    },
  },
  refusals: [
    PARAMETERS_REFUSED,
    { status: 400, codes: { NOT_A_PICTURE: 'it is a file of another kind, or damaged' } },
    { status: 404, codes: { IMAGE_NOT_FOUND: 'no file has this documentId or hash' } },
    { status: 413, codes: { PICTURE_TOO_LARGE: 'it has more pixels than are decoded' } },
  ],
});

export type ImageRequest = AskedOf<typeof IMAGE_ROUTE>;

/** Without a size, a picture is as large as it is, within reason; one side alone cuts nothing. */
const boxOf = (width: number | null, height: number | null, fit: PictureFit): Box =>
  width === null && height === null
    ? { width: LARGEST, height: LARGEST, fit: 'inside' }
    : { width, height, fit };
