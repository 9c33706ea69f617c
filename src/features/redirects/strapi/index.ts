import type { Feature } from '../../../platform/feature';
import { addPublicRoute } from '../../../platform/public-routes';
import { decodeCursor } from '../../../platform/rest-query';
import { redirectsRoute } from '../redirects-route';
import { RESOLVE_ROUTE } from '../resolve-route';
import { answerRedirects } from './answer-redirects';
import { answerResolve } from './answer-resolve';
import { keepFormerPaths } from './former-paths';
import { formerPathIndexes } from './former-paths-store';

/** Tells where the pages of former addresses are now. */
export const redirects: Feature = {
  name: 'redirects',
  register(context) {
    // Documents of types that may not be listed are left out.
    addPublicRoute(context, {
      route: redirectsRoute(decodeCursor),
      needs: [],
      answer: answerRedirects(context),
    });
    addPublicRoute(context, {
      route: RESOLVE_ROUTE,
      needs: [],
      answer: answerResolve(context),
    });
    context.documentEvents.beforeWrite(keepFormerPaths(context.strapi));
  },
  bootstrap: ({ strapi, schema }) => schema.needIndexes(formerPathIndexes(strapi)),
};
