import { pathParameter, queryParameter, type ApiOperation } from '../../lib/api-operation';
import { PARAMETERS_REFUSED } from '../content/api-parts';
import { PICTURE_FITS, PICTURE_SIZES } from '../content/picture';
import { MADE_FORMATS } from './image-request';

const SIZE = { type: 'integer', enum: PICTURE_SIZES };

/** `GET /images/{documentId or hash}`. */
export const IMAGE_OPERATION: ApiOperation = {
  id: 'getImage',
  tag: 'Images',
  summary: 'A picture of the media library in another size and format',
  description:
    'Where pictures are being made for too many, 503 `IMAGES_BUSY` says when to try again; `IMAGE_UNREADABLE` is of the disk.',
  parameters: [
    pathParameter(
      'id',
      'documentId of the file, or its hash: the name in its address, without extension, also one from before it was replaced.',
      'ek5r4zii6o9j02satdmpbuo8',
    ),
    queryParameter('width', 'Pixels. Alone, or with `inside`, nothing is made larger than it is.', {
      schema: SIZE,
      example: 640,
    }),
    queryParameter('height', 'Pixels.', { schema: SIZE }),
    queryParameter(
      'fit',
      'With width and height: `cover` fills them exactly and cuts off what is over, around the focal point; `inside` shows all.',
      { schema: { type: 'string', enum: PICTURE_FITS, default: 'cover' } },
    ),
    queryParameter(
      'format',
      '`auto`: AVIF, WebP or JPEG (PNG where it is see-through), by Accept. Of animations, a named format shows the first frame.',
      { schema: { type: 'string', enum: ['auto', ...MADE_FORMATS], default: 'auto' } },
    ),
    queryParameter(
      'v',
      'The version in addresses that views give: with the present one the answer may be kept for ever.',
    ),
  ],
  answer: {
    description: 'The picture.',
    content: Object.fromEntries(
      MADE_FORMATS.map((format) => [`image/${format}`, { type: 'string', format: 'binary' }]),
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
};
