import type { FeatureContext } from '../../../platform/feature';
import { datedAnswer, mergeDependencies, refusalAnswer } from '../../../platform/public-answers';
import type { PublicAnswer } from '../../../platform/public-reads';
import { publicRoute, type RoutedRequest } from '../../../platform/public-routes';
import { dateTimeAt } from '../../content/published-interview';
import { CONTENT_TYPES, SITE } from '../../content/registry';
import { rightToList } from '../../content/rights';
import { SITE_URL_MISSING } from '../../content/strapi/delivery';
import { findSite } from '../../content/strapi/public-site';
import {
  CALENDAR_TYPE,
  calendarTypes,
  MOST_ENTRIES,
  renderCalendar,
  type CalendarType,
} from '../calendar';
import { latest } from '../feed';
import { calendarRoute, type CalendarRequest } from '../routes';
import { feedContextOf, type FeedRoutes } from './feed-context';
import { filterOf } from './feed-queries';

/** `/feeds/{events}.ics`. */
export const calendarFeeds: FeedRoutes = (context) =>
  calendarTypes(CONTENT_TYPES).map((type) =>
    publicRoute({
      route: calendarRoute(type.plural, feedContextOf(context.strapi).locales),
      needs: [type, SITE].map(rightToList),
      answer: answerCalendar(context, type),
    }),
  );

/** Two reads: who publishes, and the documents. */
const answerCalendar =
  ({ strapi, contentReads }: Pick<FeatureContext, 'strapi' | 'contentReads'>, type: CalendarType) =>
  async (request: RoutedRequest, { locale }: CalendarRequest): Promise<PublicAnswer> => {
    const { site, dependencies } = await findSite(contentReads);
    if (!site) return refusalAnswer(request, SITE_URL_MISSING);
    const setting = feedContextOf(strapi).settingOf(site.siteUrl, locale);
    const { fields, calendar } = type;
    const found = await contentReads.find(type.uid, {
      fields: [
        'title',
        'slug',
        'locale',
        'updatedAt',
        fields.text,
        fields.date,
        calendar.end,
        calendar.place,
        calendar.url,
      ],
      filters: filterOf([]),
      sort: [`${fields.date}:desc`, 'documentId:asc'],
      locale,
      limit: MOST_ENTRIES,
    });
    const name = `${site.publisherName}: ${type.feed.title}`;
    const body = renderCalendar({ name, type, rows: found.rows, setting });
    const updated = latest(found.rows.map((row) => dateTimeAt(row, 'updatedAt')));
    const sources = mergeDependencies(dependencies, found.dependencies);
    return datedAnswer(`${CALENDAR_TYPE}; charset=utf-8`, { body, changedAt: updated }, sources);
  };
