import type { ApiRoute } from '../../../contract/api-route';
import type { JsonSchema } from '../../../lib/api-schema';
import type { FeatureContext } from '../../../platform/feature';
import { isLocalized } from '../../../platform/schema';
import { enumerationsOf } from '../../content/strapi/enumerations';
import { readContentModel } from '../../content/strapi/read-content-model';
import { contentRoutes } from '../content-routes';
import { contentSchemas } from '../content-schemas';
import { openapiDocument } from '../document';
import { withViewRoutes } from '../view-routes';

type Context = Pick<FeatureContext, 'strapi' | 'apiRoutes'>;

/** Every route of this server, once all features have said what they serve. */
export const publicRoutesOf = ({ strapi, apiRoutes }: Context): readonly ApiRoute[] => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const ofContent = contentRoutes(prefix, ({ uid }) => ({
    isLocalized: isLocalized(strapi, uid),
    enumerations: enumerationsOf(strapi, uid),
  }));
  return withViewRoutes(prefix, [...ofContent, ...apiRoutes.all()]);
};

/** Their description. */
export const apiDocument = (context: Context): JsonSchema =>
  openapiDocument({
    version: context.strapi.config.get<string>('info.version', '0.0.0'),
    contentSchemas: contentSchemas(readContentModel(context.strapi)),
    routes: publicRoutesOf(context),
  });
