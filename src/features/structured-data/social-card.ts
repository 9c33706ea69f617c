import { oneLine } from '../../lib/one-line';
import type { PageCard } from '../content/described-page';
import { SHARE_BOX, SQUARE_BOX } from '../content/picture';
import type { PublishedFile } from '../content/published-parts';
import type { GraphContext } from './graph-context';
import { openGraphLocale } from './open-graph-locale';
import { cutPicture } from './share-picture';

/** A meta element of Open Graph: `<meta property="…" content="…">`. */
export interface OpenGraphTag {
  readonly property: string;
  readonly content: string;
}

/** A meta element for X: `<meta name="…" content="…">`. */
export interface XTag {
  readonly name: string;
  readonly content: string;
}

/** What a shared link shows, each value to be escaped as any text in an attribute. */
export interface SocialCard {
  readonly openGraph: readonly OpenGraphTag[];
  readonly x: readonly XTag[];
}

/** What a card is made from. */
export interface CardFacts extends PageCard {
  readonly url: string;
}

/** X cuts what is longer; so do we, at a word. */
const LONGEST = { title: 70, description: 200, alternativeText: 420 } as const;

/** The card of a page: https://ogp.me, and X's summary cards. */
export const socialCard = (facts: CardFacts, context: GraphContext): SocialCard => {
  const original = sharedPicture(facts, context);
  const picture = original && (cutPicture(original, SHARE_BOX) ?? original);
  // Of portraits and artwork, X shows a square.
  const onX =
    original && !isWide(original) ? (cutPicture(original, SQUARE_BOX) ?? original) : picture;
  return {
    openGraph: openGraphTags(facts, picture, context),
    x: xTags(facts, onX, context),
  };
};

const openGraphTags = (
  { type, title, description, url, locale, audio, more = [] }: CardFacts,
  picture: PublishedFile | null,
  { site, paths, absolute }: GraphContext,
): readonly OpenGraphTag[] =>
  filled([
    ['og:type', type ?? 'website'],
    ['og:title', oneLine(title, Infinity)],
    ['og:description', description && oneLine(description, LONGEST.description)],
    ['og:url', url],
    ['og:site_name', site.publisherName],
    ['og:locale', openGraphLocale(locale ?? paths.defaultLocale)],
    ...(picture ? openGraphImage(picture, absolute) : []),
    ...(audio
      ? ([
          ['og:audio', audio.url],
          ['og:audio:type', audio.mime],
        ] as const)
      : []),
    ...more,
  ]).map(([property, content]) => ({ property, content }));

const openGraphImage = (
  { url, mime, width, height, alternativeText }: PublishedFile,
  absolute: GraphContext['absolute'],
): readonly Pair[] => [
  ['og:image', absolute(url)],
  ['og:image:type', mime],
  ['og:image:width', width === null ? null : `${width}`],
  ['og:image:height', height === null ? null : `${height}`],
  ['og:image:alt', alternativeText],
];

const xTags = (
  { title, description }: CardFacts,
  picture: PublishedFile | null,
  { absolute }: GraphContext,
): readonly XTag[] =>
  filled([
    ['twitter:card', picture && isWide(picture) ? 'summary_large_image' : 'summary'],
    ['twitter:title', oneLine(title, LONGEST.title)],
    ['twitter:description', description && oneLine(description, LONGEST.description)],
    ['twitter:image', picture && absolute(picture.url)],
    [
      'twitter:image:alt',
      picture?.alternativeText && oneLine(picture.alternativeText, LONGEST.alternativeText),
    ],
  ]).map(([name, content]) => ({ name, content }));

type Pair = readonly [name: string, content: string | null | undefined];

const filled = (pairs: readonly Pair[]): readonly (readonly [string, string])[] =>
  pairs.flatMap(([key, content]) => (content ? [[key, content] as const] : []));

/** No network shows an SVG. */
const sharedPicture = (
  { pictures = [] }: CardFacts,
  { site }: GraphContext,
): PublishedFile | null =>
  [...pictures, site.defaultShareImage].find((file) => file && file.mime !== 'image/svg+xml') ??
  null;

/** Wide enough for a large picture, which X cuts to two to one; portraits and artwork stay small. */
const isWide = ({ width, height }: PublishedFile): boolean =>
  width !== null && height !== null && width >= 300 && width >= 1.3 * height;
