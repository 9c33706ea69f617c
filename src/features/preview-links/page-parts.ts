import { isRecord, listAt, numberAt, textAt, valueAt } from '../../lib/record';
import { directionOf } from '../../lib/text-direction';
import { escapeAttribute, escapeText } from '../../lib/xml';
import { filledText } from '../content/published-parts';

/** Small parts of the page, as HTML; what is not filled in is not there. */

const SAFE = /^https?:\/\//i;

/** Texts of editors run in their own direction. */
export const element = (name: string, text: string | null, type = ''): string =>
  text === null || text.trim() === ''
    ? ''
    : `<${name}${type === '' ? '' : ` class="${type}"`} dir="auto">${linesOf(text)}</${name}>`;

const linesOf = (text: string): string => escapeText(text.trim()).replaceAll('\n', '<br>');

/** An empty line parts paragraphs. */
export const paragraphs = (text: string | null, type = ''): string =>
  (text ?? '')
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => element('p', paragraph, type))
    .join('\n');

export const heading = (words: string): string => `<h2>${escapeText(words)}</h2>`;

/** What stands under a heading, with it; nothing where there is nothing. */
export const part = (words: string, html: string): string =>
  html.trim() === '' ? '' : `${heading(words)}\n${html}`;

/** Facts with their names, as HTML; those without a value are left out. */
export const factList = (facts: readonly (readonly [string, string])[]): string => {
  const rows = facts.filter(([, html]) => html !== '');
  const shown = rows.map(([name, html]) => `<dt>${escapeText(name)}</dt><dd>${html}</dd>`);
  return shown.length === 0 ? '' : `<dl class="facts">${shown.join('\n')}</dl>`;
};

/** A link that opens beside the page and tells nobody where it stood. */
export const outwardLink = (url: string | null, text: string): string =>
  url !== null && (SAFE.test(url) || url.startsWith('/'))
    ? `<a href="${escapeAttribute(url)}" target="_blank" rel="noopener noreferrer" dir="auto">${escapeText(text)}</a>`
    : escapeText(text);

export const picture = (file: unknown): string => {
  const url = textAt(file, 'url');
  if (url === null || !(textAt(file, 'mime') ?? '').startsWith('image/')) return '';
  const sizes = (['width', 'height'] as const).flatMap((name) => {
    const size = numberAt(file, name);
    return size === null ? [] : [` ${name}="${size}"`];
  });
  const alternative = escapeAttribute(textAt(file, 'alternativeText') ?? '');
  const caption = element('figcaption', textAt(file, 'caption'), 'soft');
  return `<figure><img src="${escapeAttribute(url)}" alt="${alternative}"${sizes.join('')}>${caption}</figure>`;
};

/** The files of this server play in the page; what is elsewhere is a link, and asked for by nobody before. */
export const sound = (file: unknown, elsewhere: string | null): string => {
  const url = textAt(file, 'url');
  if (url !== null) return `<audio controls preload="none" src="${escapeAttribute(url)}"></audio>`;
  return elsewhere === null ? '' : `<p>${outwardLink(elsewhere, elsewhere)}</p>`;
};

/** Several names in a row: each in its own direction, the row in that of the page. */
export const nameRow = (names: readonly string[], locale: string): string =>
  names
    .filter((name) => name !== '')
    .map((name) => `<bdi>${escapeText(name)}</bdi>`)
    .join(directionOf(locale) === 'rtl' ? '، ' : ', ');

/** The texts under a key of the entries of a list: names, titles. */
export const namesAt = (record: unknown, list: string, key: string): readonly string[] =>
  listAt(record, list).flatMap((entry) => filledText(entry, key) ?? []);

/** The first that is filled in. */
export const pictureIn = (record: unknown, keys: readonly string[]): unknown =>
  keys.map((key) => valueAt(record, key)).find(isRecord);
