import { firstOfEach } from '../../../lib/by-key';
import { foldText } from '../../../lib/folded-text';
import type { Notice, PagePublication, ParsedPage } from '../parsed-page';
import { readDateLine, type DateLine } from '../text/date-line';
import { isBlank, type PageLine, tidy, toParagraphs } from '../text/lines';
import { publicationTypeOf, typeNameIn } from '../text/markers';
import { isSameLine, splitPublications } from './items';

/** Characters that can be stored. */
const LONGEST_TITLE = 255;
const LONGEST_TOPIC = 120;
const LONGEST_SUMMARY = 8000;
const MOST_PUBLICATIONS = 200;
/** Lines that are a date and no summary, whether or not the day is known. */
const DATED: ReadonlySet<string> = new Set<DateLine['kind']>(['date', 'ambiguous']);

/**
 * Reads the lines between "Related Publications" and "View All Publications": of each publication
 * the title (printed once or twice), weekday and date, summary of one or more paragraphs, type, and
 * topic lines. What is missing is null, with a notice. Impossible dates must have been refused.
 */
export const readRelatedPublications = (
  lines: readonly PageLine[],
): Pick<ParsedPage, 'publications' | 'notices'> => {
  const printed = lines.filter((line) => !isBlank(line));
  const items = splitPublications(printed);
  const read = items.slice(0, MOST_PUBLICATIONS).map((item) => readPublication(item, lines));
  const [tooMuch] = items[MOST_PUBLICATIONS] ?? [];
  const notices = read.flatMap((one) => one.notices);
  if (tooMuch !== undefined) {
    const message = `Only the first ${MOST_PUBLICATIONS} related publications were read.`;
    notices.push({ line: tooMuch.number, message });
  }
  return { publications: withoutRepetition(read.map(({ publication }) => publication)), notices };
};

interface ReadPublication {
  readonly publication: PagePublication;
  readonly notices: readonly Notice[];
}

const readPublication = (
  item: readonly PageLine[],
  allLines: readonly PageLine[],
): ReadPublication => {
  const [titleLine, second] = item;
  const body = item.slice(isSameLine(titleLine, second) ? 2 : 1);
  const dateLine = body.find(({ text }) => DATED.has(readDateLine(text).kind)) ?? null;
  const typeLine = body.find(({ text }) => typeNameIn(text) !== null) ?? null;
  const [summary, topics] = splitAt(body, typeLine);
  const withoutDate = summary.filter((line) => line !== dateLine);
  const publication: PagePublication = {
    title: tidy(titleLine?.text ?? '').slice(0, LONGEST_TITLE),
    releaseDate: isoDateIn(dateLine),
    summary: paragraphsOf(withoutDate, allLines).slice(0, LONGEST_SUMMARY),
    publicationType: publicationTypeOf(typeNameIn(typeLine?.text ?? '') ?? ''),
    topics: distinctTopics(topics),
  };
  return { publication, notices: noticesFor(publication, { titleLine, dateLine, typeLine }) };
};

/** The lines before and behind the type; without a type all are summary. */
const splitAt = (
  body: readonly PageLine[],
  typeLine: PageLine | null,
): [PageLine[], PageLine[]] => {
  const at = typeLine === null ? body.length : body.indexOf(typeLine);
  return [body.slice(0, at), body.slice(at + 1)];
};

const isoDateIn = (line: PageLine | null): string | null => {
  const date = readDateLine(line?.text ?? '');
  return date.kind === 'date' ? date.isoDate : null;
};

interface PrintedLines {
  readonly titleLine: PageLine | undefined;
  readonly dateLine: PageLine | null;
  readonly typeLine: PageLine | null;
}

const noticesFor = (publication: PagePublication, lines: PrintedLines): Notice[] => {
  const { titleLine, dateLine, typeLine } = lines;
  const notices: Notice[] = [];
  const add = (line: PageLine | undefined, message: string): void => {
    notices.push({ line: line?.number ?? null, message });
  };
  const date = readDateLine(dateLine?.text ?? '');
  if (publication.summary.length === LONGEST_SUMMARY) {
    add(titleLine, `The summary is longer than ${LONGEST_SUMMARY} characters and was cut.`);
  }
  if (dateLine === null) add(titleLine, `“${publication.title}” has no date.`);
  else if (date.kind === 'ambiguous') {
    add(dateLine, `“${dateLine.text.trim()}” can be read as two days; no date was taken.`);
  } else if (date.kind === 'date' && date.hasWrongWeekday) {
    add(dateLine, `“${dateLine.text.trim()}” fell on another weekday; the date was taken.`);
  }
  if (typeLine === null) add(titleLine, `“${publication.title}” has no type.`);
  else if (publication.publicationType === null) {
    add(typeLine, `“${typeLine.text.trim()}” is no known type of publication.`);
  }
  return notices;
};

/** Summary lines with the paragraph breaks that the page has between them. */
const paragraphsOf = (summary: readonly PageLine[], allLines: readonly PageLine[]): string => {
  const [first] = summary;
  const last = summary.at(-1);
  if (first === undefined || last === undefined) return '';
  const wanted = new Set(summary);
  const offset = allLines[0]?.number ?? 1;
  const stretch = allLines
    .slice(first.number - offset, last.number - offset + 1)
    .map((line) => (wanted.has(line) ? line : { ...line, text: '' }));
  return toParagraphs(stretch)
    .map((paragraph) => paragraph.map(({ text }) => text.trim()).join(' '))
    .join('\n\n');
};

const distinctTopics = (lines: readonly PageLine[]): string[] => {
  const topics = lines.map(({ text }) => tidy(text));
  return firstOfEach(
    topics.filter(({ length }) => length <= LONGEST_TOPIC),
    foldText,
  );
};

/** The same publication listed twice is one: the first. */
const withoutRepetition = (publications: readonly PagePublication[]): PagePublication[] =>
  firstOfEach(publications, ({ title, releaseDate }) => `${foldText(title)}|${releaseDate ?? ''}`);
