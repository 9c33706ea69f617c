import type { Core } from '@strapi/strapi';

/** How Strapi's GraphQL plugin names things. */
export interface Naming {
  getTypeName(type: unknown): string;
  getComponentName(type: unknown): string;
  getEntityResponseCollectionName(type: unknown): string;
  getRelationResponseCollectionName(type: unknown): string;
  getFindQueryName(type: unknown): string;
  getFindOneQueryName(type: unknown): string;
  getFindConnectionQueryName(type: unknown): string;
}

export const namingOf = (strapi: Core.Strapi): Naming =>
  strapi.plugin('graphql').service<{ readonly naming: Naming }>('utils').naming;

/** Null where no content type or component is called so. */
export const typeName = (strapi: Core.Strapi, uid: string): string | null => {
  // The names are not known at compile time.
  const model = strapi.getModel(uid as never) as { readonly modelType?: string } | undefined;
  if (!model) return null;
  const naming = namingOf(strapi);
  return model.modelType === 'component'
    ? naming.getComponentName(model)
    : naming.getTypeName(model);
};
