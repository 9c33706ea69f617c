import type { Context } from 'koa';
import type { DescribedRoute } from '../../../lib/api-operation';
import { valueAt } from '../../../lib/record';
import type { ContentFinder } from '../../../platform/content-reads';
import { draftRequest } from '../../../platform/draft-requests';
import type { FeatureContext } from '../../../platform/feature';
import { publicRequestOf, sendAnswer, withDrafts } from '../../../platform/public-routes';
import { INTERVIEW } from '../../content/registry';
import { TRANSCRIPT_OPERATION, transcriptOperation } from '../operations';
import { FORM_NAMES } from '../transcript-forms';
import type { TranscriptReader } from './transcript-reads';

const PATH = '/interviews/:id/transcript';

const ROUTES: readonly DescribedRoute[] = [
  { path: PATH, operation: TRANSCRIPT_OPERATION },
  ...FORM_NAMES.map((form) => ({ path: `${PATH}.${form}`, operation: transcriptOperation(form) })),
];

type TranscriptContext = Pick<FeatureContext, 'strapi' | 'apiOperations' | 'contentReads'>;

/**
 * The routes of the content API for whoever the front door does not answer: callers with a token. Who may
 * read an interview may read its transcript, by the rights of the token.
 */
export const addTranscriptRoutes = (
  { strapi, apiOperations, contentReads }: TranscriptContext,
  readBy: (reads: ContentFinder) => TranscriptReader,
): void => {
  const prefix: string = strapi.config.get('api.rest.prefix', '/api');
  for (const { path, operation } of ROUTES) {
    apiOperations.add({ path: prefix + path, operation: withDrafts(operation) });
  }
  strapi.server.routes({
    type: 'content-api',
    prefix: '',
    routes: ROUTES.map(({ path }) => ({
      method: 'GET',
      path,
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
};

const authOf = ({ state }: Context): unknown => valueAt(state, 'auth');
