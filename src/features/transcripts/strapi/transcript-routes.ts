import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { PublicReadHandler } from '../../../platform/public-reads';
import { publicRequestOf, sendAnswer } from '../../../platform/public-routes';
import { INTERVIEW } from '../../content/registry';
import { FORM_NAMES } from '../transcript-forms';

/**
 * The routes of the content API for whoever the front door does not answer: callers with a token. Who may
 * read an interview may read its transcript.
 */
export const addTranscriptRoutes = (strapi: Core.Strapi, read: PublicReadHandler): void => {
  const endings = ['', ...FORM_NAMES.map((name) => `.${name}`)];
  strapi.server.routes({
    type: 'content-api',
    prefix: '',
    routes: endings.map((ending) => ({
      method: 'GET',
      path: `/interviews/:documentIdOrSlug/transcript${ending}`,
      handler: (ctx: Context) => answer(ctx, read),
      config: { auth: { scope: [`${INTERVIEW.uid}.findOne`] } },
      info: {},
    })),
  });
};

const answer = async (ctx: Context, read: PublicReadHandler): Promise<void> => {
  const found = await read(publicRequestOf(ctx));
  if (found) sendAnswer(ctx, found);
};
