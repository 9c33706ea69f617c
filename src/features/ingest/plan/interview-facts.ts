import { isSameValue } from '../../../lib/three-way';
import type {
  CurrentInterview,
  ImportInput,
  ImportOptions,
  Missing,
  PlannedRecord,
} from '../import-plan';
import type { Fields } from '../merge/fields';
import type { ParsedPage } from '../parsed-page';
import { toSentences } from '../text/sentences';

/** The longest provisional title, in characters. */
const LONGEST_TITLE = 80;

/** What page and options say about the interview, without transcript and relations. */
export const interviewFacts = (page: ParsedPage, options: ImportOptions): Fields => ({
  title: options.title ?? provisionalTitle(page),
  standfirst: page.standfirst,
  pullQuote: page.pullQuote,
  airDate: options.date,
  hostName: options.host ?? page.hostName,
  hostAffiliation: page.hostAffiliation,
});

/**
 * A title for as long as an editor has given none: the first sentence of the standfirst, else of the
 * pull quote, else of the first turn, cut at a word.
 */
const provisionalTitle = (page: ParsedPage): string => {
  const text = page.standfirst ?? page.pullQuote?.text ?? page.turns[0]?.text ?? '';
  const sentence = (toSentences(text)[0] ?? '').replace(/\s+/g, ' ').trim();
  const title = sentence.replace(/[.,;:]+$/, '');
  if (title.length <= LONGEST_TITLE) return title;
  const start = title.slice(0, LONGEST_TITLE - 1);
  const isCutAtWord = /\s/.test(title.charAt(LONGEST_TITLE - 1));
  const words = isCutAtWord ? start : start.replace(/\s+\S*$/, '');
  return `${words.replace(/[\s,;:—–-]+$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`;
};

/**
 * Options said now win over those of the previous import; what is not said now stays. Parse the page
 * with the host of these.
 */
export const effectiveOptions = (
  given: ImportOptions,
  previous: ImportOptions | null,
): ImportOptions => {
  const said = (name: 'title' | 'date' | 'show' | 'host'): string | null =>
    given[name] ?? previous?.[name] ?? null;
  return {
    ...given,
    title: said('title'),
    date: said('date'),
    show: said('show'),
    host: said('host'),
  };
};

const WANTED: readonly (readonly [keyof CurrentInterview, string])[] = [
  ['airDate', 'the page does not tell when it was broadcast: give --date'],
  ['show', 'no sentence of the page names the show: give --show'],
  ['hostName', 'the page does not name the host: give --host'],
  ['guests', 'no guest of the page could be linked'],
];

/** Shared by all locales of an interview: an import of a translation leaves them as they are. */
export const SHARED_FIELDS: readonly string[] = ['airDate', 'hostName', 'hostAffiliation'];

/** What the interview will lack once the plan is written. */
export const missingOf = (record: PlannedRecord, input: ImportInput): Missing[] => {
  const { page, options, current } = input;
  const after = (name: keyof CurrentInterview): unknown =>
    record.relations[name] ?? record.fields[name] ?? current?.[name];
  const isMissing = (name: keyof CurrentInterview): boolean =>
    isEmpty(after(name)) && !(isTranslation(input) && SHARED_FIELDS.includes(name));
  const isProvisional = options.title === null && after('title') === provisionalTitle(page);
  const why = 'the page tells none; a provisional one was taken from its text';
  return [
    ...(isProvisional ? [{ field: 'title', why }] : []),
    ...WANTED.filter(([name]) => isMissing(name)).map(([field, reason]) => ({
      field,
      why: reason,
    })),
  ];
};

const isTranslation = ({ previous, translationOf }: ImportInput): boolean =>
  previous === null && translationOf !== undefined && translationOf !== null;

const isEmpty = (value: unknown): boolean =>
  isSameValue(value, null) || (Array.isArray(value) && value.length === 0);
