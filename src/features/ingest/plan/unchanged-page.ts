import type { ImportPlan, KnownIndex } from '../import-plan';
import type { KnownNames } from '../speakers/known-names';
import { planUntouched, type UntouchedPage } from './plan';

/** A page whose file is the one that was imported, and whose interview nobody has touched since. */
export interface UnchangedPage extends Omit<UntouchedPage, 'known'> {
  readonly labels: Readonly<Record<string, string>>;
}

/** How each of the labels is known. */
export const labelEvidence = (
  labels: readonly string[],
  names: KnownNames,
): Readonly<Record<string, string>> =>
  Object.fromEntries(labels.map((label) => [label, knownAs(label, names)]));

/** The plan of a page of which nothing comes; null where it must be read to know. */
export const planUnchanged = (page: UnchangedPage, known: KnownIndex): ImportPlan | null => {
  const isReadAlike = Object.entries(page.labels).every(
    ([label, how]) => knownAs(label, known.names) === how,
  );
  return isReadAlike ? planUntouched({ ...page, known }) : null;
};

const knownAs = (label: string, names: KnownNames): string => {
  if (names.isKnown(label)) return 'name';
  return names.isShortForm(label) ? 'short form' : 'unknown';
};
