import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AnswerStore } from '../answer-store';
import type { Encoding } from '../content-encoding';
import {
  bytesOfRepresentation,
  representation,
  SMALLEST_COMPRESSED,
  type KeptPage,
  type Representation,
} from './kept-answer';

const compressWithBrotli = promisify(brotliCompress);
const compressWithGzip = promisify(gzip);

/** Costly enough to save most bytes, cheap enough to be done for every answer that is asked for twice. */
const BROTLI_QUALITY = 5;

/** More at once would only wait for a thread, each with its whole answer in memory. */
const MOST_UNDER_WAY = 8;

interface Wish {
  readonly key: string;
  readonly page: KeptPage;
  readonly encoding: Encoding;
}

export interface Compressor {
  /**
   * The representation to send now. A compressed one that is wanted for the first time is made in the
   * background, on Node's threads, and kept with the answer; until then the plain one goes out. Answers that
   * are not kept are not compressed.
   */
  representationFor(wish: Wish): Representation;
}

export const createCompressor = (store: AnswerStore<KeptPage>): Compressor => {
  let underWay = 0;
  const make = async (wish: Wish): Promise<void> => {
    if (underWay >= MOST_UNDER_WAY || !isWorthwhile(store, wish)) return;
    underWay += 1;
    try {
      await makeRepresentation(store, wish);
    } finally {
      underWay -= 1;
    }
  };
  return {
    representationFor: (wish) => {
      const known = wish.page.representations.get(wish.encoding);
      // Whoever cannot be given the compressed answer gets the plain one, now and later.
      if (!known) make(wish).catch(() => undefined);
      return known ?? wish.page.plain;
    },
  };
};

const isWorthwhile = (store: AnswerStore<KeptPage>, { key, page, encoding }: Wish): boolean =>
  page.plain.body.length >= SMALLEST_COMPRESSED &&
  !page.encodingsUnderWay.has(encoding) &&
  store.holds(key, page);

const makeRepresentation = async (
  store: AnswerStore<KeptPage>,
  { key, page, encoding }: Wish,
): Promise<void> => {
  page.encodingsUnderWay.add(encoding);
  const body = await compress(page.plain.body, encoding);
  const made = representation(page.template, encoding, body);
  page.representations.set(encoding, made);
  store.grow(key, page, bytesOfRepresentation(made));
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
