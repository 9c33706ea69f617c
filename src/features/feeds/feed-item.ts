import { listAt, valueAt } from '../../lib/record';
import { filled, manyOf, moment, orNull } from '../../lib/row';
import { blocksHtml } from '../content/blocks-html';
import { bodyUrls, type AbsoluteUrl, type BodyUrls } from '../content/body-urls';
import { pageTypeOf, type PageType } from '../content/public-url';
import { dateTimeAt } from '../content/published-interview';
import {
  filledText,
  partOf,
  readExpert,
  readFile,
  readTopic,
  words,
  type PublishedExpert,
  type PublishedFile,
} from '../content/published-parts';
import { readTurn } from '../content/turn';
import type { FedType } from './fed-types';
import type { FeedItem } from './feed';
import { paragraphsHtml, turnsHtml } from './texts-html';

/** What an item is made with beside its row. */
export interface ItemSetting {
  readonly pageUrl: (type: PageType, slug: string, locale: string | null) => string;
  readonly absolute: AbsoluteUrl;
  readonly isFullText: boolean;
  readonly locale: string;
}

/** A document of a type, as its declaration says where it holds what an item shows. */
export const feedItem = (type: FedType, row: unknown, setting: ItemSetting): FeedItem => {
  const { fields, feed } = type;
  const { documentId, title, slug, locale, updatedAt, topics } = readFed(row);
  const language = locale ?? setting.locale;
  const published = startOf(row, feed.dateField);
  const url = setting.pageUrl(pageTypeOf(type), slug, locale);
  return {
    id: itemId(documentId, language),
    title,
    language,
    published,
    updated: updatedAt ?? published,
    topics: topics.map(({ name }) => name),
    url,
    summary: filledText(row, fields.text),
    html: setting.isFullText
      ? unlessEmpty(htmlOf(type, row, bodyUrls(setting.absolute, url)))
      : null,
    authors: listAt(row, fields.people).map((expert) => authorOf(readExpert(expert), setting)),
    image: imageOf(pictureAt(row, fields.picture), setting),
  };
};

/** What items of all types have in the same place. */
export const readFed = partOf({
  documentId: words,
  title: words,
  slug: words,
  locale: filled,
  updatedAt: orNull(moment),
  topics: manyOf(readTopic),
});

/** The beginning of a day, or the moment. */
const startOf = (row: unknown, field: string): string => {
  const value = dateTimeAt(row, field) ?? '';
  return value.includes('T') ? value : dayStart(value);
};

const htmlOf = ({ fields, feed: { body } }: FedType, row: unknown, urls: BodyUrls): string => {
  switch (body?.kind) {
    case 'blocks':
      return blocksHtml(valueAt(row, body.field), urls);
    case 'turns':
      return (
        paragraphsHtml(filledText(row, fields.text)) +
        turnsHtml(listAt(row, body.field).map(readTurn))
      );
    case undefined:
      return paragraphsHtml(filledText(row, fields.text));
  }
};

const pictureAt = (row: unknown, path: FedType['fields']['picture']): PublishedFile | null => {
  if (path === null) return null;
  const [first, second] = path;
  return readFile(
    second === undefined ? valueAt(row, first) : valueAt(listAt(row, first)[0], second),
  );
};

/** The identity of a document in one locale, for readers of feeds; it survives a new slug or host. */
export const itemId = (documentId: string, locale: string): string =>
  `urn:lectern:${documentId}:${locale}`;

/** The beginning of a day in UTC: only the day is known. */
export const dayStart = (date: string): string => `${date}T00:00:00.000Z`;

const authorOf = ({ name, slug }: PublishedExpert, { pageUrl }: ItemSetting) => ({
  name,
  url: slug === null ? null : pageUrl('experts', slug, null),
});

const imageOf = (file: PublishedFile | null, { absolute }: ItemSetting): string | null =>
  file === null ? null : absolute(file.url);

const unlessEmpty = (html: string): string | null => (html === '' ? null : html);
