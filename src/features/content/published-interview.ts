import { valueAt } from '../../lib/record';
import { filled, manyOf, moment, number, orNull, type Decoded } from '../../lib/row';
import {
  filledText,
  partOf,
  readExpert,
  readFile,
  readSeo,
  readShow,
  readTopic,
  words,
} from './published-parts';
import { readTurn } from './turn';

/** A published interview. */
export const readInterview = partOf({
  documentId: words,
  locale: filled,
  slug: words,
  title: words,
  standfirst: filled,
  /** YYYY-MM-DD. */
  airDate: words,
  updatedAt: orNull(moment),
  hostName: filled,
  guests: manyOf(readExpert),
  show: orNull(readShow),
  topics: manyOf(readTopic),
  transcript: manyOf(readTurn),
  /** Seconds. */
  duration: orNull(number),
  audio: readFile,
  audioUrl: filled,
  seo: readSeo,
});

export type PublishedInterview = Decoded<typeof readInterview>;

/** A moment, which Strapi's own engine gives as text or as a Date. */
export const dateTimeAt = (row: unknown, key: string): string | null => {
  const value = valueAt(row, key);
  return value instanceof Date ? value.toISOString() : filledText(row, key);
};
