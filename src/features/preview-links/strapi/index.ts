import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Feature } from '../../../platform/feature';
import { readPublicPaths } from '../../content/strapi/public-paths';
import { answerLinked } from './answer-linked';
import { forgetNonce } from './nonce-store';
import { servePreviewPage } from './page-route';
import { servePanelLinks } from './panel-links';
import { linkSeal } from './seal';

const settings = z.object({ address: z.string().nullable() });

const GATE = 'lectern.previewLinks';

type Gate = ReturnType<typeof answerLinked>;

/** Shows one draft to whoever has a link to it, without an account, for a week. */
export const previewLinks: Feature = {
  name: 'preview-links',
  async register(context) {
    const { strapi, documentEvents } = context;
    const seal = linkSeal(strapi);
    const { defaultLocale } = readPublicPaths(strapi);
    const template = settings.parse(strapi.config.get('preview-links')).address;
    const gate: Gate = answerLinked(context, seal);
    strapi.add(GATE, () => gate);
    servePreviewPage({ ...context, seal, defaultLocale });
    await servePanelLinks({ strapi, seal, template, defaultLocale }, context);
    documentEvents.onWrite(async ({ action, uid, params: { documentId } }, next) => {
      const written = await next();
      // Made again, even with the same documentId, it is something else.
      if (action === 'delete' && documentId) await forgetNonce(strapi, { uid, documentId });
      return written;
    });
  },
};

/** For the middleware, which Strapi makes without our context. */
export const previewGateOf = (strapi: Core.Strapi): Gate => strapi.get<Gate>(GATE);
