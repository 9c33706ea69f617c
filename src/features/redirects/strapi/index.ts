import type { Feature } from '../../../platform/feature';
import { addPublicRoute } from '../../../platform/public-routes';
import { REDIRECTS_OPERATION, RESOLVE_OPERATION } from '../operations';
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
      ...{ path: '/api/redirects', needs: [], operation: REDIRECTS_OPERATION },
      answer: answerRedirects(context),
    });
    addPublicRoute(context, {
      ...{ path: '/api/resolve', needs: [], operation: RESOLVE_OPERATION },
      answer: answerResolve(context),
    });
    context.documentEvents.onWrite(keepFormerPaths(context.strapi));
  },
  bootstrap: ({ strapi, schema }) => schema.needIndexes(formerPathIndexes(strapi)),
};
