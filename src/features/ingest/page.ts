import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import { readIntroduction } from './introduction-text';
import { createKnownNames, NO_NAMES, type KnownNames } from './known-names';
import { isEndMark, isRelatedHeading } from './markers';
import { readDateLine } from './page-date';
import type { PageLine } from './page-lines';
import { toLines } from './page-lines';
import type { PageRefusal } from './page-refusal';
import { refusePage } from './page-refusal';
import type { ParsedPage } from './parsed-page';
import { findPeople } from './people';
import { readRelatedPublications } from './related-publications';
import { findSpeakers, unsureLabels } from './speakers';
import { readTurns } from './turn-lines';

export interface PageOptions {
  /** The file, as a refusal names it. */
  readonly name: string;
  /** Who the host is, whatever the page suggests. */
  readonly host?: string | undefined;
  /** The institute's name; else it is read from the sentence that names the show. */
  readonly institute?: string | undefined;
  /** Names that are known to be speakers' names, such as the Experts'. */
  readonly knownNames?: KnownNames | undefined;
}

/**
 * Reads the text of a saved page: introduction, turns, related publications. Sections may be
 * missing, except the turns. Refuses, with the line: PAGE_WITHOUT_TURNS, PAGE_DATE_IMPOSSIBLE.
 */
export function parsePage(text: string, options: PageOptions): Result<ParsedPage, PageRefusal> {
  const file = options.name;
  const { conversation, related } = splitPage(toLines(text));
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
  const { host, institute } = options;
  const people = findPeople({ turns: spoken.turns, introduction, host, institute });
  const notices = [introduction, found, spoken, publications, people].flatMap(
    (part) => part.notices,
  );
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
}

function namesFor({ host, knownNames = NO_NAMES }: PageOptions): KnownNames {
  if (host === undefined) return knownNames;
  const own = createKnownNames([host]);
  return {
    isKnown: (key) => own.isKnown(key) || knownNames.isKnown(key),
    isShortForm: (key) => own.isShortForm(key) || knownNames.isShortForm(key),
  };
}

/**
 * Labels that are speakers' only where they are known to be: the page reads otherwise when that
 * becomes known, or is no longer.
 */
export function doubtfulLabels(text: string, { host }: Pick<PageOptions, 'host'>): string[] {
  return unsureLabels(splitPage(toLines(text)).conversation, namesFor({ name: '', host }));
}

interface PageSections {
  readonly conversation: readonly PageLine[];
  readonly related: readonly PageLine[];
}

/** The conversation ends at the heading of the related publications, or at the mark of their end. */
function splitPage(lines: readonly PageLine[]): PageSections {
  const heading = lines.findIndex(({ text }) => isRelatedHeading(text) || isEndMark(text));
  if (heading === -1) return { conversation: lines, related: [] };
  const conversation = lines.slice(0, heading);
  if (isEndMark(lines[heading]?.text ?? '')) return { conversation, related: [] };
  const rest = lines.slice(heading + 1);
  const end = rest.findIndex((line) => isEndMark(line.text));
  return { conversation, related: end === -1 ? rest : rest.slice(0, end) };
}

function isImpossibleDate({ text }: PageLine): boolean {
  return readDateLine(text).kind === 'impossible';
}
