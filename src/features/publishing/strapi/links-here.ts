import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { listOf, orNull, record, text } from '../../../lib/row';
import { abilityOf, lackingRight, readPanelBody, READING } from '../../../platform/panel-routes';
import { hasDrafts, isLocalized } from '../../../platform/schema';
import { findRows, rowTest, type Ability } from '../../../platform/stored-rows';
import { FILE_UID } from '../../content/content-model';
import { contentTypeOf } from '../../content/registry';
import { serveDesk, type Desk } from '../../content/strapi/desk';
import { readableType } from '../../content/strapi/form-question';
import { pageAddress } from '../../content/strapi/page-address';
import { FILE_LINKS_PATH, LINKS_PATH, type DocumentLinks, type UsedFiles } from '../links-here';
import { FILE_LINKS_QUESTION, LINKS_QUESTION } from '../links-question';
import { filesOf } from './library-files';
import { findLinks, findUsedFiles } from './links-store';
import { namedFor } from './named-links';

const READING_FILES = 'plugin::upload.read';

/** Tells the panel what refers to a document, or to files. */
export const serveLinks = (desk: Desk): Promise<void> => {
  const right = { name: 'desk.links', displayName: 'See what refers to a document or file' };
  return serveDesk(desk, right, {
    [LINKS_PATH]: (ctx) => answerLinks(desk.strapi, ctx),
    [FILE_LINKS_PATH]: (ctx) => answerFileLinks(desk.strapi, ctx),
  });
};

const answerLinks = async (strapi: Core.Strapi, ctx: Context): Promise<DocumentLinks> => {
  const { documentId, ...named } = readPanelBody(ctx, LINKS_QUESTION);
  const { uid, locale, ability } = readableType(strapi, ctx, named);
  const version = { uid, documentId, locale };
  if (!(await mayRead(strapi, ability, version))) return { links: [], total: 0, addresses: [] };
  const locales = locale === '*' ? '*' : [locale];
  const found = await findLinks(strapi, { ...version, locales, kind: 'any' });
  return {
    ...(await namedFor(strapi, ability, found)),
    addresses: await publicAddresses(strapi, version),
  };
};

interface Version {
  readonly uid: UID.ContentType;
  readonly documentId: string;
  /** `*` for all; null where the type is not translated. */
  readonly locale: string | null;
}

/** Of what is not there, and of what somebody may not read, is said the same. */
const mayRead = async (
  strapi: Core.Strapi,
  ability: Ability,
  version: Version,
): Promise<boolean> => {
  const rows = await findRows(strapi, version.uid, whereOf(version));
  return rows.every(rowTest(strapi, { ability }, { right: READING, model: version.uid }));
};

const whereOf = ({ documentId, locale }: Version): Record<string, unknown> => ({
  documentId,
  ...(locale === null || locale === '*' ? {} : { locale }),
});

/** Pages on the public site; without a site, addresses of the API. */
const publicAddresses = async (
  strapi: Core.Strapi,
  version: Version,
): Promise<readonly string[]> => {
  const type = contentTypeOf(version.uid);
  if (!type?.nameField) return [];
  const rows: unknown = await strapi.db.query(version.uid).findMany({
    select: ['slug', 'locale'],
    where: {
      ...whereOf(version),
      ...(hasDrafts(strapi, version.uid) ? { publishedAt: { $notNull: true } } : {}),
    },
    orderBy: { locale: 'asc' },
  });
  const addresses = PAGES(rows).map(async ({ slug, locale: own }) => {
    const locale = isLocalized(strapi, version.uid) ? own : null;
    if (!slug) return [];
    const page = await pageAddress(strapi, type, { slug, locale });
    return [page ?? `/api/${type.plural}/${slug}${locale === null ? '' : `?locale=${locale}`}`];
  });
  return (await Promise.all(addresses)).flat();
};

const PAGES = listOf(record({ slug: orNull(text), locale: orNull(text) }));

const answerFileLinks = async (strapi: Core.Strapi, ctx: Context): Promise<UsedFiles> => {
  const asked = readPanelBody(ctx, FILE_LINKS_QUESTION);
  const ability = abilityOf(ctx.state);
  if (!ability?.can(READING_FILES, FILE_UID)) throw lackingRight(ctx, READING_FILES, null);
  const files = await filesOf(strapi, asked);
  const named = [];
  for (const file of await findUsedFiles(strapi, files)) {
    named.push({ ...file, ...(await namedFor(strapi, ability, file)) });
  }
  return { files: named };
};
