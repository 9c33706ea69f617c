import type { JsonSchema } from '../../../lib/json-schema';
import type { FeatureContext } from '../../../platform/feature';
import { isLocalized } from '../../../platform/schema';
import { enumerationsOf } from '../../content/strapi/enumerations';
import { contentRoutes } from '../content-operations';
import { contentSchemas } from '../content-schemas';
import { openapiDocument } from '../document';
import { readContentModel } from '../../content/strapi/read-content-model';

type Context = Pick<FeatureContext, 'strapi' | 'apiOperations'>;

/** The description of this server's API, once all features have said what they serve. */
export const apiDocument = ({ strapi, apiOperations }: Context): JsonSchema =>
  openapiDocument({
    version: strapi.config.get<string>('info.version', '0.0.0'),
    contentSchemas: contentSchemas(readContentModel(strapi)),
    routes: [
      ...contentRoutes(strapi.config.get('api.rest.prefix', '/api'), ({ uid }) => ({
        isLocalized: isLocalized(strapi, uid),
        enumerations: enumerationsOf(strapi, uid),
      })),
      ...apiOperations.all(),
    ],
  });
