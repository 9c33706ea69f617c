import type { Core } from '@strapi/strapi';
import { recordIn } from '../../../lib/record';
import { orNull } from '../../../lib/row';
import { readDocumentId } from '../../content/document-id';
import { CONTENT_TYPES } from '../../content/registry';
import { referencesIn, resolveReferences, type Reference } from '../references';
import type { Fields } from '../supplements';
import type { SampleLibrary } from './sample-library';

/** The fields with ids, files and pictures where references were; a document that is not there is left out. */
export const resolveFields = async (
  strapi: Core.Strapi,
  library: SampleLibrary,
  fields: Fields,
): Promise<Fields> => {
  const documentIds = await documentIdsIn(strapi, fields);
  const find = (reference: Reference): unknown => {
    switch (reference.kind) {
      case 'file':
        return library.find(reference.name).id;
      case 'picture':
        return library.find(reference.name);
      case 'document':
        return documentIds.get(nameOf(reference));
    }
  };
  const value = resolveReferences(fields, find);
  return recordIn(value);
};

type DocumentReference = Extract<Reference, { kind: 'document' }>;

const nameOf = ({ type, slug }: DocumentReference): string => `${type}/${slug}`;

const documentIdsIn = async (
  strapi: Core.Strapi,
  fields: Fields,
): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for (const reference of referencesIn(fields)) {
    if (reference.kind !== 'document' || found.has(nameOf(reference))) continue;
    const type = CONTENT_TYPES.find(({ noun }) => noun === reference.type);
    if (!type) throw new Error(`The samples refer to an unknown type “${reference.type}”`);
    const row: unknown = await strapi.db
      .query(type.uid)
      .findOne({ where: { slug: reference.slug }, select: ['documentId'] });
    const documentId = orNull(readDocumentId)(row);
    if (documentId !== null) found.set(nameOf(reference), documentId);
  }
  return found;
};
