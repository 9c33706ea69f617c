import type { Core } from '@strapi/strapi';
import { fillPath } from '../../../lib/path-pattern';
import type { ContentType } from '../../content/registry';
import type { PathTo } from './address-answer';

/** The pattern of the addresses of a type's documents in the REST API. */
const documentPattern = (strapi: Core.Strapi, { plural }: Pick<ContentType, 'plural'>): string =>
  `${strapi.config.get<string>('api.rest.prefix', '/api')}/${plural}/:id`;

/** Where a document of a type is in the REST API. */
export const documentPath = (strapi: Core.Strapi, type: Pick<ContentType, 'plural'>): PathTo => {
  const pattern = documentPattern(strapi, type);
  return (id) => fillPath(pattern, { id });
};
