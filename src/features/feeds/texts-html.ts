import { escapeAttribute, escapeText } from '../../lib/xml';
import type { Turn } from '../content/turn';

/** Plain text as HTML: an empty line parts paragraphs, a line break stays one. */
export const paragraphsHtml = (text: string | null): string =>
  (text ?? '')
    .split(/\r?\n\s*\r?\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${lines(paragraph.trim())}</p>`)
    .join('');

/** A transcript as HTML with an anchor for each turn. */
export const turnsHtml = (turns: readonly Turn[]): string =>
  turns
    .map(
      ({ turnId, speaker, text }) =>
        `<p id="turn-${escapeAttribute(turnId)}"><strong>${escapeText(speaker)}:</strong> ${lines(text.trim())}</p>`,
    )
    .join('');

const lines = (text: string): string => escapeText(text).replaceAll('\n', '<br>');
