import { contentTypeOf, type ContentType } from '../content/registry';
import type { LinkHere, LinksHere } from './links-here';

const NAMED_AT_MOST = 5;

/** Why nothing was published: one sentence, the problems follow in the details. */
export const publicationRefusal = (type: ContentType, count: number): string =>
  count === 1
    ? `This ${type.noun} cannot be published yet: one problem must be solved first.`
    : `This ${type.noun} cannot be published yet: ${count} problems must be solved first.`;

/** Why a document that published ones stand on stays published. */
export const unpublishRefusal = (type: ContentType, dependents: LinksHere): string =>
  `Nothing was unpublished: this ${type.noun} is named in ${listDependents(dependents)}. ` +
  `Unpublish them first, or remove the ${type.noun} there and publish again.`;

/** Why a document that others refer to is not deleted. */
export const deleteRefusal = (type: ContentType, dependents: LinksHere): string =>
  `Nothing was deleted: this ${type.noun} is named in ${listDependents(dependents)}. ` +
  `Remove the ${type.noun} there first.`;

/** Why a file that documents show stays; the first of several. */
export const fileRefusal = (name: string, dependents: LinksHere, others: number): string => {
  const more = others === 0 ? '' : ` ${others === 1 ? 'One more is' : `${others} more are`} used.`;
  return `Nothing was deleted: “${name}” is used by ${listDependents(dependents)}.${more} Remove it there first.`;
};

/** Only the listed ones are named. */
const listDependents = ({ links, total }: LinksHere): string => {
  const named = links.slice(0, NAMED_AT_MOST).map(nameOf);
  const rest = total - named.length;
  if (named.length === 0) return rest === 1 ? 'one draft' : `${rest} drafts`;
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
};

/** A document as messages and the log name it. */
export const nameOf = ({
  uid,
  name,
  locale,
}: Pick<LinkHere, 'uid' | 'name' | 'locale'>): string => {
  const noun = contentTypeOf(uid)?.noun ?? 'document';
  return `the ${noun}${name === null ? '' : ` “${name || '(untitled)'}”`}${locale === null ? '' : ` (${locale})`}`;
};
