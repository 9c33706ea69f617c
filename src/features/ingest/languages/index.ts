import { arabic } from './ar';
import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';
import type { PageLanguage } from './language';

/** A page is read by the words of all of them: it does not say which language it is in. */
export const PAGE_LANGUAGES: readonly PageLanguage[] = [english, german, french, spanish, arabic];

/** Of each month or weekday, counted from the first, its names in all languages. */
export const namesOf = (list: 'months' | 'weekdays'): string[][] =>
  (PAGE_LANGUAGES[0]?.[list] ?? []).map((_, index) =>
    PAGE_LANGUAGES.flatMap((language) => language[list][index] ?? []),
  );

/** All words of one list. */
export const wordsOf = (
  list: Exclude<keyof PageLanguage, 'typeNames' | 'months' | 'weekdays'>,
): string[] => PAGE_LANGUAGES.flatMap((language) => language[list]);
