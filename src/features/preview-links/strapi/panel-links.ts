import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { PREVIEW_PAGE_PATH } from '../../../contract/preview-mark';
import { rightId } from '../../../platform/admin-rights';
import { notFound } from '../../../platform/http-errors';
import {
  abilityOf,
  demandReading,
  lackingRight,
  readPanelBody,
  READING,
  UPDATING,
} from '../../../platform/panel-routes';
import { rowTest, type Ability } from '../../../platform/stored-rows';
import { DOCUMENT_OF_FORM } from '../../content/panel-fields';
import { serveDesk, type Desk } from '../../content/strapi/desk';
import { END_PATH, LINK_PATH, type MadeLink } from '../panel';
import { fillPreviewAddress, tellsStatus, type PreviewStatus } from '../preview-address';
import type { Seal } from '../preview-link';
import { findDraft, makeToken, type Draft } from './links';
import { forgetNonce } from './nonce-store';

const LINKED_DOCUMENT = z.strictObject(DOCUMENT_OF_FORM);

const RIGHT = 'desk.preview';

export interface PanelLinks {
  readonly strapi: Core.Strapi;
  readonly seal: Seal;
  /** That of the front end, with placeholders; null: this server's own page. */
  readonly template: string | null;
  /** Of documents that are in no language. */
  readonly defaultLocale: string;
}

/** Lets those who may read a document make links to its preview, and those who may change it end them all. */
export const servePanelLinks = async (
  panelLinks: PanelLinks,
  { adminRights }: Pick<Desk, 'adminRights'>,
): Promise<void> => {
  const { strapi } = panelLinks;
  const make = async (ctx: Context): Promise<MadeLink> => {
    const { url, endsAt } = await linkTo(panelLinks, await draftAskedFor(panelLinks, ctx), 'draft');
    const base = strapi.config.get<string>('server.url', '').replace(/\/+$/, '');
    return { url: url.startsWith('/') ? base + url : url, endsAt: new Date(endsAt).toISOString() };
  };
  const end = async (ctx: Context): Promise<Record<string, never>> => {
    const draft = await draftAskedFor(panelLinks, ctx);
    const { uid } = draft.type;
    const changing = { ability: abilityOf(ctx.state), right: UPDATING };
    if (!isReached(strapi, draft, changing)) throw lackingRight(ctx, UPDATING, uid);
    await forgetNonce(strapi, { uid, documentId: draft.documentId });
    return {};
  };
  const right = { name: RIGHT, displayName: 'Open previews and copy links to them' };
  await serveDesk({ strapi, adminRights }, right, { [LINK_PATH]: make, [END_PATH]: end });
  strapi.config.set('admin.preview.config.handler', panelHandler(panelLinks));
};

/** @throws 403 without the right to read the type; 404 for what is not there, or may not be read */
const draftAskedFor = async (panelLinks: PanelLinks, ctx: Context): Promise<Draft> => {
  const { uid, documentId, locale } = readPanelBody(ctx, LINKED_DOCUMENT);
  demandReading(ctx, uid);
  const draft = await findDraft(panelLinks.strapi, {
    uid,
    documentId,
    locale: namedLocale(locale),
  });
  const reading = { ability: abilityOf(ctx.state), right: READING };
  if (draft && isReached(panelLinks.strapi, draft, reading)) return draft;
  throw notFound('DOCUMENT_NOT_FOUND', 'There is no such draft in this language.');
};

/** What Strapi asks with, whose own route demands nothing but a login. */
interface HandlerParameters {
  readonly documentId?: string;
  readonly locale?: string | null;
  readonly status?: string;
}

/** The address that Strapi's panel holds in its frame; null where there is none to show: then it offers no preview. */
const panelHandler =
  (panelLinks: PanelLinks) =>
  async (uid: string, { documentId = '', locale, status }: HandlerParameters) => {
    const { strapi } = panelLinks;
    const ability = abilityOf(strapi.requestContext.get()?.state);
    if (ability?.can(rightId(RIGHT)) !== true || !ability.can(READING, uid)) return null;
    const draft = await findDraft(strapi, { uid, documentId, locale: namedLocale(locale) });
    if (!draft || !isReached(strapi, draft, { ability, right: READING })) return null;
    const { url } = await linkTo(panelLinks, draft, status === 'published' ? status : 'draft');
    return url;
  };

const namedLocale = (locale: string | null | undefined): string | null =>
  locale === undefined || locale === '' ? null : locale;

interface Asking {
  readonly ability: Ability | undefined;
  readonly right: string;
}

const isReached = (
  strapi: Core.Strapi,
  { type, row }: Draft,
  { ability, right }: Asking,
): boolean =>
  ability !== undefined && rowTest(strapi, { ability }, { right, model: type.uid })(row);

const linkTo = async (
  { strapi, seal, template, defaultLocale }: PanelLinks,
  draft: Draft,
  status: PreviewStatus,
): Promise<{ readonly url: string; readonly endsAt: number }> => {
  const { token, endsAt } = await makeToken(strapi, seal, draft);
  // A front end that is not told shows drafts.
  if (template !== null && (status === 'draft' || tellsStatus(template))) {
    const { type, documentId, slug, locale } = draft;
    const places = { token, documentId, status, type: type.plural, slug: slug ?? documentId };
    return {
      url: fillPreviewAddress(template, { ...places, locale: locale ?? defaultLocale }),
      endsAt,
    };
  }
  const query = status === 'draft' ? '' : '?status=published';
  return { url: `${PREVIEW_PAGE_PATH}${token}${query}`, endsAt };
};
