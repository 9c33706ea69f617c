import type { Feed, FeedItem } from './feed';

/** The feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). Any text is itself in JSON. */
export const renderJsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.links.self,
    ...(feed.description === '' ? {} : { description: feed.description }),
    ...(feed.links.next === null ? {} : { next_url: feed.links.next }),
    ...(feed.image === null ? {} : { icon: feed.image }),
    authors: [feed.publisher],
    language: feed.language,
    items: feed.items.map(jsonItem),
  });

/** An item must have content: its summary where no more is sent, its title where it has none. */
const jsonItem = (item: FeedItem) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  ...(item.html === null
    ? { content_text: item.summary ?? item.title }
    : { content_html: item.html }),
  ...(item.summary === null ? {} : { summary: item.summary }),
  ...(item.image === null ? {} : { image: item.image }),
  date_published: item.published,
  date_modified: item.updated,
  ...(item.authors.length === 0 ? {} : { authors: item.authors.map(jsonAuthor) }),
  ...(item.topics.length === 0 ? {} : { tags: item.topics }),
  language: item.language,
});

const jsonAuthor = ({ name, url }: { name: string; url: string | null }) =>
  url === null ? { name } : { name, url };
