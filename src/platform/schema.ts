import type { Core, UID } from '@strapi/strapi';
import { isRecord, textAt, valueAt, type UnknownRecord } from '../lib/record';

/** The attributes of any content type or component by name, as its schema describes them. */
export const attributesOf = (
  strapi: Core.Strapi,
  uid: string,
): Readonly<Record<string, UnknownRecord>> => {
  // A name that is not known at compile time is looked up in a union of generated types.
  const attributes: unknown = strapi.getModel(uid as UID.Schema).attributes;
  return Object.fromEntries(
    Object.entries(isRecord(attributes) ? attributes : {}).map(([name, attribute]) => [
      name,
      isRecord(attribute) ? attribute : {},
    ]),
  );
};

/** The attributes that hold components, by name. */
export const componentFieldsOf = (strapi: Core.Strapi, uid: string): readonly string[] =>
  Object.entries(attributesOf(strapi, uid))
    .filter(([, attribute]) => textAt(attribute, 'type') === 'component')
    .map(([name]) => name);

export const isLocalized = (strapi: Core.Strapi, uid: string): boolean => {
  const options: unknown = strapi.contentTypes[uid as UID.ContentType].pluginOptions;
  return valueAt(valueAt(options, 'i18n'), 'localized') === true;
};

export const hasDrafts = (strapi: Core.Strapi, uid: string): boolean =>
  uid in strapi.contentTypes && strapi.contentTypes[uid as UID.ContentType].options.draftAndPublish;
