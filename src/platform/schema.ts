import type { Core, UID } from '@strapi/strapi';
import { valueAt, type UnknownRecord } from '../lib/record';

/** An attribute as its schema describes it; what it leads to is a uid. */
export interface SchemaAttribute extends UnknownRecord {
  readonly type: string;
  readonly relation?: string | undefined;
  readonly target?: string | undefined;
  readonly mappedBy?: string | undefined;
  readonly component?: string | undefined;
  readonly components?: readonly string[] | undefined;
  readonly repeatable?: boolean | undefined;
  readonly unique?: boolean | undefined;
}

/** The attributes of any content type or component by name. */
export const attributesOf = (
  strapi: Core.Strapi,
  uid: string,
): Readonly<Record<string, SchemaAttribute>> => strapi.getModel(uid as UID.Schema).attributes;

/** The components that an attribute may hold. */
export const componentsIn = ({
  component,
  components,
}: Pick<SchemaAttribute, 'component' | 'components'>): readonly string[] =>
  component === undefined ? (components ?? []) : [component];

/** The attributes that hold components, by name. */
export const componentFieldsOf = (strapi: Core.Strapi, uid: string): readonly string[] =>
  Object.entries(attributesOf(strapi, uid))
    .filter(([, attribute]) => attribute.type === 'component')
    .map(([name]) => name);

export const isLocalized = (strapi: Core.Strapi, uid: string): boolean => {
  const options: unknown = strapi.contentTypes[uid as UID.ContentType].pluginOptions;
  return valueAt(valueAt(options, 'i18n'), 'localized') === true;
};

export const hasDrafts = (strapi: Core.Strapi, uid: string): boolean =>
  uid in strapi.contentTypes && strapi.contentTypes[uid as UID.ContentType].options.draftAndPublish;
