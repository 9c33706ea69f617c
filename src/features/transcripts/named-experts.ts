import { normalizePersonalName } from '../../lib/personal-name';
import { textAt } from '../../lib/record';

/** Of rows of experts those who are called so, in full; case, accents and titles do not matter. Nobody is guessed. */
export const expertsNamed = <Row>(rows: readonly Row[], name: string): readonly Row[] => {
  const wanted = normalizePersonalName(name);
  if (wanted === '') return [];
  return rows.filter((row) => normalizePersonalName(textAt(row, 'name') ?? '') === wanted);
};
