import { renderXml, xml, xmlText, type XmlElement } from '../../lib/xml';
import type { Feed, FeedItem } from './feed';
import { relations } from './rss';

/** The feed as Atom (RFC 4287). */
export const renderAtom = (feed: Feed): string =>
  renderXml(
    xml('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      xmlText('id', feed.id),
      xml('title', {}, [feed.title]),
      xmlText('subtitle', feed.description),
      xmlText('updated', feed.updated),
      relations(feed.links).map(([rel, href]) =>
        xml('link', { rel, href, type: 'application/atom+xml' }),
      ),
      xml('link', { rel: 'alternate', href: feed.pageUrl, type: 'text/html' }),
      person('author', feed.publisher),
      xmlText('logo', feed.image),
      feed.items.map(entry),
    ]),
  );

/** An entry without authors of its own has those of the feed (RFC 4287, 4.2.1). */
const entry = (item: FeedItem): XmlElement =>
  xml('entry', { 'xml:lang': item.language }, [
    xmlText('id', item.id),
    xml('title', {}, [item.title]),
    xml('link', { rel: 'alternate', href: item.url, type: 'text/html' }),
    xmlText('published', item.published),
    xmlText('updated', item.updated),
    item.authors.map((author) => person('author', author)),
    item.topics.map((term) => xml('category', { term })),
    xmlText('summary', item.summary),
    item.html === null ? null : xml('content', { type: 'html' }, [item.html]),
  ]);

const person = (element: string, { name, url }: { name: string; url: string | null }) =>
  xml(element, {}, [xml('name', {}, [name]), xmlText('uri', url)]);
