import { isRecord, listAt, numberAt, textAt, valueAt } from '../../lib/record';
import {
  filledText,
  readExpert,
  readFile,
  readSeo,
  readShow,
  readTopic,
  type PublishedExpert,
  type PublishedFile,
  type PublishedSeo,
  type PublishedShow,
  type PublishedTopic,
} from './published-parts';
import { TURN_ROLES, type Turn } from './turn';

/** A published interview; what was not read is empty. */
export interface PublishedInterview {
  readonly documentId: string;
  readonly locale: string | null;
  readonly slug: string;
  readonly title: string;
  readonly standfirst: string | null;
  /** YYYY-MM-DD. */
  readonly airDate: string;
  /** ISO 8601. */
  readonly updatedAt: string | null;
  readonly hostName: string | null;
  readonly guests: readonly PublishedExpert[];
  readonly show: PublishedShow | null;
  readonly topics: readonly PublishedTopic[];
  readonly transcript: readonly Turn[];
  /** Seconds. */
  readonly duration: number | null;
  readonly audio: PublishedFile | null;
  readonly audioUrl: string | null;
  readonly seo: PublishedSeo;
}

export const readInterview = (row: unknown): PublishedInterview => ({
  documentId: textAt(row, 'documentId') ?? '',
  locale: filledText(row, 'locale'),
  slug: textAt(row, 'slug') ?? '',
  title: textAt(row, 'title') ?? '',
  standfirst: filledText(row, 'standfirst'),
  airDate: textAt(row, 'airDate') ?? '',
  updatedAt: dateTimeAt(row, 'updatedAt'),
  hostName: filledText(row, 'hostName'),
  guests: listAt(row, 'guests').map(readExpert),
  show: isRecord(valueAt(row, 'show')) ? readShow(valueAt(row, 'show')) : null,
  topics: listAt(row, 'topics').map(readTopic),
  transcript: listAt(row, 'transcript').map(readTurn),
  duration: numberAt(row, 'duration'),
  audio: readFile(valueAt(row, 'audio')),
  audioUrl: filledText(row, 'audioUrl'),
  seo: readSeo(valueAt(row, 'seo')),
});

/** A moment, which Strapi's own engine gives as text or as a Date. */
export const dateTimeAt = (row: unknown, key: string): string | null => {
  const value = valueAt(row, key);
  return value instanceof Date ? value.toISOString() : filledText(row, key);
};

export const readTurn = (turn: unknown): Turn => ({
  turnId: textAt(turn, 'turnId') ?? '',
  speaker: textAt(turn, 'speaker') ?? '',
  role: TURN_ROLES.find((role) => role === textAt(turn, 'role')) ?? 'other',
  text: textAt(turn, 'text') ?? '',
  start: numberAt(turn, 'start'),
  end: numberAt(turn, 'end'),
  expertDocumentId: filledText(turn, 'expertDocumentId'),
});
