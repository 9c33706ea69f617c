import type { PublicationType } from '../../content/published-publication';

/**
 * The fixed words of pages in one language. All are compared folded (case, accents and apostrophes do not count), so
 * each is written once, as people write it.
 *
 * To add a language: copy `en.ts`, translate every list, and name the file in `index.ts`. Words that a language does not
 * have are an empty list.
 */
export interface PageLanguage {
  /** Above the list of publications; a count in parentheses may follow. */
  readonly relatedHeadings: readonly string[];
  /** The same, where titles and dates follow: these words may stand elsewhere, too. */
  readonly looseHeadings: readonly string[];
  /** Below the list. */
  readonly endMarks: readonly string[];
  /** The same, where the list has begun. */
  readonly looseEndMarks: readonly string[];
  readonly transcriptHeadings: readonly string[];
  /** How a line begins that says who wrote the transcript down. */
  readonly credits: readonly string[];
  /** Before the type of a publication: "Type:". */
  readonly typeLabels: readonly string[];
  /** One or many: "Special Report", "Special Reports". */
  readonly typeNames: Readonly<Record<PublicationType, readonly string[]>>;
  /** January first. Each name is also read by three letters or more of its beginning. */
  readonly months: readonly (readonly string[])[];
  /** Sunday first; likewise. */
  readonly weekdays: readonly (readonly string[])[];
  /** What may stand before a date: "Published on". */
  readonly dateLabels: readonly string[];
  /** Small words inside a date ("5 de marzo de 2024") and before a clock ("at 9:00"). */
  readonly dateWords: readonly string[];
}
