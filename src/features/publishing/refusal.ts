import type { ContentType } from '../content/registry';

/** A document that refers to another one. */
export interface Dependent {
  readonly noun: string;
  readonly name: string;
  readonly locale: string | null;
}

const NAMED_AT_MOST = 5;

/** Why nothing was published: one sentence, the problems follow in the details. */
export const publicationRefusal = (type: ContentType, count: number): string =>
  count === 1
    ? `This ${type.noun} cannot be published yet: one problem must be solved first.`
    : `This ${type.noun} cannot be published yet: ${count} problems must be solved first.`;

/** Why a document that published ones stand on stays published. */
export const unpublishRefusal = (type: ContentType, dependents: readonly Dependent[]): string =>
  `Nothing was unpublished: this ${type.noun} is named in ${listDependents(dependents)}. ` +
  `Unpublish them first, or remove the ${type.noun} there and publish again.`;

/** Why a document that others refer to is not deleted. */
export const deleteRefusal = (type: ContentType, dependents: readonly Dependent[]): string =>
  `Nothing was deleted: this ${type.noun} is named in ${listDependents(dependents)}. ` +
  `Remove the ${type.noun} there first.`;

const listDependents = (dependents: readonly Dependent[]): string => {
  const named = dependents
    .slice(0, NAMED_AT_MOST)
    .map(({ noun, name, locale }) => `the ${noun} “${name}”${locale ? ` (${locale})` : ''}`);
  const rest = dependents.length - named.length;
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
};
