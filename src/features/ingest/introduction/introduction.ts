import type { Notice, ParsedPage } from '../parsed-page';
import { readDateLine } from '../text/date-line';
import { type PageLine, toParagraphs } from '../text/lines';
import { isTranscriptHeading } from '../text/markers';
import { findPullQuote } from './pull-quote';
import { findShow } from './show-sentence';

/** What stands before the first turn. */
export interface IntroductionText extends Pick<
  ParsedPage,
  'standfirst' | 'pullQuote' | 'show' | 'notices'
> {
  /** The sentence that names the show, or nothing. */
  readonly showSentence: string;
  /** The beginnings of all paragraphs as printed, to look for names in. */
  readonly paragraphs: readonly string[];
}

/** The longest standfirst that can be stored, in characters. */
const LONGEST_STANDFIRST = 4000;
const LONGEST_QUOTE = 1000;
/** In so many paragraphs show, quotation and names are looked for. */
const MOST_PARAGRAPHS = 30;

/**
 * Takes the lines before the turns apart: the attributed quotation becomes the pull quote, the
 * sentence that names the show becomes the show, the rest is the standfirst.
 */
export const readIntroduction = (lines: readonly PageLine[]): IntroductionText => {
  const dates = lines.filter((line) => readDateLine(line.text).kind === 'date');
  const prose = lines.filter((line) => !dates.includes(line) && !isTranscriptHeading(line.text));
  const paragraphs = toParagraphs(prose).map((paragraph) =>
    paragraph.map((line) => line.text.trim()).join(' '),
  );
  const searched = paragraphs
    .slice(0, MOST_PARAGRAPHS)
    .map((text) => text.slice(0, LONGEST_STANDFIRST));
  const show = firstFound(searched, findShow);
  const withoutShow = paragraphs.map((text) =>
    show === null ? text : withoutSentence(text, show.sentence),
  );
  const quoted = withoutShow
    .slice(0, MOST_PARAGRAPHS)
    .find((text) => findShortQuote(text) !== null);
  const quote = quoted === undefined ? null : findShortQuote(quoted);
  const rest = withoutShow.map((text) => (text === quoted ? (quote?.remainder ?? '') : text));
  const standfirst = rest.filter((text) => text !== '').join('\n\n');
  return {
    standfirst: standfirst === '' ? null : shortened(standfirst),
    pullQuote: quote?.pullQuote ?? null,
    show: show?.show ?? null,
    showSentence: show?.sentence ?? '',
    paragraphs: searched,
    notices: [...dateNotices(dates), ...lengthNotices(prose[0], standfirst)],
  };
};

const withoutSentence = (paragraph: string, sentence: string): string => {
  const parts = paragraph.split(sentence).map((part) => part.trim());
  return parts.filter((part) => part !== '').join(' ');
};

const findShortQuote = (paragraph: string): ReturnType<typeof findPullQuote> => {
  const found = paragraph.length > LONGEST_STANDFIRST ? null : findPullQuote(paragraph);
  return found !== null && found.pullQuote.text.length <= LONGEST_QUOTE ? found : null;
};

const firstFound = <Found>(
  texts: readonly string[],
  find: (text: string) => Found | null,
): Found | null => {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
};

const shortened = (standfirst: string): string => {
  if (standfirst.length <= LONGEST_STANDFIRST) return standfirst;
  return standfirst.slice(0, LONGEST_STANDFIRST - 1).replace(/\s+\S*$/, '…');
};

const dateNotices = (dates: readonly PageLine[]): Notice[] =>
  dates.map((line) => ({
    line: line.number,
    message: `“${line.text.trim()}” is not taken for the air date: say when it was on air.`,
  }));

const lengthNotices = (first: PageLine | undefined, standfirst: string): Notice[] => {
  if (standfirst.length <= LONGEST_STANDFIRST) return [];
  const message = `The text before the first turn is longer than ${LONGEST_STANDFIRST} characters and was cut.`;
  return [{ line: first?.number ?? null, message }];
};
