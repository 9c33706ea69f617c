import type { PagePublication, PageShow, PullQuote } from '../../src/features/ingest/parsed-page';

/** An interview as a test thinks of it; `renderPage` prints it as a saved web page has it. */
export interface Interview {
  readonly standfirst: string | null;
  readonly pullQuote: PullQuote | null;
  readonly show: PageShow | null;
  readonly turns: readonly { readonly speaker: string; readonly text: string }[];
  readonly publications: readonly PagePublication[];
}

export interface PageStyle {
  readonly lineEnd: '\n' | '\r\n';
  readonly hasByteOrderMark: boolean;
  /** What stands on a line that looks blank. */
  readonly blank: string;
  /** What stands at the edges of a paragraph. */
  readonly edge: string;
  readonly quotes: readonly [string, string];
  readonly isTitleTwice: boolean;
  readonly hasEndMark: boolean;
}

export const PLAIN: PageStyle = {
  lineEnd: '\n',
  hasByteOrderMark: false,
  blank: '',
  edge: '',
  quotes: ['“', '”'],
  isTitleTwice: true,
  hasEndMark: true,
};

export const renderPage = (interview: Interview, style: PageStyle = PLAIN): string => {
  const blocks = [
    ...renderIntroduction(interview, style),
    ...interview.turns.flatMap(({ speaker, text }) => `${speaker}: ${text}`.split('\n\n')),
    ...renderPublications(interview.publications, style),
  ];
  const lines = blocks.flatMap((block) => [...block.split('\n').map(edged(style)), style.blank]);
  return `${style.hasByteOrderMark ? '\uFEFF' : ''}${lines.join(style.lineEnd)}`;
};

const edged =
  ({ edge }: PageStyle): ((line: string) => string) =>
  (line) =>
    `${edge}${line}${edge}`;

const renderIntroduction = (
  { standfirst, pullQuote, show }: Interview,
  style: PageStyle,
): string[] => {
  const [open, close] = style.quotes;
  const quote =
    pullQuote === null
      ? ''
      : `${open}${pullQuote.text},${close} says Meridian's ${pullQuote.attribution ?? ''}.`;
  const [first = '', ...more] = (standfirst ?? '').split('\n\n');
  const blocks = [[first, quote].filter((part) => part !== '').join(' '), ...more];
  return [...blocks, renderShow(show)].filter((block) => block !== '');
};

const renderShow = (show: PageShow | null): string => {
  if (show === null) return '';
  const frequency = show.frequency === null ? '' : `${show.frequency} `;
  const channel = show.channel === null ? '' : `'s ${show.channel}`;
  const partner = show.broadcaster === null ? '' : ` with ${show.broadcaster}${channel}`;
  return `Meridian Institute experts discuss the week's news in ${show.title}, a brief ${frequency}collaboration${partner}.`;
};

const renderPublications = (
  publications: readonly PagePublication[],
  style: PageStyle,
): string[] => {
  if (publications.length === 0) return [];
  const items = publications.flatMap((publication) => [
    ...(style.isTitleTwice ? [publication.title, publication.title] : [publication.title]),
    ...(publication.releaseDate === null ? [] : [longDate(publication.releaseDate)]),
    ...publication.summary.split('\n\n').filter((text) => text !== ''),
    ...(publication.publicationType === null
      ? []
      : [`Type: ${spelled(publication.publicationType)}`]),
    ...(publication.topics.length === 0 ? [] : [publication.topics.join('\n')]),
  ]);
  return ['Related Publications', ...items, ...(style.hasEndMark ? ['View All Publications'] : [])];
};

/** "special-report" → "Special Report" */
const spelled = (type: string): string =>
  type.replace(
    /(^|-)(\w)/g,
    (_, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`,
  );

/** "2024-03-05" → "Tuesday, March 5, 2024" */
export const longDate = (isoDate: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );
