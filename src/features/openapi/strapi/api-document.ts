import type { JsonSchema } from '../../../lib/json-schema';
import type { FeatureContext } from '../../../platform/feature';
import { isLocalized } from '../../../platform/schema';
import { enumerationsOf } from '../../content/strapi/enumerations';
import { contentRoutes } from '../content-operations';
import { contentSchemas } from '../content-schemas';
import { openapiDocument } from '../document';
import { withViewRoutes } from '../view-routes';
import { readContentModel } from '../../content/strapi/read-content-model';

type Context = Pick<FeatureContext, 'strapi' | 'apiOperations'>;

/** The description of this server's API, once all features have said what they serve. */
export const apiDocument = ({ strapi, apiOperations }: Context): JsonSchema => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const ofContent = contentRoutes(prefix, ({ uid }) => ({
    isLocalized: isLocalized(strapi, uid),
    enumerations: enumerationsOf(strapi, uid),
  }));
  return openapiDocument({
    version: strapi.config.get<string>('info.version', '0.0.0'),
    contentSchemas: contentSchemas(readContentModel(strapi)),
    routes: withViewRoutes(prefix, [...ofContent, ...apiOperations.all()]),
  });
};
