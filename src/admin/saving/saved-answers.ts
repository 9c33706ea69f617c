import type { Asked } from './endpoints';
import { heldAnswers } from './held-answers';

/** Strapi reads again at once what was saved: two seconds are enough for a slow computer. */
const saved = heldAnswers<unknown>(2_000);

/** Only what is read in the same words is answered the same. */
const wordsOf = ({ collectionType, model, documentId, params }: Asked): unknown => [
  collectionType,
  model,
  documentId,
  params,
];

/** The answer to a save shows the document as it stands from then on. @param now milliseconds since 1970 */
export const noteSavedAnswer = (asked: Asked, answer: unknown, now: number): void => {
  saved.hold(wordsOf(asked), answer, now);
};

/** What reading a document would answer, where nothing else was written since it was saved; once, else null. */
export const takeSavedAnswer = (asked: Asked, now: number): unknown =>
  saved.take(wordsOf(asked), now);

/** Something was written that may show in them. */
export const forgetSavedAnswers = (): void => {
  saved.forget();
};
