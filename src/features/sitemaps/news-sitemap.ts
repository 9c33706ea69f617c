import { renderXml, xml, xmlText, type XmlElement } from '../../lib/xml';
import { homeEntry, SITEMAP_NAMESPACE } from './sitemap-xml';

/** Google takes no more news from one file. */
export const MOST_NEWS = 1_000;

/** A day in milliseconds; days are those of UTC. */
const DAY = 86_400_000;

/** The days whose publications are news, and when that is over. */
export interface NewsWindow {
  /** The first and the last day, `yyyy-mm-dd`. */
  readonly from: string;
  readonly to: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * The last two days: of content only the day is known, so they are today and yesterday, and change at
 * midnight. What is dated ahead is no news before its day.
 *
 * @param now milliseconds since 1970
 */
export const newsWindow = (now: number): NewsWindow => {
  const today = Math.floor(now / DAY) * DAY;
  return { from: dayOf(today - DAY), to: dayOf(today), until: today + DAY };
};

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export interface NewsItem {
  readonly url: string;
  readonly locale: string;
  readonly title: string;
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly lastModified: string;
}

/**
 * A sitemap for Google News (developers.google.com, news sitemaps). On days without news it names the home page,
 * which is no news: a sitemap must have an address.
 */
export const renderNews = (
  items: readonly NewsItem[],
  { publisherName, home }: { readonly publisherName: string; readonly home: string },
): string =>
  renderXml(
    xml('urlset', { xmlns: SITEMAP_NAMESPACE, 'xmlns:news': NEWS_NAMESPACE }, [
      items.length === 0 ? [homeEntry(home)] : items.map((item) => entry(item, publisherName)),
    ]),
  );

const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9';

const entry = (item: NewsItem, publisherName: string): XmlElement =>
  xml('url', {}, [
    xmlText('loc', item.url),
    xmlText('lastmod', item.lastModified),
    xml('news:news', {}, [
      xml('news:publication', {}, [
        xml('news:name', {}, [publisherName]),
        xmlText('news:language', newsLanguage(item.locale)),
      ]),
      xmlText('news:publication_date', item.date),
      xml('news:title', {}, [item.title]),
    ]),
  ]);

/** ISO 639 as Google wants it: without script and country, but two kinds of Chinese. */
export const newsLanguage = (locale: string): string => {
  const [language = '', ...parts] = locale.toLowerCase().split('-');
  if (language !== 'zh') return language;
  return parts.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-tw' : 'zh-cn';
};
