import { strangeValue, type ParameterProblem } from '../lib/parameter-problem';
import { queryPairs } from '../lib/percent-decoding';

/** Stands for all languages where Strapi's lists and documents are read. */
export const ALL_LANGUAGES = '*';

/** The languages that a query asks for by `locale`; none where it is not given or empty. */
export const localesAsked = (query: string): readonly string[] =>
  queryPairs(query).flatMap(([name, value]) => (name === 'locale' && value !== '' ? [value] : []));

/** What is wrong with a language that nobody has set up: the same everywhere, with those that there are. */
export const localeProblem = (locale: string, known: readonly string[]): ParameterProblem | null =>
  known.includes(locale) ? null : strangeValue('locale', locale, known);
