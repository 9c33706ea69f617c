import type { Core } from '@strapi/strapi';
import { readContentModel } from '../../content/strapi/read-content-model';
import { viewFragments } from '../view-fragments';

/** How Strapi's GraphQL plugin names things. */
interface Naming {
  getTypeName(model: unknown): string;
}

/** The views as fragments in the plugin's own names. */
export const readViewFragments = (strapi: Core.Strapi): string => {
  const { naming }: { naming: Naming } = strapi.plugin('graphql').service('utils');
  // The name is not known at compile time.
  return viewFragments(readContentModel(strapi), (uid) =>
    naming.getTypeName(strapi.getModel(uid as never)),
  );
};
