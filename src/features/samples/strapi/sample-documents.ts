import type { Core, UID } from '@strapi/strapi';
import { isRecord, type UnknownRecord } from '../../../lib/record';
import { attributesOf } from '../../../platform/schema';
import type { ContentType } from '../../content/registry';
import type { Supplement } from '../supplements';

/** The parts of the Document Service that are called here; its own types want a type that is known when compiled. */
interface Documents {
  findFirst(params: unknown): Promise<unknown>;
  findOne(params: unknown): Promise<unknown>;
  create(params: unknown): Promise<unknown>;
  update(params: unknown): Promise<unknown>;
}

export const documentsOf = (strapi: Core.Strapi, { uid }: ContentType): Documents =>
  strapi.documents(uid as UID.ContentType);

/** The draft in the language in which the document was first written. */
export const findOriginal = async (
  strapi: Core.Strapi,
  supplement: Supplement,
): Promise<UnknownRecord | null> => {
  const { type, slug, locale, translation } = supplement;
  const found = await documentsOf(strapi, type).findFirst({
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
