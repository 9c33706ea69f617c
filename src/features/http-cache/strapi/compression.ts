import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AnswerStore } from '../answer-store';
import type { Encoding } from '../content-encoding';
import { representation, SMALLEST_COMPRESSED, type KeptPage } from './kept-answer';

const compressWithBrotli = promisify(brotliCompress);
const compressWithGzip = promisify(gzip);

/** Dear enough to save most bytes, cheap enough to be done for every answer that is asked for twice. */
const BROTLI_QUALITY = 5;

/**
 * The representation to send now. A compressed one that is wanted for the first time is made in the
 * background, on Node's threads, and kept with the answer; until then the plain one goes out.
 */
export const representationFor = (
  store: AnswerStore<KeptPage>,
  { key, page, encoding }: { key: string; page: KeptPage; encoding: Encoding },
) => {
  const known = page.representations.get(encoding);
  // Whoever cannot be given the compressed answer gets the plain one, now and later.
  if (!known) makeRepresentation(store, { key, page, encoding }).catch(() => undefined);
  return known ?? page.plain;
};

const makeRepresentation = async (
  store: AnswerStore<KeptPage>,
  { key, page, encoding }: { key: string; page: KeptPage; encoding: Encoding },
): Promise<void> => {
  const { plain } = page;
  if (plain.body.length < SMALLEST_COMPRESSED) return;
  if (page.encodingsUnderWay.has(encoding)) return;
  page.encodingsUnderWay.add(encoding);
  const body = await compress(plain.body, encoding);
  page.representations.set(encoding, representation(page.template, encoding, body));
  store.grow(key, page, body.length);
};

const compress = (body: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br'
    ? compressWithBrotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      })
    : compressWithGzip(body);
