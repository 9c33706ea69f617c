import type { Context } from 'koa';
import type { DescribedRoute } from '../../../lib/api-operation';
import type { FeatureContext } from '../../../platform/feature';
import { publicRequestOf, sendAnswer } from '../../../platform/public-routes';
import { INTERVIEW } from '../../content/registry';
import { TRANSCRIPT_OPERATION, transcriptOperation } from '../operations';
import { FORM_NAMES } from '../transcript-forms';
import type { transcriptReader } from './transcript-reads';

type TranscriptReader = ReturnType<typeof transcriptReader>;

const PATH = '/interviews/:id/transcript';

const ROUTES: readonly DescribedRoute[] = [
  { path: PATH, operation: TRANSCRIPT_OPERATION },
  ...FORM_NAMES.map((form) => ({ path: `${PATH}.${form}`, operation: transcriptOperation(form) })),
];

/**
 * The routes of the content API for whoever the front door does not answer: callers with a token. Who may
 * read an interview may read its transcript.
 */
export const addTranscriptRoutes = (
  { strapi, apiOperations }: Pick<FeatureContext, 'strapi' | 'apiOperations'>,
  read: TranscriptReader,
): void => {
  const prefix: string = strapi.config.get('api.rest.prefix', '/api');
  for (const { path, operation } of ROUTES) apiOperations.add({ path: prefix + path, operation });
  strapi.server.routes({
    type: 'content-api',
    prefix: '',
    routes: ROUTES.map(({ path }) => ({
      method: 'GET',
      path,
      handler: (ctx: Context) => answer(ctx, read),
      config: { auth: { scope: [`${INTERVIEW.uid}.findOne`] } },
      info: {},
    })),
  });
};

const answer = async (ctx: Context, read: TranscriptReader): Promise<void> => {
  const found = await read(publicRequestOf(ctx));
  if (found) sendAnswer(ctx, found);
};
