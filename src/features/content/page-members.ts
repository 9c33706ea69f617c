import { isRecord, listAt, textAt, type UnknownRecord } from '../../lib/record';
import { blocksHtml } from './blocks-html';
import { blocksText } from './blocks-text';
import { bodyUrls, type AbsoluteUrl, type BodyUrls } from './body-urls';
import { pageLink, type PublishingContext } from './page-link';
import { PAGE_TYPES, type PageType } from './public-url';
import { filledText } from './published-parts';
import type { ContentType } from './registry';
import { countWords, readingMinutes } from './word-count';

/** What pages are made with beside their rows. */
export interface PageSetting extends PublishingContext {
  readonly absolute: AbsoluteUrl;
  /** Languages of content, the default one first. */
  readonly locales: readonly string[];
}

/** A translation of a page, itself among them. */
export interface PageTranslation extends UnknownRecord {
  readonly locale: string | null;
  readonly url: string | null;
}

/** The hreflang of who reads none of the languages. */
const DEFAULT = 'x-default';

/** Whether documents of a type have pages of their own on the public site. */
export const hasPage = ({ page }: Pick<ContentType, 'page'>): boolean => page !== null;

/** What a full view has beyond the document, made of it and of the Site. Types without pages have nothing. */
export const pageMembers = (
  type: ContentType,
  row: UnknownRecord,
  setting: PageSetting,
): UnknownRecord => {
  const pages = PAGE_TYPES.find((name) => name === type.plural);
  if (!pages) return {};
  const url = pageUrlOf(pages, row, setting);
  return {
    url,
    ...(Array.isArray(row.localizations) ? translationMembers(pages, row, setting) : {}),
    ...textMembers(type, row, bodyUrls(setting.absolute, url)),
  };
};

/** The address on the public site, whatever editors call canonical. */
const pageUrlOf = (type: PageType, row: unknown, setting: PageSetting): string | null => {
  const page = { slug: filledText(row, 'slug'), locale: filledText(row, 'locale') };
  return pageLink(type, page, setting);
};

const translationMembers = (
  type: PageType,
  row: UnknownRecord,
  setting: PageSetting,
): UnknownRecord => {
  const localizations = translationsOf(type, row, setting);
  return { localizations, alternates: alternatesOf(localizations, setting) };
};

const translationsOf = (
  type: PageType,
  row: UnknownRecord,
  setting: PageSetting,
): readonly PageTranslation[] => {
  const { id, documentId, title, slug, locale } = row;
  const all = [{ id, documentId, title, slug, locale }, ...listAt(row, 'localizations')];
  return all
    .filter(isRecord)
    .map((one) => ({ ...one, locale: textAt(one, 'locale'), url: pageUrlOf(type, one, setting) }))
    .sort((a, b) => placeOf(a, setting) - placeOf(b, setting));
};

/** The default language first, as they are set up; what is not set up comes last. */
const placeOf = ({ locale }: PageTranslation, { locales }: PageSetting): number => {
  const place = locales.indexOf(locale ?? '');
  return place === -1 ? locales.length : place;
};

/** For `<link rel="alternate">`: all languages and, for who reads none of them, the first. */
const alternatesOf = (
  localizations: readonly PageTranslation[],
  { locales }: PageSetting,
): readonly UnknownRecord[] => {
  const links = localizations.flatMap(({ locale, url }) =>
    locale !== null && url !== null && locales.includes(locale)
      ? [{ hreflang: locale, href: url }]
      : [],
  );
  return [...links, ...links.slice(0, 1).map(({ href }) => ({ hreflang: DEFAULT, href }))];
};

const textMembers = (
  { html, length }: ContentType,
  row: UnknownRecord,
  urls: BodyUrls,
): UnknownRecord => ({
  ...(html ? { [html.member]: htmlOrNull(row[html.field], urls) } : {}),
  ...(length ? lengthMembers(TEXTS[length.of](row[length.field])) : {}),
});

const TEXTS = {
  blocks: blocksText,
  turns: (turns: unknown) =>
    (Array.isArray(turns) ? turns : []).map((turn) => textAt(turn, 'text') ?? '').join('\n'),
} as const;

const htmlOrNull = (blocks: unknown, urls: BodyUrls): string | null => {
  const html = blocksHtml(blocks, urls);
  return html === '' ? null : html;
};

/** Nobody knows how long a text is that is in a file only. */
const lengthMembers = (text: string): UnknownRecord => {
  const words = countWords(text);
  return words === 0
    ? { wordCount: null, readingMinutes: null }
    : { wordCount: words, readingMinutes: readingMinutes(words) };
};
