import { plugins } from '@citation-js/core';
import { inMarkup } from '../../../lib/in-markup';
import { renderBibtex } from '../bibtex';
import type { CitationForm } from '../citation-form';
import { asCsl, type CslItem } from '../csl-item';
import { renderRis } from '../ris';

/** The languages for which Citation.js has words and dates, by the language of content. */
const LANGUAGES: Readonly<Record<string, string>> = {
  de: 'de-DE',
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  nl: 'nl-NL',
};

/** Items in the form that was asked for; in English where the library does not know the language. */
export const renderCitations = (
  items: readonly CslItem[],
  { style, format }: Pick<CitationForm, 'style' | 'format'>,
  locale: string | null,
): string => {
  const lang = LANGUAGES[locale?.split('-', 1)[0] ?? 'en'] ?? 'en-US';
  switch (format) {
    case 'text':
      return bibliography(items, { template: style, lang, format });
    case 'html':
      return bibliography(items.map(withSafeLink), { template: style, lang, format });
    case 'bibtex':
      return renderBibtex(items);
    case 'ris':
      return renderRis(items);
    case 'csl-json':
      return JSON.stringify(items.map(asCsl));
  }
};

const bibliography = (
  items: readonly CslItem[],
  options: { template: string; lang: string; format: 'text' | 'html' },
): string =>
  plugins.output
    .format('bibliography', items, { ...options, hyperlinks: options.format === 'html' })
    .trim() + '\n';

/** The library puts a DOI into an attribute as it is, and one may hold a quotation mark. */
const withSafeLink = (item: CslItem): CslItem =>
  item.DOI === undefined ? item : { ...item, DOI: inMarkup(item.DOI) };
