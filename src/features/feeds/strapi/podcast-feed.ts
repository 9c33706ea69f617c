import type { UnknownRecord } from '../../../lib/record';
import { asIs, orNull, text } from '../../../lib/row';
import type { FeatureContext } from '../../../platform/feature';
import { datedAnswer, mergeDependencies, refusalAnswer } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import { publicRoute, type RoutedRequest } from '../../../platform/public-routes';
import { dateTimeAt } from '../../content/published-interview';
import { partOf, readFile, readShow } from '../../content/published-parts';
import type { PublishedSite } from '../../content/published-site';
import { INTERVIEW, SHOW, SITE } from '../../content/registry';
import { rightsToShow, rightToList } from '../../content/rights';
import { SITE_URL_MISSING } from '../../content/strapi/delivery';
import { findSite } from '../../content/strapi/public-site';
import { episodeOf, type EpisodeSetting } from '../episode';
import { fedType } from '../fed-types';
import { latest } from '../feed';
import { localeOfLanguage } from '../feed-language';
import { pageLinksOf } from '../feed-pages';
import { readCategories, type Podcast } from '../podcast';
import { renderPodcast } from '../podcast-rss';
import { podcastRoute, type FeedRequest } from '../routes';
import { RSS_TYPE } from '../rss';
import { readFeedOwner } from './content-feeds';
import {
  feedContextOf,
  FEED_PAGE_NOT_FOUND,
  localeInUrls,
  type FeedContext,
  type FeedRoutes,
} from './feed-context';
import { EPISODE_QUERY, filterOf, HAS_AUDIO, sortOf } from './feed-queries';
import { readPage } from './feed-rows';
import { readFileBytes } from './file-bytes';
import { podcastGuid } from './podcast-guid';
import { readPodcastGuid, podcastPath } from './podcast-guid-store';

type Context = Pick<FeatureContext, 'strapi' | 'contentReads'>;

/** `/feeds/shows/{slug}.rss`. */
export const podcastFeeds: FeedRoutes = (context) => [
  publicRoute({
    route: podcastRoute(feedContextOf(context.strapi).locales),
    needs: [...rightsToShow(SHOW), ...[INTERVIEW, SITE].map(rightToList)],
    answer: (request, asked) => answerPodcast(context, request, asked),
  }),
];

/** Answers one page of a show's podcast. Its language is the show's own. */
const answerPodcast = async (
  context: Context,
  request: RoutedRequest,
  { page }: FeedRequest,
): Promise<PublicAnswer> => {
  const feedContext = feedContextOf(context.strapi);
  const { site, dependencies } = await findSite(context.contentReads);
  if (!site) return refusalAnswer(request, SITE_URL_MISSING);
  const owner = await readFeedOwner(context, request, {
    type: SHOW,
    fields: ['title', 'slug', 'description', 'broadcaster', 'language', 'updatedAt'],
    populate: { podcast: true, artwork: { fields: ['url', 'mime', 'size', 'width', 'height'] } },
  });
  if ('status' in owner) return owner;

  const setting = settingOf(feedContext, site, owner.row);
  const found = await readEpisodes(context, {
    showId: owner.row.documentId,
    page,
    feedContext,
    setting,
  });
  const sources = mergeDependencies(dependencies, owner.dependencies, found.dependencies);
  if (page > 1 && found.rows.length === 0) {
    return { ...refusalAnswer(request, FEED_PAGE_NOT_FOUND), dependencies: sources };
  }
  const audio = found.rows.flatMap((row) => readFile(row.audio)?.url ?? []);
  const bytesOf = await readFileBytes(context.strapi, audio);
  const podcast = {
    ...showParts(owner.row, { site, setting }),
    guid: await guidOf(context, owner.row, feedContext),
    updated: latest([owner.row, ...found.rows].map((row) => dateTimeAt(row, 'updatedAt'))),
    links: pageLinksOf({ url: feedContext.absolute(request.path), page, locale: null, ...found }),
    episodes: found.rows.flatMap((row) => episodeOf(row, { ...setting, bytesOf }) ?? []),
  };
  const content = { body: renderPodcast(podcast), changedAt: podcast.updated };
  return datedAnswer(`${RSS_TYPE}; charset=utf-8`, content, sources);
};

type PodcastSetting = Omit<EpisodeSetting, 'bytesOf'>;

const settingOf = (
  feedContext: FeedContext,
  site: PublishedSite,
  row: UnknownRecord,
): PodcastSetting => {
  const locale = localeOfLanguage(readShow(row).language, feedContext.locales);
  return {
    ...feedContext.settingOf(site.siteUrl, locale),
    localeInUrls: localeInUrls(feedContext, locale),
    isExplicit: PODCAST(row.podcast).explicit === true,
  };
};

const readEpisodes = async (
  { contentReads }: Context,
  {
    showId,
    page,
    feedContext,
    setting,
  }: { showId: unknown; page: number; feedContext: FeedContext; setting: PodcastSetting },
) => {
  const query = {
    ...EPISODE_QUERY,
    filters: filterOf([{ show: { documentId: { $eq: showId } } }, HAS_AUDIO]),
    sort: sortOf(fedType(INTERVIEW)),
    locale: setting.locale,
  };
  const { pageSize } = feedContext;
  return readPage(contentReads, { uid: INTERVIEW.uid, query }, { page, pageSize });
};

const showParts = (
  row: UnknownRecord,
  { site, setting }: { site: PublishedSite; setting: PodcastSetting },
): Omit<Podcast, 'guid' | 'updated' | 'links' | 'episodes'> => {
  const show = readShow(row);
  const { ownerEmail: email, ownerName, category } = PODCAST(row.podcast);
  return {
    title: show.title,
    description: show.description ?? '',
    language: show.language ?? setting.locale,
    author: show.broadcaster ?? site.publisherName,
    owner: email ? { name: ownerName ?? site.publisherName, email } : null,
    categories: readCategories(category),
    isExplicit: setting.isExplicit,
    image: show.artwork ? setting.absolute(show.artwork.url) : null,
    pageUrl: setting.pageUrl('shows', show.slug ?? show.documentId, null),
  };
};

const PODCAST = partOf({
  explicit: asIs,
  ownerEmail: orNull(text),
  ownerName: orNull(text),
  category: orNull(text),
});

const guidOf = async (
  { strapi }: Context,
  row: UnknownRecord,
  feedContext: FeedContext,
): Promise<string> => {
  const { documentId, slug } = readShow(row);
  const given = await readPodcastGuid(strapi, documentId);
  return given ?? podcastGuid(feedContext.absolute(podcastPath(slug ?? documentId)));
};
