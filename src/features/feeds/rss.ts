import { httpDate } from '../../lib/http-date';
import { escapeText, renderXml, xml, xmlText, type XmlElement } from '../../lib/xml';
import type { Channel, Feed, FeedItem, FeedLinks } from './feed';

export const RSS_TYPE = 'application/rss+xml';

type ChannelParts = readonly (XmlElement | readonly XmlElement[] | null)[];

/** The feed as RSS 2.0 (rssboard.org/rss-specification), by the RSS Best Practices Profile. */
export const renderRss = (feed: Feed): string =>
  renderChannel(feed, { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    feed.image === null
      ? null
      : xml('image', {}, [
          xmlText('url', feed.image),
          xmlText('title', feed.title),
          xmlText('link', feed.pageUrl),
        ]),
    feed.items.map(rssItem),
  ]);

/** What every channel begins with, then its own parts. */
export const renderChannel = (
  feed: Channel,
  namespaces: Readonly<Record<string, string>>,
  parts: ChannelParts,
): string =>
  renderXml(
    xml('rss', { version: '2.0', ...NAMESPACES, ...namespaces }, [
      xml('channel', {}, [
        xmlText('title', feed.title),
        xmlText('link', feed.pageUrl),
        xml('description', {}, [feed.description]),
        xmlText('language', feed.language),
        xmlText('lastBuildDate', httpDate(feed.updated)),
        pageLinks(feed.links),
        ...parts,
      ]),
    ]),
  );

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
};

/** The links of a paged feed (RFC 5005, 3) in RSS. */
const pageLinks = (links: FeedLinks): readonly XmlElement[] =>
  relations(links).map(([rel, href]) => xml('atom:link', { rel, href, type: RSS_TYPE }));

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
