import { httpDate } from '../../lib/http-date';
import { escapeText, renderXml, xml, xmlText, type XmlElement } from '../../lib/xml';
import type { Feed, FeedItem, FeedLinks } from './feed';

export const RSS_TYPE = 'application/rss+xml';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** The feed as RSS 2.0 (rssboard.org/rss-specification), by the RSS Best Practices Profile. */
export const renderRss = (feed: Feed): string =>
  renderXml(
    xml('rss', { version: '2.0', ...NAMESPACES }, [
      xml('channel', {}, [...channelHead(feed), feed.items.map(rssItem)]),
    ]),
  );

const channelHead = (feed: Feed): readonly (XmlElement | readonly XmlElement[] | null)[] => [
  xmlText('title', feed.title),
  xmlText('link', feed.pageUrl),
  xml('description', {}, [feed.description]),
  xmlText('language', feed.language),
  xmlText('lastBuildDate', httpDate(feed.updated)),
  pageLinks(feed.links, RSS_TYPE),
  feed.image === null
    ? null
    : xml('image', {}, [
        xmlText('url', feed.image),
        xmlText('title', feed.title),
        xmlText('link', feed.pageUrl),
      ]),
];

/** The links of a paged feed (RFC 5005, 3) in RSS. */
export const pageLinks = (links: FeedLinks, type: string): readonly XmlElement[] =>
  relations(links).map(([rel, href]) => xml('atom:link', { rel, href, type }));

/** Every page names itself, the first one, its neighbours, and where the newest entries are. */
export const relations = ({
  self,
  first,
  previous,
  next,
}: FeedLinks): readonly (readonly [rel: string, href: string])[] => [
  ['self', self],
  ['first', first],
  ...(previous === null ? [] : [['previous', previous] as const]),
  ...(next === null ? [] : [['next', next] as const]),
  ['current', first],
];

/** Readers take a description for HTML (RSS Best Practices Profile): a plain text is escaped for it, too. */
export const descriptionOf = (text: string | null): XmlElement | null =>
  xmlText('description', text === null ? null : escapeText(text));

const rssItem = (item: FeedItem): XmlElement =>
  xml('item', {}, [
    xmlText('title', item.title),
    xmlText('link', item.url),
    xml('guid', { isPermaLink: 'false' }, [item.id]),
    xmlText('pubDate', httpDate(item.published)),
    item.authors.map(({ name }) => xml('dc:creator', {}, [name])),
    item.topics.map((topic) => xml('category', {}, [topic])),
    descriptionOf(item.summary),
    xmlText('content:encoded', item.html),
  ]);
