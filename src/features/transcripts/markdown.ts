import { inOneLine, paragraphsOf } from '../../lib/clean-text';
import type { Turn } from '../content/turn';

/** CommonMark: the title as a heading, each turn as a paragraph that begins with the speaker in bold. */
export const markdownOf = (title: string | null, turns: readonly Turn[]): string => {
  const heading = title === null ? [] : [`# ${escapeInline(inOneLine(title))}`];
  return [...heading, ...turns.map(turnText)].map((block) => `${block}\n`).join('\n');
};

const turnText = ({ speaker, text }: Turn): string => {
  const label = inOneLine(speaker);
  const [first = '', ...more] = paragraphsOf(text).map(escapeParagraph);
  const opening = label === '' ? first : `**${escapeInline(label)}:** ${first}`.trimEnd();
  return [opening, ...more].join('\n\n');
};

/** What has a meaning within a line (CommonMark 0.31, chapter 6; `~` and `|` in GitHub's flavour). */
const escapeInline = (text: string): string => text.replace(/[\\`*_[\]<>&~|#!]/g, '\\$&');

/** At the start of a line also what opens a list, a rule or an underlined heading. */
const escapeParagraph = (text: string): string =>
  escapeInline(text)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
