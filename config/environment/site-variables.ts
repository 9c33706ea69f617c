import { PAGED_TYPES } from '../../src/features/content/types';
import * as format from './formats';
import { option, type Variable } from './variable';

const page = (noun: string, path: string) =>
  option(
    `Path of ${noun} on the public site, whose address is in the content type Site.`,
    format.pagePath,
    path,
  );

type PathVariable = `SITE_PATH_${Uppercase<(typeof PAGED_TYPES)[number]['plural']>}`;

/** `interviews` → `SITE_PATH_INTERVIEWS` */
export const pathVariable = (plural: (typeof PAGED_TYPES)[number]['plural']): PathVariable =>
  `SITE_PATH_${plural.toUpperCase()}` as PathVariable;

/** Where the pages of each type are, unless somebody says otherwise. */
const PATHS = Object.fromEntries(
  PAGED_TYPES.map(({ plural, page: { called, path } }) => [
    pathVariable(plural),
    page(called, path),
  ]),
) as Record<PathVariable, ReturnType<typeof page>>;

/** Where the public site has its pages, and what its feeds and transcripts offer. */
export const SITE_VARIABLES = {
  ...PATHS,
  SITE_PATH_TRANSLATED: option(
    'Path of a page in another language than the default one, where its own path has no {locale}.',
    format.translatedPath,
    '/{locale}{path}',
  ),
  PREVIEW_URL: {
    meaning:
      'Where your site shows previews of drafts: an address with {token}, and {type}, {slug}, {documentId}, {locale}, {status} as it needs them. Not given: a plain page of this server.',
    demand: 'never',
    isSecret: false,
    format: format.previewAddress,
    example:
      'https://www.example.org/preview?token={token}&type={type}&slug={slug}&locale={locale}',
  },
  FEEDS_URL: {
    meaning:
      'Address under which feeds and sitemaps are reached, where your site passes them on. Not given: PUBLIC_URL.',
    demand: 'never',
    isSecret: false,
    format: format.webAddress,
    example: 'https://www.example.org',
  },
  FEEDS_ITEMS: option('Items on one page of a feed.', format.wholeNumber(1, 500), '50'),
  FEEDS_CONTENT: option(
    'full: feeds hold the whole text; summary: only the summary.',
    format.feedContent,
    'full',
  ),
  TRANSCRIPTS_INDEXED: option(
    'Let search engines list transcripts, beside the pages of their interviews. false: X-Robots-Tag: noindex.',
    format.flag,
    'true',
  ),
  ALT_TEXT_REQUIRED: option(
    'Publish nothing with a picture that has no alternative text. false: editors are only told.',
    format.flag,
    'false',
  ),
} as const satisfies Record<string, Variable>;
