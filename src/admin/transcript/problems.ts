import { isRecord, textAt } from '../../lib/record';

/** A message of Strapi's validation: words, or words to be translated. */
export type ProblemMessage =
  string | { readonly id: string; readonly defaultMessage: string; readonly values: UnknownValues };

type UnknownValues = Readonly<Record<string, string | number>>;

/** The problems of each turn, by its index, as the form holds them: an error for each field of each row. */
export const problemsByTurn = (
  rawError: unknown,
): ReadonlyMap<number, readonly ProblemMessage[]> => {
  const found = new Map<number, readonly ProblemMessage[]>();
  if (typeof rawError !== 'object' || rawError === null) return found;
  for (const [index, error] of Object.entries(rawError)) {
    const messages = messagesIn(error);
    if (/^\d+$/.test(index) && messages.length > 0) found.set(Number(index), messages);
  }
  return found;
};

/** The problem of the transcript as a whole; null where there is none. */
export const problemOfWhole = (rawError: unknown): ProblemMessage | null =>
  typeof rawError === 'string' || isDescriptor(rawError) ? (messagesIn(rawError)[0] ?? null) : null;

const messagesIn = (error: unknown): ProblemMessage[] => {
  if (typeof error === 'string') return error === '' ? [] : [error];
  if (isDescriptor(error)) {
    const id = textAt(error, 'id') ?? '';
    return [{ id, defaultMessage: textAt(error, 'defaultMessage') ?? id, values: valuesOf(error) }];
  }
  if (Array.isArray(error)) return error.flatMap(messagesIn);
  return isRecord(error) ? Object.values(error).flatMap(messagesIn) : [];
};

const isDescriptor = (error: unknown): boolean =>
  isRecord(error) && textAt(error, 'id') !== null && textAt(error, 'defaultMessage') !== null;

const valuesOf = (error: unknown): UnknownValues => {
  const values = isRecord(error) && isRecord(error.values) ? error.values : {};
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
    ),
  );
};
