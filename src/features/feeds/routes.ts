import { z } from 'zod';
import { LOCALE, PARAMETERS_REFUSED, SITE_REFUSED } from '../../contract/api-parts';
import { apiRoute, type ApiAnswer, type ApiRefusal, type ApiRoute } from '../../contract/api-route';
import { localeProblem } from '../../contract/locale-problem';
import { asIs } from '../../lib/api-schema';
import type { ParameterProblem } from '../../lib/parameter-problem';
import type { ParameterValues } from '../../lib/parameters';
import { fail, succeed, type Result } from '../../lib/result';
import { addressOf, documentRefusals, schemaName } from '../content/api-names';
import { INTERVIEW, SHOW, type ContentType } from '../content/registry';
import { CALENDAR_TYPE, MOST_ENTRIES } from './calendar';
import { feedForm, type FeedForm } from './feed-forms';

const TAG = 'Feeds';

/** No feed has so many pages; a larger number is a mistake. */
const LAST_PAGE = 10_000;

const PAGE = z
  .int()
  .min(1)
  .refine((page) => page <= LAST_PAGE, { error: `must be a number from 1 to ${LAST_PAGE}.` })
  .default(1)
  .meta({ description: 'A page of the feed (RFC 5005).' });

const IN_LOCALE = { locale: LOCALE };
const PAGED = { page: PAGE, ...IN_LOCALE };

const formSuffix = (form: FeedForm): string => form.charAt(0).toUpperCase() + form.slice(1);

const answerOf = (form: FeedForm): ApiAnswer => ({
  description: 'One page of the feed, the newest first.',
  content: { [feedForm(form).mediaType]: feedForm(form).schema },
  headers: { 'Last-Modified': 'Since when it is as it is now; for `If-Modified-Since`.' },
});

const PAGE_REFUSED: ApiRefusal = {
  status: 404,
  codes: { FEED_PAGE_NOT_FOUND: 'the feed has no such page' },
};

/** The languages of the feedContext, the default one first. */
type Locales = readonly string[];

interface InLocale {
  readonly locale: string;
}

export type FeedRequest = ParameterValues<typeof PAGED> & InLocale;
export type ChaptersRequest = ParameterValues<typeof IN_LOCALE> & InLocale;
export type CalendarRequest = ChaptersRequest;

/** In the language asked for, or the default one. */
const inLocale =
  <Given extends { readonly locale: string | undefined }>(locales: Locales) =>
  (given: Given): Result<Given & InLocale, ParameterProblem> => {
    const { locale = locales[0] ?? '' } = given;
    const problem = localeProblem(locale, locales);
    return problem ? fail(problem) : succeed({ ...given, locale });
  };

/** `/feeds/{interviews|publications}.{form}`. */
export const feedRoute = (
  plural: string,
  form: FeedForm,
  locales: Locales,
): ApiRoute<FeedRequest> =>
  apiRoute({
    path: `/feeds/${plural}.${form}`,
    id: `getFeedOf${plural.charAt(0).toUpperCase()}${plural.slice(1)}${formSuffix(form)}`,
    tag: TAG,
    summary: `The newest ${plural} as ${feedForm(form).name}`,
    query: PAGED,
    settle: inLocale<ParameterValues<typeof PAGED>>(locales),
    answer: answerOf(form),
    refusals: [PARAMETERS_REFUSED, PAGE_REFUSED, SITE_REFUSED],
  });

/** `/feeds/{events}.ics`. */
export const calendarRoute = (plural: string, locales: Locales): ApiRoute<CalendarRequest> =>
  apiRoute({
    path: `/feeds/${plural}.ics`,
    id: `getCalendarOf${plural.charAt(0).toUpperCase()}${plural.slice(1)}`,
    tag: TAG,
    summary: `The ${plural} as a calendar`,
    query: IN_LOCALE,
    settle: inLocale<ParameterValues<typeof IN_LOCALE>>(locales),
    answer: {
      description: `iCalendar (RFC 5545), at most ${MOST_ENTRIES} entries: those that begin last.`,
      content: { [CALENDAR_TYPE]: z.string() },
      headers: { 'Last-Modified': 'Since when it is as it is now; for `If-Modified-Since`.' },
    },
    refusals: [PARAMETERS_REFUSED, SITE_REFUSED],
  });

/** `/feeds/{topics|experts}/{slug}.{form}`. */
export const ownedFeedRoute = (
  type: ContentType,
  form: FeedForm,
  locales: Locales,
): ApiRoute<FeedRequest> =>
  apiRoute({
    path: `/feeds/${type.plural}/:slug.${form}`,
    id: `getFeedOf${schemaName(type)}${formSuffix(form)}`,
    summary: `The newest of one ${type.noun} as ${feedForm(form).name}`,
    ...ownedBy(type, locales),
    answer: answerOf(form),
  });

/** `/feeds/shows/{slug}.rss`. */
export const podcastRoute = (locales: Locales): ApiRoute<FeedRequest> =>
  apiRoute({
    path: '/feeds/shows/:slug.rss',
    id: 'getPodcast',
    summary: 'A show as a podcast',
    description: 'RSS with the elements of Apple Podcasts and Podcasting 2.0.',
    ...ownedBy(SHOW, locales),
    answer: answerOf('rss'),
  });

const ownedBy = (type: ContentType, locales: Locales) => ({
  tag: TAG,
  address: { slug: addressOf(type) },
  query: PAGED,
  settle: inLocale<ParameterValues<typeof PAGED>>(locales),
  refusals: [
    PARAMETERS_REFUSED,
    ...documentRefusals(type, 'FEED_NOT_FOUND'),
    PAGE_REFUSED,
    SITE_REFUSED,
  ],
  canMove: true,
});

/** `/feeds/interviews/{…}/chapters.json`. */
export const chaptersRoute = (locales: Locales): ApiRoute<ChaptersRequest> =>
  apiRoute({
    path: '/feeds/interviews/:id/chapters.json',
    id: 'getChapters',
    tag: TAG,
    summary: 'Chapters of an interview for podcast players',
    address: { id: addressOf(INTERVIEW) },
    query: IN_LOCALE,
    settle: inLocale<ParameterValues<typeof IN_LOCALE>>(locales),
    answer: {
      description: 'JSON chapters, version 1.2.0.',
      content: {
        'application/json+chapters': z.strictObject({
          version: z.literal('1.2.0'),
          chapters: z.array(
            z.strictObject({
              startTime: asIs({ type: 'number', minimum: 0, description: 'Seconds.' }),
              title: z.string().describe('The question.'),
            }),
          ),
        }),
      },
    },
    refusals: [
      PARAMETERS_REFUSED,
      ...documentRefusals(INTERVIEW).filter(({ status }) => status !== 404),
      {
        status: 404,
        codes: { CHAPTERS_NOT_FOUND: 'there is no such interview, or its turns have no times' },
      },
    ],
    canMove: true,
  });
