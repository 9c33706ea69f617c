import type { Feature } from '../../../platform/feature';
import { viewAddressReader } from '../../content/view-address';

const READS: readonly unknown[] = ['GET', 'HEAD'];

/**
 * The addresses of views. Comes after whatever puts itself before Strapi: all of it then sees the address that
 * takes the parameter, and both spellings share what is kept.
 */
export const viewAddresses: Feature = {
  name: 'view-addresses',
  bootstrap({ strapi, apiRoutes }) {
    const read = viewAddressReader(
      strapi.config.get<string>('api.rest.prefix', '/api'),
      apiRoutes.all().map(({ path }) => path),
    );
    strapi.server.httpServer.prependListener('request', (req) => {
      const url = READS.includes(req.method) ? read(req.url ?? '') : null;
      if (url !== null) req.url = url;
    });
  },
};
