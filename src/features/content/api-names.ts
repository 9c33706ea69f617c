import type { z } from 'zod';
import { placeholder } from '../../contract/api-parts';
import type { ApiRefusal } from '../../contract/api-route';
import { contentTypeOf, type ContentType } from './registry';
import { viewOf, VIEWS, type View, type ViewName } from './view-declarations';

/** The name of a type in the API's description: `Interview`. */
export const schemaName = ({ noun }: ContentType): string =>
  noun.charAt(0).toUpperCase() + noun.slice(1);

/** `InterviewCard`, `InterviewPage`. */
export const viewSchemaName = (type: ContentType, view: ViewName): string =>
  `${schemaName(type)}${view === 'card' ? 'Card' : 'Page'}`;

/** The name of a view that its type declares; null for a choice made in passing. */
export const declaredViewName = (uid: string, view: View): string | null => {
  const type = contentTypeOf(uid);
  const name = type && VIEWS.find((one) => viewOf(uid, one) === view);
  return type && name ? viewSchemaName(type, name) : null;
};

/** `interviews` → `Interviews`: the group of a type's routes. */
export const tagOf = ({ plural }: ContentType): string =>
  plural.charAt(0).toUpperCase() + plural.slice(1);

/** Where a document is addressed in a path. */
export const addressOf = ({ noun, example }: ContentType): z.ZodString =>
  placeholder(`documentId or slug of the ${noun}.`, example ?? noun);

/** Why there is no document at an address. */
export const documentRefusals = (
  { noun }: ContentType,
  code = 'DOCUMENT_NOT_FOUND',
): readonly ApiRefusal[] => [
  { status: 404, codes: { [code]: `no published ${noun} is at this address in this language` } },
  {
    status: 410,
    codes: { DOCUMENT_GONE: `it was public and is no more; \`when\` says since when` },
  },
];
