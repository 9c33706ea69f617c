import { valueAt } from '../../lib/record';
import { readInterview } from '../content/published-interview';
import type { PublishedExpert, PublishedFile } from '../content/published-parts';
import { readPublication } from '../content/published-publication';
import type { PageType } from '../content/public-url';
import { blocksHtml } from '../content/blocks-html';
import { bodyUrls, type AbsoluteUrl } from '../content/body-urls';
import type { FeedItem } from './feed';
import { paragraphsHtml, turnsHtml } from './texts-html';

/** What an item is made with beside its row. */
export interface ItemSetting {
  readonly pageUrl: (type: PageType, slug: string, locale: string | null) => string;
  readonly absolute: AbsoluteUrl;
  readonly isFullText: boolean;
  readonly locale: string;
}

export const publicationItem = (row: unknown, setting: ItemSetting): FeedItem => {
  const publication = readPublication(row);
  const url = setting.pageUrl('publications', publication.slug, publication.locale);
  const body = blocksHtml(valueAt(row, 'body'), bodyUrls(setting.absolute, url));
  return {
    ...commonParts(publication, publication.releaseDate, setting),
    url,
    summary: publication.summary,
    html: setting.isFullText ? orNull(body) : null,
    authors: publication.authors.map((expert) => authorOf(expert, setting)),
    image: imageOf(publication.cover, setting),
  };
};

export const interviewItem = (row: unknown, setting: ItemSetting): FeedItem => {
  const interview = readInterview(row);
  const html = paragraphsHtml(interview.standfirst) + turnsHtml(interview.transcript);
  return {
    ...commonParts(interview, interview.airDate, setting),
    url: setting.pageUrl('interviews', interview.slug, interview.locale),
    summary: interview.standfirst,
    html: setting.isFullText ? orNull(html) : null,
    authors: interview.guests.map((expert) => authorOf(expert, setting)),
    image: imageOf(interview.guests[0]?.photo ?? null, setting),
  };
};

/** The identity of a document in one locale, for readers of feeds; it survives a new slug or host. */
export const itemId = (documentId: string, locale: string): string =>
  `urn:lectern:${documentId}:${locale}`;

/** The beginning of a day in UTC: only the day is known. */
export const dayStart = (date: string): string => `${date}T00:00:00.000Z`;

interface CommonSource {
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string;
  readonly updatedAt: string | null;
  readonly topics: readonly { readonly name: string }[];
}

const commonParts = (source: CommonSource, date: string, { locale }: ItemSetting) => {
  const language = source.locale ?? locale;
  const published = dayStart(date);
  return {
    id: itemId(source.documentId, language),
    title: source.title,
    language,
    published,
    updated: source.updatedAt ?? published,
    topics: source.topics.map(({ name }) => name),
  };
};

const authorOf = ({ name, slug }: PublishedExpert, { pageUrl }: ItemSetting) => ({
  name,
  url: slug === null ? null : pageUrl('experts', slug, null),
});

const imageOf = (file: PublishedFile | null, { absolute }: ItemSetting): string | null =>
  file === null ? null : absolute(file.url);

const orNull = (html: string): string | null => (html === '' ? null : html);
