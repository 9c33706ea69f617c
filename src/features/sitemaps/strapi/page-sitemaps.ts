import { setImmediate } from 'node:timers/promises';
import {
  datedAnswer,
  mergeDependencies,
  NO_DEPENDENCIES,
  refusalAnswer,
  type Refusal,
} from '../../../platform/public-answers';
import type { Dependencies, PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { PAGE_TYPES, type PageType } from '../../content/public-url';
import { listablePages, uidOfPage } from '../../content/strapi/site-pages';
import { addressTemplates } from '../page-addresses';
import { entryWriter, readListedPage, type EntryWriter } from '../sitemap-entry';
import { inOrder, readPartNumber } from '../sitemap-parts';
import { latestOf, renderIndex, SITEMAP_FRAME, SITEMAP_TYPE } from '../sitemap-xml';
import { findParts, readPart } from './parts-store';
import { sitemapContextOf, type Context } from './sitemap-context';

const PART_NOT_FOUND: Refusal = {
  status: 404,
  code: 'SITEMAP_NOT_FOUND',
  message: 'There is no such sitemap. All of them are in /sitemap.xml.',
};

/** `GET /sitemap.xml`. Two reads: who publishes, and the files. */
export const answerIndex = async (
  context: Context,
  request: RoutedRequest,
): Promise<PublicAnswer> => {
  const sitemapContext = await sitemapContextOf(context, request);
  if ('status' in sitemapContext) return sitemapContext;
  const templates = addressTemplates(sitemapContext.publishing, sitemapContext.locales);
  const types = await listablePages(context.publicCaller, PAGE_TYPES);
  const parts = inOrder(await findParts(context.strapi, types, templates));
  return datedAnswer(
    SITEMAP_TYPE,
    {
      body: renderIndex(parts, sitemapContext),
      changedAt: latestOf(parts.map(({ lastModified }) => lastModified)),
    },
    mergeDependencies(sitemapContext.dependencies, onTypes(PAGE_TYPES)),
  );
};

/** `GET /sitemaps/{type}-{number}.xml`. Two reads: who publishes, and the pages. */
export const answerPart = async (
  context: Context,
  request: RoutedRequest,
  type: PageType,
): Promise<PublicAnswer> => {
  const sitemapContext = await sitemapContextOf(context, request);
  if ('status' in sitemapContext) return sitemapContext;
  const sources = mergeDependencies(sitemapContext.dependencies, onTypes([type]));
  const notFound = { ...refusalAnswer(request, PART_NOT_FOUND), dependencies: sources };
  const number = readPartNumber(request.params.number ?? '');
  if (number === null) return notFound;
  const templates = addressTemplates(sitemapContext.publishing, sitemapContext.locales);
  const rows = await readPart(context.strapi, { type, number }, templates);
  if (rows.length === 0) return notFound;
  return datedAnswer(
    SITEMAP_TYPE,
    await renderInTurns(rows, entryWriter(templates[type], sitemapContext.locales)),
    sources,
  );
};

/** Any page may come or go; slugs, `noindex` and translations are part of the documents. */
export const onTypes = (types: readonly PageType[]): Dependencies => ({
  ...NO_DEPENDENCIES,
  types: types.map(uidOfPage),
});

/** Entries that are rendered before other requests have their turn: some milliseconds' worth. */
const TURN = 1_000;

const renderInTurns = async (rows: readonly unknown[], write: EntryWriter) => {
  const parts: string[] = [SITEMAP_FRAME.start];
  let changedAt: string | null = null;
  for (let first = 0; first < rows.length; first += TURN) {
    const pages = rows.slice(first, first + TURN).map(readListedPage);
    parts.push(pages.map(write).join(''));
    const moments = pages.map((page) => page.lastModified);
    changedAt = latestOf(changedAt === null ? moments : [changedAt, ...moments]);
    await setImmediate();
  }
  return { body: parts.join('') + SITEMAP_FRAME.end, changedAt };
};
