import type { ContentRead, ContentRows } from '../../../platform/content-finder';
import type { ContentReads } from '../../../platform/content-reads';
import type { FeatureContext } from '../../../platform/feature';
import { mergeDependencies } from '../../../platform/public-answers';
import type { Dependencies } from '../../../platform/public-reads';
import { readDocumentId } from '../../content/document-id';
import { dateTimeAt } from '../../content/published-interview';
import { listable } from '../../content/strapi/readable-types';
import { FED_WORK, type FedType } from '../fed-types';
import type { FeedItem } from '../feed';
import { feedItem, type ItemSetting } from '../feed-item';
import { inFeedOrder, type DatedKey } from '../feed-pages';
import { filterOf, itemQuery, ownerFieldOf, sortOf } from './feed-queries';

export interface ItemPage {
  readonly items: readonly FeedItem[];
  readonly hasNext: boolean;
  readonly dependencies: Dependencies;
}

export interface PageQuery {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly setting: ItemSetting;
}

/** One page of rows: one read, of one row more to see whether there is a next page. */
export const readPage = async (
  reads: ContentReads,
  { uid, query }: ContentRead,
  { page, pageSize }: Pick<PageQuery, 'page' | 'pageSize'>,
): Promise<ContentRows & Pick<ItemPage, 'hasNext'>> => {
  const start = (page - 1) * pageSize;
  const { rows, dependencies } = await reads.find(uid, { ...query, start, limit: pageSize + 1 });
  return { rows: rows.slice(0, pageSize), hasNext: rows.length > pageSize, dependencies };
};

/** One page of all documents of a type. */
export const readItems = async (
  reads: ContentReads,
  source: FedType,
  page: PageQuery,
): Promise<ItemPage> => {
  const { setting } = page;
  const query = {
    ...itemQuery(source, setting.isFullText),
    filters: filterOf([]),
    sort: sortOf(source),
    ...localeOf(source, setting),
  };
  const { rows, ...found } = await readPage(reads, { uid: source.uid, query }, page);
  return { ...found, items: rows.map((row) => feedItem(source, row, setting)) };
};

/** The language of a read; none where a type is not translated. */
const localeOf = ({ listing }: FedType, { locale }: ItemSetting): { readonly locale?: string } =>
  listing?.isTranslated === true ? { locale } : {};

type Owner = Pick<DatedKey, 'uid' | 'documentId'>;

/**
 * One page of what belongs to a topic or an expert, all types that the public may list in one order: first only which documents
 * and when, then those of this page whole.
 */
export const readItemsOf = async (
  { contentReads: reads, publicCaller }: Pick<FeatureContext, 'contentReads' | 'publicCaller'>,
  owner: Owner,
  query: PageQuery,
): Promise<ItemPage> => {
  const sources = await listable(publicCaller, FED_WORK);
  const end = query.page * query.pageSize;
  const found = await Promise.all(
    sources.map((source) => readKeys(reads, source, { owner, query, limit: end + 1 })),
  );
  const keys = found.flatMap((part) => part.keys).sort(inFeedOrder);
  const shown = keys.slice(end - query.pageSize, end);
  const parts = await Promise.all(
    sources.map((source) => readShown(reads, source, { shown, setting: query.setting })),
  );
  const byId = new Map(parts.flatMap(({ items }) => items));
  return {
    items: shown.flatMap(({ documentId }) => byId.get(documentId) ?? []),
    hasNext: keys.length > end,
    dependencies: mergeDependencies(...[...found, ...parts].map((part) => part.dependencies)),
  };
};

const readKeys = async (
  reads: ContentReads,
  source: FedType,
  { owner, query, limit }: { owner: Owner; query: PageQuery; limit: number },
): Promise<{ keys: readonly DatedKey[]; dependencies: Dependencies }> => {
  const field = ownerFieldOf(source, owner.uid);
  const { rows, dependencies } = await reads.find(source.uid, {
    fields: [source.feed.dateField],
    filters: filterOf([{ [field]: { documentId: { $eq: owner.documentId } } }]),
    sort: sortOf(source),
    locale: query.setting.locale,
    limit,
  });
  const keys = rows.map((row) => ({
    uid: source.uid,
    documentId: readDocumentId(row),
    date: dateTimeAt(row, source.feed.dateField) ?? '',
  }));
  return { keys, dependencies };
};

const readShown = async (
  reads: ContentReads,
  source: FedType,
  { shown, setting }: { shown: readonly DatedKey[]; setting: ItemSetting },
): Promise<{ items: readonly (readonly [string, FeedItem])[]; dependencies: Dependencies }> => {
  const wanted = shown.filter(({ uid }) => uid === source.uid).map(({ documentId }) => documentId);
  if (wanted.length === 0) return { items: [], dependencies: mergeDependencies() };
  const { rows, dependencies } = await reads.find(source.uid, {
    ...itemQuery(source, setting.isFullText),
    filters: { documentId: { $in: wanted } },
    locale: setting.locale,
    limit: -1,
  });
  const items = rows.map((row) => [readDocumentId(row), feedItem(source, row, setting)] as const);
  return { items, dependencies };
};
