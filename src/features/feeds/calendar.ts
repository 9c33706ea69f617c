import { ICalCalendarMethod, ICalCalendar } from 'ical-generator';
import { cleanText } from '../../lib/clean-text';
import { pageTypeOf } from '../content/public-url';
import { dateTimeAt } from '../content/published-interview';
import { filledText } from '../content/published-parts';
import type { ContentType } from '../content/registry';
import { fedType, type FedType } from './fed-types';
import { itemId, readFed, type ItemSetting } from './feed-item';

export const CALENDAR_TYPE = 'text/calendar';

/** The most entries in a calendar: those that begin last. */
export const MOST_ENTRIES = 500;

/** A type whose documents are at a time. */
export type CalendarType = FedType & {
  readonly calendar: NonNullable<ContentType['calendar']>;
};

export const calendarTypes = (types: readonly ContentType[]): readonly CalendarType[] =>
  types.flatMap((type) => (type.calendar ? [{ ...fedType(type), calendar: type.calendar }] : []));

export interface Calendar {
  readonly name: string;
  readonly type: CalendarType;
  readonly rows: readonly unknown[];
  readonly setting: ItemSetting;
}

/**
 * The calendar as iCalendar (RFC 5545). Moments are in UTC, so that no reader needs to know a zone; nothing in it depends
 * on the clock, so DTSTAMP is when a document changed last.
 */
export const renderCalendar = ({ name, type, rows, setting }: Calendar): string => {
  const calendar = new ICalCalendar({
    name: cleanText(name),
    prodId: { company: 'Lectern', product: 'Lectern', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const row of rows) {
    const entry = entryOf(type, row, setting);
    if (entry) calendar.createEvent(entry);
  }
  return calendar.toString();
};

const entryOf = (
  { calendar, fields, plural }: CalendarType,
  row: unknown,
  setting: ItemSetting,
) => {
  const [start, end] = [dateTimeAt(row, fields.date), dateTimeAt(row, calendar.end)];
  if (start === null || end === null) return null;
  const { documentId, title, slug, locale, updatedAt } = readFed(row);
  const changed = new Date(updatedAt ?? start);
  const url = setting.pageUrl(pageTypeOf({ plural }), slug, locale);
  const [place, online] = [filledText(row, calendar.place), filledText(row, calendar.url)];
  return {
    id: itemId(documentId, locale ?? setting.locale),
    start: new Date(start),
    end: new Date(end),
    stamp: changed,
    lastModified: changed,
    summary: cleanText(title),
    description: cleaned(filledText(row, fields.text)),
    location: cleaned(place ?? online),
    url,
  };
};

/** No calendar may hold control characters (RFC 5545, 3.1). */
const cleaned = (text: string | null): string | null => text && cleanText(text);
