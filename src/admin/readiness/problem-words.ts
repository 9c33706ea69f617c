import type { Advice } from '../../features/publishing/advice-mark';
import type { PublicationProblem } from '../../features/publishing/publication-gate';
import type { Words } from '../words';

const MISSING: ReadonlySet<string> = new Set(['FIELD_MISSING', 'TRANSCRIPT_EMPTY']);

/** A problem as an editor says it, with the name that the form gives to the field. */
export const problemText = (
  { path, code, message }: PublicationProblem,
  label: string,
  words: Words,
): string => {
  const [, index, part] = path;
  const isRow = index !== undefined && /^\d+$/.test(index);
  const row = Number(index) + 1;
  if (code === 'FIELD_MISSING' && isRow && part === 'text')
    return words('lectern.readiness.turn-empty', { row });
  if (code === 'FIELD_MISSING' && isRow && part === 'speaker')
    return words('lectern.readiness.turn-speaker', { row });
  if (MISSING.has(code)) return words('lectern.readiness.missing', { field: label });
  if (code === 'FIELD_INVALID')
    return words('lectern.readiness.invalid', { field: label, message });
  return message;
};

export const adviceText = ({ code, values }: Advice, label: string, words: Words): string =>
  words(`lectern.advice.${code}`, { field: label, ...values });
