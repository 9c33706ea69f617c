import type { PageOptions } from '../../src/features/ingest/page/page';
import { parsePage } from '../../src/features/ingest/page/page';
import type { ParsedPage } from '../../src/features/ingest/parsed-page';

/** The page, which must not be refused. */
export const parsed = (text: string, options: Partial<PageOptions> = {}): ParsedPage => {
  const result = parsePage(text, { name: 'page.txt', ...options });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};

/** Speakers of the page in order of their turns. */
export const speakersOf = (text: string, options: Partial<PageOptions> = {}): string[] =>
  parsed(text, options).turns.map(({ speaker }) => speaker);
