import { escapeUTF8 } from 'entities';
import { inOneLine } from '../../lib/clean-text';
import { directionOf } from '../../lib/text-direction';
import type { Turn } from '../content/turn';
import type { Transcript } from './transcript';
import { turnSections } from './turn-sections';

/** A page with one section a turn. It holds no script or style, and names the page that it is a copy of (RFC 6596). */
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
    ...turnSections(turns, formerTurnIds),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
