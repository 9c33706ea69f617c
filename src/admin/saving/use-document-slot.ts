import { buildValidParams } from '@strapi/content-manager/strapi-admin';
import { useQueryParams } from '@strapi/strapi/admin';
import { textAt } from '../../lib/record';
import type { DocumentSlot } from './document-slot';

/** The document whose form is open, in the language that the address names. */
export const useDocumentSlot = (model: string, documentId: string | undefined): DocumentSlot => {
  const [{ query }] = useQueryParams();
  return {
    model,
    documentId: documentId ?? null,
    locale: textAt(buildValidParams(query), 'locale') ?? '',
  };
};
