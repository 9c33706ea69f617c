import { refusalAnswer } from './public-answers';
import type { PublicAnswer, PublicRequest } from './public-reads';

/** Thrown where an answer would show what its caller may not read. */
export class MissingRight extends Error {
  override readonly name = 'MissingRight';

  /** @param right as Strapi calls it: `api::show.show.find` */
  constructor(readonly right: string) {
    super(`A right is missing: ${right}`);
  }
}

/** The words in which Strapi refuses whoever lacks a right; it does not tell which one. */
export const forbiddenAnswer = (request: Pick<PublicRequest, 'headers'>): PublicAnswer =>
  refusalAnswer(request, { status: 403, code: 'FORBIDDEN', message: 'Forbidden' });

/** What `answer` makes, or 403 where it finds that a right is missing. */
export const answerOrForbid = async <Answer>(
  request: Pick<PublicRequest, 'headers'>,
  answer: () => Promise<Answer>,
): Promise<Answer | PublicAnswer> => unlessForbidden(answer, () => forbiddenAnswer(request));

/** What `read` finds, or what stands in for it where it finds that a right is missing. */
export const unlessForbidden = async <Found, Other>(
  read: () => Promise<Found>,
  instead: () => Other,
): Promise<Found | Other> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof MissingRight) return instead();
    throw error;
  }
};
