import { listAt, textAt, valueAt } from '../../lib/record';
import { blocksHtml } from '../content/blocks-html';
import { bodyUrls, type AbsoluteUrl, type BodyUrls } from '../content/body-urls';
import { pageTypeOf, type PageType } from '../content/public-url';
import { dateTimeAt, readTurn } from '../content/published-interview';
import {
  filledText,
  readExpert,
  readFile,
  readTopic,
  type PublishedExpert,
  type PublishedFile,
} from '../content/published-parts';
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
  const language = filledText(row, 'locale') ?? setting.locale;
  const published = startOf(row, feed.dateField);
  const url = setting.pageUrl(
    pageTypeOf(type),
    textAt(row, 'slug') ?? '',
    filledText(row, 'locale'),
  );
  return {
    id: itemId(textAt(row, 'documentId') ?? '', language),
    title: textAt(row, 'title') ?? '',
    language,
    published,
    updated: dateTimeAt(row, 'updatedAt') ?? published,
    topics: listAt(row, 'topics').map((topic) => readTopic(topic).name),
    url,
    summary: filledText(row, fields.text),
    html: setting.isFullText ? orNull(htmlOf(type, row, bodyUrls(setting.absolute, url))) : null,
    authors: listAt(row, fields.people).map((expert) => authorOf(readExpert(expert), setting)),
    image: imageOf(pictureAt(row, fields.picture), setting),
  };
};

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

const orNull = (html: string): string | null => (html === '' ? null : html);
