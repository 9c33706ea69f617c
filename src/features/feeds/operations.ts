import { queryParameter, type ApiOperation, type ApiRefusal } from '../../lib/api-operation';
import { listOf, object, text, type JsonSchema } from '../../lib/json-schema';
import {
  addressParameter,
  documentRefusals,
  LOCALE_PARAMETER,
  PARAMETERS_REFUSED,
  schemaName,
  SITE_REFUSED,
} from '../content/api-parts';
import { INTERVIEW, SHOW, type ContentType } from '../content/registry';
import type { FeedForm } from './feed';

const TAG = 'Feeds';

const PAGE_PARAMETER = queryParameter('page', 'A page of the feed (RFC 5005).', {
  schema: { type: 'integer', minimum: 1, default: 1 },
});

const AUTHOR = object({ name: text('The name.'), url: text('Its page.') }, { optional: ['url'] });

/** jsonfeed.org/version/1.1, as far as it is used. */
const JSON_FEED: JsonSchema = object(
  {
    version: { type: 'string', const: 'https://jsonfeed.org/version/1.1' },
    title: text('Title.'),
    home_page_url: text('The page that shows the same to people.'),
    feed_url: text('This feed.'),
    description: text('What it holds.'),
    next_url: text('The page with what is older.'),
    icon: text('A picture.'),
    authors: listOf(AUTHOR),
    language: text('BCP 47.'),
    items: listOf(
      object(
        {
          id: text('Stays the same for ever.'),
          url: text('The page.'),
          title: text('Title.'),
          content_html: text('The whole text.'),
          content_text: text('What is sent in its place.'),
          summary: text('A few sentences.'),
          image: text('A picture.'),
          date_published: text('When.', { format: 'date-time' }),
          date_modified: text('When.', { format: 'date-time' }),
          authors: listOf(AUTHOR),
          tags: listOf(text('A topic.')),
          language: text('BCP 47.'),
        },
        { optional: ['content_html', 'content_text', 'summary', 'image', 'authors', 'tags'] },
      ),
    ),
  },
  { optional: ['description', 'next_url', 'icon'] },
);

const FORMS: Readonly<Record<FeedForm, { name: string; mediaType: string; schema: JsonSchema }>> = {
  rss: { name: 'RSS 2.0', mediaType: 'application/rss+xml', schema: { type: 'string' } },
  atom: { name: 'Atom', mediaType: 'application/atom+xml', schema: { type: 'string' } },
  json: { name: 'JSON Feed 1.1', mediaType: 'application/feed+json', schema: JSON_FEED },
};

const formSuffix = (form: FeedForm): string => form.charAt(0).toUpperCase() + form.slice(1);

const answerOf = (form: FeedForm): ApiOperation['answer'] => ({
  description: 'One page of the feed, the newest first.',
  content: { [FORMS[form].mediaType]: FORMS[form].schema },
  headers: { 'Last-Modified': 'Since when it is as it is now; for `If-Modified-Since`.' },
});

const pageRefused = (more: Readonly<Record<string, string>> = {}): ApiRefusal => ({
  status: 404,
  codes: { ...more, FEED_PAGE_NOT_FOUND: 'the feed has no such page' },
});

/** `/feeds/{interviews|publications}.{form}`. */
export const feedOperation = (plural: string, form: FeedForm): ApiOperation => ({
  id: `getFeedOf${plural.charAt(0).toUpperCase()}${plural.slice(1)}${formSuffix(form)}`,
  tag: TAG,
  summary: `The newest ${plural} as ${FORMS[form].name}`,
  parameters: [PAGE_PARAMETER, LOCALE_PARAMETER],
  answer: answerOf(form),
  refusals: [PARAMETERS_REFUSED, pageRefused(), SITE_REFUSED],
});

/** `/feeds/{topics|experts}/{slug}.{form}`. */
export const ownedFeedOperation = (type: ContentType, form: FeedForm): ApiOperation => ({
  id: `getFeedOf${schemaName(type)}${formSuffix(form)}`,
  tag: TAG,
  summary: `The newest of one ${type.noun} as ${FORMS[form].name}`,
  parameters: [addressParameter(type, 'slug'), PAGE_PARAMETER, LOCALE_PARAMETER],
  answer: answerOf(form),
  refusals: [
    PARAMETERS_REFUSED,
    ...documentRefusals(type, 'FEED_NOT_FOUND'),
    pageRefused(),
    SITE_REFUSED,
  ],
  canMove: true,
});

/** `/feeds/shows/{slug}.rss`. */
export const PODCAST_OPERATION: ApiOperation = {
  id: 'getPodcast',
  tag: TAG,
  summary: 'A show as a podcast',
  description: 'RSS with the elements of Apple Podcasts and Podcasting 2.0.',
  parameters: [addressParameter(SHOW, 'slug'), PAGE_PARAMETER, LOCALE_PARAMETER],
  answer: answerOf('rss'),
  refusals: [
    PARAMETERS_REFUSED,
    ...documentRefusals(SHOW, 'FEED_NOT_FOUND'),
    pageRefused(),
    SITE_REFUSED,
  ],
  canMove: true,
};

/** `/feeds/interviews/{…}/chapters.json`. */
export const CHAPTERS_OPERATION: ApiOperation = {
  id: 'getChapters',
  tag: TAG,
  summary: 'Chapters of an interview for podcast players',
  parameters: [addressParameter(INTERVIEW), LOCALE_PARAMETER],
  answer: {
    description: 'JSON chapters, version 1.2.0.',
    content: {
      'application/json+chapters': object({
        version: { type: 'string', const: '1.2.0' },
        chapters: listOf(
          object({
            startTime: { type: 'number', minimum: 0, description: 'Seconds.' },
            title: text('The question.'),
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
};
