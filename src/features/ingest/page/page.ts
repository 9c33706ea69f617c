import { fail, type Result, succeed } from '../../../lib/result';
import { readIntroduction } from '../introduction/introduction';
import type { Notice, ParsedPage } from '../parsed-page';
import { findPeople } from '../people/people';
import { beginsList } from '../publications/items';
import { readRelatedPublications } from '../publications/publications';
import { createKnownNames, NO_NAMES, type KnownNames } from '../speakers/known-names';
import { countNames, findSpeakers, unsureLabels } from '../speakers/speakers';
import { readTurns } from '../speakers/turn-lines';
import { readDateLine } from '../text/date-line';
import { isBlank, type PageLine, tidy, toLines } from '../text/lines';
import {
  isCredit,
  isEndMark,
  isEndOfList,
  isLooseHeading,
  isRelatedHeading,
} from '../text/markers';
import { type PageRefusal, refusePage } from './refusal';

/** Characters of a line that a notice quotes. */
const LONGEST_QUOTED = 80;
/** Names times lines; a long evening of twenty speakers has a fifth of it. */
const MOST_AT_ONCE = 200_000;
/** In so many lines the day of a page is looked for. */
const MOST_DATED = 60;

export interface PageOptions {
  /** The file, as a refusal names it. */
  readonly name: string;
  /** Who the host is, whatever the page suggests. */
  readonly host?: string | undefined;
  /** Names that are known to be speakers' names, such as the Experts'. */
  readonly knownNames?: KnownNames | undefined;
}

/**
 * Reads the text of a saved page: introduction, turns, related publications. Sections may be
 * missing, except the turns. Refuses, with the line: PAGE_WITHOUT_TURNS, PAGE_IS_CAPTIONS, PAGE_DATE_IMPOSSIBLE.
 */
export const parsePage = (text: string, options: PageOptions): Result<ParsedPage, PageRefusal> => {
  const file = options.name;
  const lines = toLines(text);
  const times = lines.find((line) => isCaptionTimes(line.text));
  if (times !== undefined)
    return fail(refusePage('PAGE_IS_CAPTIONS', { file, line: times.number }));
  const { conversation, related } = splitPage(lines);
  const found = findSpeakers(conversation, namesFor(options));
  const [firstStart] = found.starts;
  const spoken = readTurns(conversation, found.starts);
  if (firstStart === undefined || spoken.turns.length === 0) {
    return fail(refusePage('PAGE_WITHOUT_TURNS', { file }));
  }
  const beforeTurns = conversation.slice(0, firstStart.index);
  const impossible = [...beforeTurns, ...related].find(isImpossibleDate);
  if (impossible !== undefined) {
    const place = { file, line: impossible.number, found: impossible.text.trim() };
    return fail(refusePage('PAGE_DATE_IMPOSSIBLE', place));
  }
  const publications = readRelatedPublications(related);
  const introduction = readIntroduction(beforeTurns);
  const people = findPeople({ turns: spoken.turns, introduction, host: options.host });
  const notices = [introduction, found, spoken, publications, people].flatMap(
    (part) => part.notices,
  );
  notices.push(...doubtsAboutList(conversation, firstStart.index));
  return succeed({
    standfirst: introduction.standfirst,
    pullQuote: introduction.pullQuote,
    show: introduction.show,
    turns: people.turns,
    guests: people.guests,
    hostName: people.hostName,
    hostAffiliation: people.hostAffiliation,
    publications: publications.publications,
    notices: notices.sort((left, right) => (left.line ?? Infinity) - (right.line ?? Infinity)),
  });
};

/** The names that are known to be speakers': those given, and the host's. */
export const namesFor = ({
  host,
  knownNames = NO_NAMES,
}: Pick<PageOptions, 'host' | 'knownNames'>): KnownNames => {
  if (host === undefined) return knownNames;
  const own = createKnownNames([host]);
  return {
    isKnown: (key) => own.isKnown(key) || knownNames.isKnown(key),
    isShortForm: (key) => own.isShortForm(key) || knownNames.isShortForm(key),
  };
};

/**
 * Labels that are speakers' only where they are known to be: the page reads otherwise when that
 * becomes known, or is no longer.
 */
export const doubtfulLabels = (text: string, { host }: Pick<PageOptions, 'host'>): string[] =>
  unsureLabels(splitPage(toLines(text)).conversation, namesFor({ host }));

/** Whether reading it takes seconds in which nothing else is done: many names, times many lines. */
export const isTooMuchAtOnce = (text: string): boolean => {
  const lines = splitPage(toLines(text)).conversation.filter((line) => !isBlank(line));
  return countNames(lines) * lines.length > MOST_AT_ONCE;
};

/** The first day that stands on a line of its own before the related publications; null where none does. */
export const dateOnPage = (text: string): string | null => {
  const { conversation } = splitPage(toLines(text));
  for (const line of conversation.slice(0, MOST_DATED)) {
    const date = readDateLine(line.text);
    if (date.kind === 'date') return date.isoDate;
  }
  return null;
};

export interface PageSections {
  readonly conversation: readonly PageLine[];
  readonly related: readonly PageLine[];
}

/** The conversation ends at the heading of the related publications, or at the mark of their end. */
export const splitPage = (lines: readonly PageLine[]): PageSections => {
  const heading = lines.findIndex(
    ({ text }, index) =>
      isRelatedHeading(text) ||
      isEndMark(text) ||
      (isLooseHeading(text) && beginsList(lines, index + 1)),
  );
  if (heading === -1) return { conversation: withoutCredit(lines), related: [] };
  const conversation = withoutCredit(lines.slice(0, heading));
  if (isEndMark(lines[heading]?.text ?? '')) return { conversation, related: [] };
  const rest = lines.slice(heading + 1);
  const end = rest.findIndex((line) => isEndOfList(line.text));
  return { conversation, related: end === -1 ? rest : rest.slice(0, end) };
};

/** A last line that says who wrote the transcript down is nobody's words. */
const withoutCredit = (lines: readonly PageLine[]): readonly PageLine[] => {
  const last = lines.findLastIndex((line) => !isBlank(line));
  return isCredit(lines[last]?.text ?? '') ? lines.slice(0, last) : lines;
};

/** Two times with an arrow or a comma between them, above each caption. */
const isCaptionTimes = (line: string): boolean =>
  /^\s*\d+:[\d:.]+(?:[.,]\d+)?\s*(?:-->|,)\s*\d+:[\d:.,]+/.test(line);

/** Words of a turn that look like publications under a heading that is not known. */
const doubtsAboutList = (lines: readonly PageLine[], from: number): Notice[] => {
  const index = lines.findIndex((_, place) => place > from && beginsList(lines, place));
  const line = lines[index];
  if (line === undefined) return [];
  const message = `“${tidy(line.text).slice(0, LONGEST_QUOTED)}” looks like the title of a publication, under a heading that is not known; it was read as spoken words.`;
  return [{ line: line.number, message, isDoubtful: true }];
};

const isImpossibleDate = ({ text }: PageLine): boolean => readDateLine(text).kind === 'impossible';
