import type { Catalogue } from './documents';
import { planCatalogue } from './documents';
import { writeFrame } from './frame-rows';
import { writeInterviews } from './interview-rows';
import { writePublications } from './publication-rows';
import { createRandom } from './random';
import type { Rows } from './rows';
import type { Size } from './size';

const SEED = 20_261_124;

/** The documents there are: the same for the same size, on every machine. */
export const catalogueOf = (size: Size): Catalogue => planCatalogue(createRandom(SEED), size);

/** The rows Strapi itself would have written for them, in an order that satisfies every foreign key. */
export function* rowsOf(catalogue: Catalogue): Generator<Rows> {
  const random = createRandom(SEED + 1);
  yield* writeFrame(random, catalogue);
  yield* writePublications(random, catalogue.publications);
  yield* writeInterviews(random, catalogue);
}
