import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configuredLocales } from '../../../platform/default-locale';
import type { FeatureContext } from '../../../platform/feature';
import type { Refusal } from '../../../platform/public-answers';
import type { PublicRoute } from '../../../platform/public-routes';
import { publicUrl } from '../../content/public-url';
import { absoluteUrls } from '../../content/strapi/delivery';
import { readPublicPaths } from '../../content/strapi/public-paths';
import type { ItemSetting } from '../feed-item';

const feedsFormat = z.object({ pageSize: z.number().int().min(1), isFullText: z.boolean() });

/** The routes of one kind of feed. */
export type FeedRoutes = (context: FeatureContext) => readonly PublicRoute[];

/** What holds for every feed of this server. */
export interface FeedContext {
  readonly pageSize: number;
  /** The default one first. */
  readonly locales: readonly string[];
  readonly absolute: (url: string) => string;
  settingOf(siteUrl: string, locale: string): ItemSetting;
}

export const feedContextOf = (strapi: Core.Strapi): FeedContext => {
  const { pageSize, isFullText } = feedsFormat.parse(strapi.config.get('feeds'));
  const locales = configuredLocales(strapi);
  const paths = readPublicPaths(strapi);
  const absolute = absoluteUrls(strapi);
  return {
    pageSize,
    locales,
    absolute,
    settingOf: (siteUrl, locale) => ({
      isFullText,
      locale,
      absolute,
      pageUrl: (type, slug, pageLocale) =>
        publicUrl(paths, { siteUrl, type, slug, locale: pageLocale }),
    }),
  };
};

/** Null for the default locale, which is not in addresses. */
export const localeInUrls = ({ locales }: FeedContext, locale: string): string | null =>
  locale === locales[0] ? null : locale;

export const FEED_NOT_FOUND: Refusal = {
  status: 404,
  code: 'FEED_NOT_FOUND',
  message: 'There is no such feed.',
};

export const FEED_PAGE_NOT_FOUND: Refusal = {
  status: 404,
  code: 'FEED_PAGE_NOT_FOUND',
  message: 'The feed has no such page. Follow the links from its first one.',
};
