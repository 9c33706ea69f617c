import createHttpError from 'http-errors';
import { isDiskFull } from '../../../lib/disk-full';
import { MalformedForm } from '../../../platform/multipart';
import { BodyAborted, TooManyBytes } from '../../../platform/request-bytes';
import { diskFull, invalidBody, tooLarge, type BodyRefusal } from '../body-refusal';

/** The refusal as an error that Strapi's stack turns into its answer, message and code included. */
export const refusalError = (refusal: BodyRefusal): Error => {
  const { status, message, name, code } = refusal;
  return createHttpError(status, message, { name, expose: true, details: { code }, refusal });
};

/** The refusal that an error of a body stands for; null for any other error. */
export const refusalOf = (
  error: unknown,
  { what, most }: { what: string; most: number },
): BodyRefusal | null => {
  if (error instanceof TooManyBytes) return tooLarge(what, most);
  if (error instanceof BodyAborted) return invalidBody('The body ended before it was complete.');
  if (error instanceof MalformedForm)
    return invalidBody(`The form is malformed: ${error.message}.`);
  return isDiskFull(error) ? diskFull : null;
};
