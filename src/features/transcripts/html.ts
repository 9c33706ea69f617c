import { escapeUTF8 } from 'entities';
import { directionOf } from '../../lib/text-direction';
import type { Turn } from '../content/turn';
import { inOneLine, paragraphsOf } from './clean-text';
import { clockTimeOf } from './timestamp';
import type { Transcript } from './transcript';

/**
 * A page with one section a turn, found by the anchor `#turn-<turnId>`, made of the elements that the
 * podcast namespace expects (`cite`, `time`, `p`). It holds no script or style, and names the page that it is a
 * copy of (RFC 6596).
 */
export const htmlOf = (
  {
    title,
    locale,
    canonicalUrl,
    formerTurnIds,
  }: Pick<Transcript, 'title' | 'locale' | 'canonicalUrl' | 'formerTurnIds'>,
  turns: readonly Turn[],
): string => {
  const name = escapeUTF8(inOneLine(title));
  return [
    '<!doctype html>',
    `<html lang="${escapeUTF8(locale)}" dir="${directionOf(locale)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${name}</title>`,
    ...(canonicalUrl === null ? [] : [`<link rel="canonical" href="${escapeUTF8(canonicalUrl)}">`]),
    '</head>',
    '<body>',
    '<article>',
    `<h1 dir="auto">${name}</h1>`,
    ...turns.flatMap((turn) => sectionOf(turn, formerTurnIds?.get(turn.turnId) ?? [])),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

/** Links to a turn that flowed into this one still find it. */
const sectionOf = (
  { turnId, speaker, text, start }: Turn,
  former: readonly string[],
): readonly string[] => [
  `<section id="turn-${escapeUTF8(turnId)}">`,
  ...former.map((id) => `<a id="turn-${escapeUTF8(id)}"></a>`),
  ...(inOneLine(speaker) === '' ? [] : [`<cite>${escapeUTF8(inOneLine(speaker))}:</cite>`]),
  ...(start === null || start === undefined ? [] : [timeOf(start)]),
  ...paragraphsOf(text).map((paragraph) => `<p dir="auto">${escapeUTF8(paragraph)}</p>`),
  '</section>',
];

/** `start` in seconds. */
const timeOf = (start: number): string =>
  `<time datetime="PT${start}S">${clockTimeOf(Math.round(start * 1000))}</time>`;
