import { listAt, textAt, valueAt } from '../../lib/record';
import { directionOf } from '../../lib/text-direction';
import { escapeText } from '../../lib/xml';
import { blocksHtml } from '../content/blocks-html';
import { bodyUrls } from '../content/body-urls';
import { filledText } from '../content/published-parts';
import { readTurn } from '../content/turn';
import { turnSections } from '../transcripts/interface';
import { framedPage } from './page-frame';
import {
  element,
  factList,
  nameRow,
  namesAt,
  outwardLink,
  paragraphs,
  part,
  picture,
  pictureIn,
  sound,
} from './page-parts';
import { wordsIn, type PageWords } from './page-words';
import type { PreviewStatus } from './preview-address';

/** A document as the full view shows it, and what is told beside it. */
export interface Previewed {
  readonly plural: string;
  /** A full view, not trusted in its shape: a draft may lack anything. */
  readonly data: unknown;
  /** Of the document, or the default one where its type is not translated. */
  readonly locale: string;
  /** When the link ends, in milliseconds since 1970. */
  readonly endsAt: number;
  readonly status: PreviewStatus;
}

/** What a visitor would read, as a plain page in the document's language. */
export const previewPage = (previewed: Previewed): string => {
  const { plural, data, locale } = previewed;
  const { words } = wordsIn(locale);
  const name = filledText(data, 'title') ?? filledText(data, 'name') ?? words.untitled;
  const body = BODIES[plural] ?? (() => '');
  const main = [
    banner(previewed),
    '<main>',
    '<article>',
    element('h1', name),
    body(data, { words, locale }),
    '</article>',
    '</main>',
  ].join('\n');
  return framedPage({ language: locale, title: `${words.preview}: ${name}`, main });
};

/** In the language of its words, which may be another than that of the document. */
const banner = ({ locale, endsAt, status }: Previewed): string => {
  const { words, language } = wordsIn(locale);
  const date = longDate(new Date(endsAt).toISOString(), language) ?? '';
  const texts = [`${words.preview}. ${words[status]}`, words.until.replace('{date}', date)];
  return `<aside lang="${language}" dir="${directionOf(language)}">${texts.map((text) => `<p>${escapeText(text)}</p>`).join('')}</aside>`;
};

interface PageSetting {
  readonly words: PageWords;
  readonly locale: string;
}

type Body = (data: unknown, setting: PageSetting) => string;

const interviewBody: Body = (data, { words, locale }) =>
  [
    element('p', dateLine(data, 'airDate', locale), 'soft'),
    paragraphs(textAt(data, 'standfirst'), 'lead'),
    picture(firstPhoto(data)),
    factList([
      [
        words.host,
        nameRow([joined(textAt(data, 'hostName'), textAt(data, 'hostAffiliation'))], locale),
      ],
      [words.guests, people(data, 'guests', locale)],
    ]),
    quote(valueAt(data, 'pullQuote')),
    part(words.listen, sound(valueAt(data, 'audio'), textAt(data, 'audioUrl'))),
    part(words.transcript, turnSections(listAt(data, 'transcript').map(readTurn)).join('\n')),
    ending(data, { words, locale }),
  ].join('\n');

const publicationBody: Body = (data, { words, locale }) =>
  [
    element('p', dateLine(data, 'releaseDate', locale), 'soft'),
    factList([[words.by, people(data, 'authors', locale)]]),
    paragraphs(textAt(data, 'summary'), 'lead'),
    picture(pictureIn(data, ['cover'])),
    blocks(data, 'body'),
    part(words.read, downloads(data)),
    ending(data, { words, locale }),
  ].join('\n');

const expertBody: Body = (data, { words, locale }) =>
  [
    element('p', joined(textAt(data, 'jobTitle'), textAt(data, 'organization')), 'lead'),
    picture(pictureIn(data, ['photo'])),
    blocks(data, 'biography'),
    ending(data, { words, locale }),
  ].join('\n');

const BODIES: Readonly<Record<string, Body>> = {
  interviews: interviewBody,
  publications: publicationBody,
  experts: expertBody,
};

const ending = (data: unknown, { words, locale }: PageSetting): string =>
  [
    part(words.topics, inParagraph(nameRow(namesAt(data, 'topics', 'name'), locale))),
    part(words.related, namesHtml(namesAt(data, 'relatedPublications', 'title'))),
  ].join('\n');

const namesHtml = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `<ul class="plain">${names.map((name) => element('li', name)).join('')}</ul>`;

/** Links of the site lead nowhere from here: only whole addresses are links. */
const blocks = (data: unknown, field: string): string =>
  blocksHtml(
    valueAt(data, field),
    bodyUrls((url) => url, textAt(data, 'url')),
  ).replaceAll('<a href=', '<a target="_blank" rel="noopener noreferrer" href=');

const downloads = (data: unknown): string => {
  const file = valueAt(data, 'document');
  const doi = textAt(data, 'doi');
  const links = [
    [textAt(file, 'url'), textAt(file, 'name')],
    [doi && `https://doi.org/${doi}`, doi],
    [textAt(data, 'externalUrl'), textAt(data, 'externalUrl')],
  ].flatMap(([url = null, name]) => (url && name ? [`<li>${outwardLink(url, name)}</li>`] : []));
  return links.length === 0 ? '' : `<ul class="plain">${links.join('')}</ul>`;
};

const quote = (value: unknown): string => {
  const text = element('p', textAt(value, 'text'));
  return text === ''
    ? ''
    : `<blockquote>${text}${element('footer', textAt(value, 'attribution'))}</blockquote>`;
};

const firstPhoto = (data: unknown): unknown =>
  listAt(data, 'guests')
    .map((guest) => pictureIn(guest, ['photo']))
    .find((photo) => photo !== undefined);

const inParagraph = (html: string): string => (html === '' ? '' : `<p>${html}</p>`);

/** One below the other. */
const people = (data: unknown, list: string, locale: string): string =>
  listAt(data, list)
    .map((person) => nameRow([personLine(person)], locale))
    .filter((html) => html !== '')
    .join('<br>');

const personLine = (person: unknown): string =>
  joined(textAt(person, 'name'), textAt(person, 'jobTitle'));

const joined = (...texts: readonly (string | null)[]): string => texts.filter(Boolean).join(', ');

/** The day, and the show. */
const dateLine = (data: unknown, field: string, locale: string): string =>
  [
    longDate(textAt(data, field), locale),
    textAt(valueAt(data, 'show'), 'title'),
    textAt(valueAt(data, 'show'), 'broadcaster'),
  ]
    .filter(Boolean)
    .join(' · ');

const longDate = (moment: string | null, locale: string): string | null => {
  const date = new Date(moment ?? '');
  if (Number.isNaN(date.getTime())) return null;
  return new Intl.DateTimeFormat(knownLanguage(locale), {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(date);
};

const knownLanguage = (locale: string): string => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
};
