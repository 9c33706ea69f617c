import type { Core } from '@strapi/strapi';
import { attributesOf } from '../../../platform/schema';
import { FILE_UID, type ContentModel, type Model } from '../content-model';

/** The content types, the components, and files. */
export const readContentModel = (strapi: Core.Strapi): ContentModel => {
  const types = [...Object.keys(strapi.contentTypes).filter(isContent), FILE_UID];
  const components = Object.keys(strapi.components);
  const models = [
    ...types.map((uid) => readModel(strapi, uid, { isComponent: false })),
    ...components.map((uid) => readModel(strapi, uid, { isComponent: true })),
  ];
  return Object.fromEntries(models.map((model) => [model.uid, model]));
};

const isContent = (uid: string): boolean => uid.startsWith('api::');

const readModel = (
  strapi: Core.Strapi,
  uid: string,
  { isComponent }: Pick<Model, 'isComponent'>,
): Model => ({
  uid,
  isComponent,
  attributes: attributesOf(strapi, uid),
});
