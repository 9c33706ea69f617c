import { inOneLine, paragraphsOf } from '../../lib/clean-text';
import type { Turn } from '../content/turn';

/** The words alone: `Name: text`, an empty line between turns. The importer of pages reads the same. */
export const plainTextOf = (turns: readonly Turn[]): string =>
  turns.map((turn) => `${turnText(turn)}\n`).join('\n');

const turnText = ({ speaker, text }: Turn): string => {
  const label = inOneLine(speaker);
  const words = paragraphsOf(text).join('\n');
  return label === '' ? words : `${label}: ${words}`;
};
