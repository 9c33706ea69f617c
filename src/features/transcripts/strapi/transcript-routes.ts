import type { Context } from 'koa';
import type { ApiRoute } from '../../../contract/api-route';
import { withDrafts } from '../../../contract/draft-reads';
import { valueAt } from '../../../lib/record';
import type { ContentFinder } from '../../../platform/content-reads';
import { draftRequest } from '../../../platform/draft-requests';
import type { FeatureContext } from '../../../platform/feature';
import { publicRequestOf, sendAnswer } from '../../../platform/public-routes';
import { INTERVIEW } from '../../content/registry';
import { transcriptRoutes } from '../transcript-route';
import type { TranscriptReader } from './transcript-reads';

type TranscriptContext = Pick<FeatureContext, 'strapi' | 'apiRoutes' | 'contentReads'>;

/**
 * The routes of the content API for whoever is not answered before Strapi: callers with a token. Who may
 * read an interview may read its transcript, by the rights of the token. Returns the routes, for whoever answers before.
 */
export const addTranscriptRoutes = (
  { strapi, apiRoutes, contentReads }: TranscriptContext,
  readBy: (reads: ContentFinder) => TranscriptReader,
): readonly Pick<ApiRoute, 'path'>[] => {
  const prefix: string = strapi.config.get('api.rest.prefix', '/api');
  const routes = transcriptRoutes(prefix);
  for (const route of routes) apiRoutes.add(withDrafts(route));
  strapi.server.routes({
    type: 'content-api',
    prefix: '',
    routes: routes.map(({ path }) => ({
      method: 'GET',
      // Strapi puts its prefix before it.
      path: path.slice(prefix.length),
      handler: async (ctx: Context) => {
        const auth = authOf(ctx);
        const request = publicRequestOf(ctx);
        const asked = (await draftRequest({ strapi, contentReads }, request, auth)) ?? request;
        const found = await readBy(contentReads.as(auth))(asked);
        if (found) sendAnswer(ctx, found);
      },
      config: { auth: { scope: [`${INTERVIEW.uid}.findOne`] } },
      info: {},
    })),
  });
  return routes;
};

const authOf = ({ state }: Context): unknown => valueAt(state, 'auth');
