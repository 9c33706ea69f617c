import type { Core } from '@strapi/strapi';
import type { FeatureContext } from '../../../platform/feature';
import { datedAnswer, mergeDependencies, refusalAnswer } from '../../../platform/public-answers';
import type { Dependencies, PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { siteHomeUrl } from '../../content/public-url';
import type { PublishedSite } from '../../content/published-site';
import type { ContentType } from '../../content/registry';
import { SITE_URL_MISSING } from '../../content/strapi/delivery';
import { findPublicDocument, type FoundDocument } from '../../content/strapi/public-document';
import { findSite } from '../../content/strapi/public-site';
import { missingDocuments } from '../../slugs/strapi/interface';
import { latest, type Feed } from '../feed';
import { feedForm, type FeedForm } from '../feed-forms';
import { pageLinksOf } from '../feed-pages';
import type { FeedRequest } from '../routes';
import {
  feedContextOf,
  FEED_NOT_FOUND,
  FEED_PAGE_NOT_FOUND,
  localeInUrls,
  type FeedContext,
} from './feed-context';
import type { ItemPage, PageQuery } from './feed-rows';

/** What a feed is about: its names and how its pages are read. */
export interface FeedSubject {
  readonly id: string;
  /** Behind the publisher's name. */
  readonly title: string;
  readonly description: string | null;
  readonly updated: string | null;
  readonly pageUrl: ((setting: PageQuery['setting']) => string) | null;
  readonly image: string | null;
  readonly dependencies: Dependencies;
  read(query: PageQuery): Promise<ItemPage>;
}

export type SubjectReader = () => Promise<FeedSubject | PublicAnswer>;

/** Answers one page of a feed in one form. */
export const answerFeed = async (
  { strapi, contentReads }: Pick<FeatureContext, 'strapi' | 'contentReads'>,
  request: RoutedRequest,
  {
    form,
    asked,
    readSubject,
  }: {
    readonly form: FeedForm;
    readonly asked: FeedRequest;
    readonly readSubject: SubjectReader;
  },
): Promise<PublicAnswer> => {
  const feedContext = feedContextOf(strapi);
  const { page, locale } = asked;
  const { site, dependencies } = await findSite(contentReads);
  if (!site) return refusalAnswer(request, SITE_URL_MISSING);
  const subject = await readSubject();
  if ('status' in subject) return subject;

  const setting = feedContext.settingOf(site.siteUrl, locale);
  const items = await subject.read({ page, pageSize: feedContext.pageSize, setting });
  const sources = mergeDependencies(dependencies, subject.dependencies, items.dependencies);
  if (page > 1 && items.items.length === 0) {
    return { ...refusalAnswer(request, FEED_PAGE_NOT_FOUND), dependencies: sources };
  }
  const feed = makeFeed({ feedContext, path: request.path, page, site, subject, setting, items });
  const { mediaType, render } = feedForm(form);
  const content = { body: render(feed), changedAt: feed.updated };
  return datedAnswer(`${mediaType}; charset=utf-8`, content, sources);
};

interface FeedParts {
  readonly feedContext: FeedContext;
  readonly path: string;
  readonly page: number;
  readonly site: PublishedSite;
  readonly subject: FeedSubject;
  readonly setting: PageQuery['setting'];
  readonly items: ItemPage;
}

const makeFeed = ({ feedContext, path, page, site, subject, setting, items }: FeedParts): Feed => {
  const home = siteHomeUrl(site.siteUrl);
  const logo = site.logo ? feedContext.absolute(site.logo.url) : null;
  return {
    id: `${subject.id}:${setting.locale}`,
    title: `${site.publisherName}: ${subject.title}`,
    description: subject.description ?? '',
    language: setting.locale,
    publisher: { name: site.publisherName, url: home },
    pageUrl: subject.pageUrl?.(setting) ?? home,
    image: subject.image ?? logo,
    updated: latest([subject.updated, ...items.items.map(({ updated }) => updated)]),
    links: pageLinksOf({
      url: feedContext.absolute(path),
      page,
      locale: localeInUrls(feedContext, setting.locale),
      hasNext: items.hasNext,
    }),
    items: items.items,
  };
};

/** The document that a feed is named after, or the answer that it moved, is gone or was never there. */
export const readFeedOwner = async (
  { strapi, contentReads }: { strapi: Core.Strapi; contentReads: FeatureContext['contentReads'] },
  request: RoutedRequest,
  owner: {
    readonly type: ContentType;
    readonly fields: readonly string[];
    readonly populate?: unknown;
  },
): Promise<FoundDocument | PublicAnswer> => {
  const { type, fields, populate } = owner;
  const idOrSlug = request.params.slug ?? '';
  const found = await findPublicDocument(
    contentReads,
    { uid: type.uid, idOrSlug },
    { fields, ...(populate === undefined ? {} : { populate }) },
  );
  if (found) return found;
  const pathTo = (slug: string) => request.pathWith({ slug });
  const missing = { type, idOrSlug, pathTo, otherwise: FEED_NOT_FOUND };
  return missingDocuments(strapi)(request, missing);
};
