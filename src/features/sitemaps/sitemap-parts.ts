import { moment, number, oneOf, row, type Decoded } from '../../lib/row';
import { PAGE_TYPES } from '../content/public-url';

/** The most addresses in one file (sitemaps.org, protocol). */
export const MOST_URLS = 50_000;

/**
 * Files are filled by weight: an entry weighs its bytes, but at least so much that no file can hold more
 * addresses than are allowed. An entry belongs to the file in which it begins.
 */
export const LEAST_WEIGHT = 1_000;
export const PART_WEIGHT = MOST_URLS * LEAST_WEIGHT;

/** One file of a series: the pages of one type. Files are numbered from 1. */
export const readSitemapPart = row({
  type: oneOf(PAGE_TYPES),
  number,
  /** When a page in it changed last, ISO 8601. */
  lastModified: moment,
});

export type SitemapPart = Decoded<typeof readSitemapPart>;

/** The path of a file on this server. */
export const partPath = ({ type, number }: Pick<SitemapPart, 'type' | 'number'>): string =>
  `/sitemaps/${type}-${number}.xml`;

/** A number as it stands in such a path; null for anything that no file is called. */
export const readPartNumber = (text: string): number | null =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** The files in one order, whatever order they were found in. */
export const inOrder = (parts: readonly SitemapPart[]): readonly SitemapPart[] =>
  parts.toSorted(
    (a, b) => PAGE_TYPES.indexOf(a.type) - PAGE_TYPES.indexOf(b.type) || a.number - b.number,
  );
