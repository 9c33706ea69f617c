import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { PREVIEW_PAGE_PATH } from '../../../contract/preview-mark';
import { valueAt } from '../../../lib/record';
import { refusalAnswer } from '../../../platform/public-answers';
import { sendAnswer } from '../../../platform/public-routes';
import { writeQuery } from '../../../platform/rest-query';
import { PAGE_STYLE } from '../page-frame';
import type { PreviewStatus } from '../preview-address';
import type { PreviewLinkProblem, Seal } from '../preview-link';
import { previewPage } from '../preview-page';
import { refusalPage } from '../refusal-page';
import { LINK_REFUSALS } from '../refusals';
import { readAboutDraft, type ReadingContext } from './link-reads';
import { openToken, type Draft } from './links';

export interface PageContext extends ReadingContext {
  readonly seal: Seal;
  readonly defaultLocale: string;
}

/** `/preview/{token}`: what a link shows where there is no front end. `?status=published` shows what is published. */
export const servePreviewPage = (panelLinks: PageContext): void => {
  const { strapi } = panelLinks;
  const headers = pageHeaders(strapi.config.get<string>('server.url', ''));
  const handler = async (ctx: Context): Promise<void> => {
    ctx.set(headers);
    const status = ctx.query.status === 'published' ? 'published' : 'draft';
    const [, token = ''] = TOKEN_IN_PATH.exec(ctx.path) ?? [];
    const opened = await openToken(strapi, panelLinks.seal, token);
    if (!opened.ok) {
      refuse(ctx, opened.error);
      return;
    }
    const { link, draft } = opened.value;
    const data = await readDocument(panelLinks, draft, status);
    if (data === undefined) {
      refuse(ctx, 'PREVIEW_LINK_UNKNOWN');
      return;
    }
    const { endsAt, plural } = link;
    const locale = link.locale ?? panelLinks.defaultLocale;
    ctx.set('Content-Language', locale);
    sendPage(ctx, 200, previewPage({ plural, data, locale, endsAt, status }));
  };
  strapi.server.routes([
    { method: 'GET', path: `${PREVIEW_PAGE_PATH}:token`, handler, config: { auth: false } },
  ]);
};

/** As it is sent: what is encoded otherwise is another address, and no link. */
const TOKEN_IN_PATH = new RegExp(`^${PREVIEW_PAGE_PATH}([^/]+)/?$`, 'i');

const readDocument = async (
  panelLinks: PageContext,
  draft: Draft,
  status: PreviewStatus,
): Promise<unknown> => {
  const query = writeQuery({ locale: draft.locale ?? panelLinks.defaultLocale });
  const answer = await readAboutDraft(panelLinks, draft, { part: '', query, status });
  if (answer?.status !== 200) return undefined;
  const body: unknown = JSON.parse(answer.body);
  return valueAt(body, 'data');
};

/** People see a page, programs the same in their form. */
const refuse = (ctx: Context, problem: PreviewLinkProblem): void => {
  if (ctx.accepts(['html', 'json']) === 'json')
    sendAnswer(ctx, refusalAnswer(ctx, LINK_REFUSALS[problem]));
  else sendPage(ctx, LINK_REFUSALS[problem].status, refusalPage(problem));
};

const sendPage = (ctx: Context, status: number, html: string): void => {
  ctx.status = status;
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = html;
};

/**
 * Nobody keeps or lists the page, learns its address from it, or has it in a frame but the panel; it loads its own style
 * and files of this server.
 *
 * @param serverUrl under which files are told of; empty where nobody said
 */
const pageHeaders = (serverUrl: string): Readonly<Record<string, string>> => {
  const own = ["'self'", ...(URL.canParse(serverUrl) ? [new URL(serverUrl).origin] : [])].join(' ');
  const style = createHash('sha256').update(PAGE_STYLE).digest('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${style}'`,
    `img-src ${own}`,
    `media-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Frame-Options': 'SAMEORIGIN',
    'Cache-Control': 'private, no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow, noarchive',
  };
};
