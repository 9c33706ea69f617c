import type { Core } from '@strapi/strapi';
import { textAt, valueAt } from '../../../lib/record';
import { mayCaller } from '../../../platform/public-caller';
import { rightToList } from '../../content/rights';
import { STORED_REFERENCES, type StoredReference } from '../../content/stored-references';
import { addFields, type AddedField } from './add-fields';
import { authOf } from './checked-query';
import { rootArguments } from './field-languages';

/** Gives the fields that lead to a document whose documentId is stored. The reader answers them mostly by itself. */
export const addStoredReferences = (strapi: Core.Strapi): void => {
  addFields(
    strapi,
    STORED_REFERENCES.map((reference) => ({
      uid: reference.uid,
      name: reference.field,
      type: reference.target,
      description: `The document whose documentId is \`${reference.by}\`, while it is published.`,
      resolve: resolverOf(strapi, reference),
    })),
  );
};

const resolverOf = (
  strapi: Core.Strapi,
  { by, target }: StoredReference,
): AddedField['resolve'] => {
  const known = new WeakMap<object, Map<string, Promise<unknown>>>();
  return async (...[parent, , context, info]) => {
    const documentId = textAt(parent, by);
    if (!documentId) return null;
    // One operation names the same few documents again and again.
    const found = known.get(context) ?? new Map<string, Promise<unknown>>();
    known.set(context, found);
    // Relations show drafts where the query at the root asks for them, which `features/access` allows or not.
    const isDraft = valueAt(rootArguments(context, info), 'status') === 'draft';
    const key = `${String(isDraft)} ${documentId}`;
    const document = found.get(key) ?? read(strapi, { target, documentId, isDraft, context });
    found.set(key, document);
    return document;
  };
};

interface Asked {
  readonly target: string;
  readonly documentId: string;
  readonly isDraft: boolean;
  readonly context: object;
}

const read = async (
  strapi: Core.Strapi,
  { target, documentId, isDraft, context }: Asked,
): Promise<unknown> => {
  const auth = authOf(context);
  if (!(await mayCaller(strapi, auth, rightToList({ uid: target })))) return null;
  const publishedAt = isDraft ? { $null: true } : { $notNull: true };
  return strapi.db.query(target).findOne({ where: { documentId, publishedAt } });
};
