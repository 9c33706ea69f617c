import type { Core } from '@strapi/strapi';
import { isRecord, type UnknownRecord } from '../../../lib/record';
import { documentsOf } from '../../../platform/documents';
import { attributesOf } from '../../../platform/schema';
import type { Supplement } from '../supplements';

/** The draft in the language in which the document was first written. */
export const findOriginal = async (
  strapi: Core.Strapi,
  supplement: Supplement,
): Promise<UnknownRecord | null> => {
  const { type, slug, locale, translation } = supplement;
  const found = await documentsOf(strapi, type.uid).findFirst({
    ...(slug === null ? {} : { filters: { slug } }),
    ...(locale === null || translation ? {} : { locale }),
    ...populated(strapi, supplement),
  });
  return isRecord(found) ? found : null;
};

/** Of relations, files and components it is asked whether they are there. */
export const populated = (
  strapi: Core.Strapi,
  { type, fields }: Supplement,
): { populate: string[] } => {
  const attributes = attributesOf(strapi, type.uid);
  const names = [...Object.keys(fields), type.transcriptField ?? ''];
  const isJoined = (name: string): boolean =>
    ['relation', 'media', 'component'].includes(attributes[name]?.type ?? '');
  return { populate: names.filter(isJoined) };
};
