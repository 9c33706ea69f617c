/**
 * What transcripts put around a speaker's name: times, remarks in brackets, marks of Markdown, HTML and footnotes,
 * bullets, signs that nobody sees. None of it is the name, and none of it is spoken.
 */

/** m:ss, mm:ss, h:mm:ss, with a fraction or without. */
const TIME = String.raw`(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?`;
const OPEN = String.raw`[[({<【（［]`;
const CLOSE = String.raw`[\])}>】）］]`;
const TAG = String.raw`<\/?(?:b|strong|i|em|u|span|p|div|cite|h\d)\b[^<>]*>`;

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Bullets, quote marks and opening marks, of which a name begins with none. */
const LEADING_MARKS = new RegExp(String.raw`^(?:\s|[*_~#>|•▪●◦·–—-]|\x60|&gt;|${TAG})+`, 'iu');
const LEADING_TIME = new RegExp(
  String.raw`^(?:${OPEN}\s*(${TIME})\s*${CLOSE}|(${TIME})(?![\d:.]))\s*(?:[-–—|:]\s+)?`,
  'u',
);
const TIME_ALONE = new RegExp(String.raw`^\s*${OPEN}?\s*(${TIME})\s*${CLOSE}?\s*$`, 'u');
const TIME_BEHIND_COLON = new RegExp(String.raw`^\s*${OPEN}\s*(${TIME})\s*${CLOSE}\s*`, 'u');
const TIME_AT_END = new RegExp(String.raw`[\s,–—-]+(${TIME})\s*$`, 'u');
/** In square and curly brackets stands a remark; in round ones so, too, unless it begins with a capital. */
const BRACKETS = /\[[^[\]]*\]|\{[^{}]*\}|【[^【】]*】|［[^［］]*］|\([^()]*\)|（[^（）]*）/gu;
const FOOTNOTES = /[*†‡§¶⁎∗⁰¹²³⁴-⁹]+/gu;
const MARKDOWN = /(?:\*{1,3}|_{2,3}|~~|`)+/gu;
const COLON = /[:：]/;
/** Quotation marks around the whole label. */
const QUOTED = /^["“”„«»‘’'‹›]([^"“”„«»‘‹›]+)["“”«»’'‹›]$/u;
const NO_BREAK_SPACE = /&(?:nbsp|#160|#xa0);/gi;
/** Signs that are neither letters nor digits nor a colon. */
const SIGNS = String.raw`[^\p{L}\p{N}:：]*`;
const COLON_ALONE = new RegExp(String.raw`^${SIGNS}(?:：|:${SIGNS}(?=\s|$|\p{L}{2}))`, 'u');

/** So many characters at the beginning of a line may belong to its label. */
const LONGEST = 160;

export interface Undressed {
  /** What stands before the colon, without what is around the name. */
  readonly label: string;
  /** What stands behind the colon, without its time. */
  readonly behind: string;
  /** Seconds; null where no time is printed. */
  readonly start: number | null;
}

/** Parts a line at the colon of its label; null where there is none. */
export const undress = (line: string): Undressed | null => {
  const { lead, text, start } = withoutLead(line);
  const colon = masked(text).search(COLON);
  if (colon < 1) return null;
  const head = text.slice(0, colon);
  const name = withoutDress(head);
  const behind = withoutClosingMark({ lead, head }, text.slice(colon + 1));
  const timed = TIME_BEHIND_COLON.exec(behind);
  return {
    label: name.label,
    behind: timed === null ? behind : behind.slice(timed[0].length),
    start: start ?? name.start ?? secondsOf(timed?.[1]),
  };
};

/** A line of a name and a time and nothing else, as transcription services print it above what was said. */
export const undressTimedName = (line: string): Pick<Undressed, 'label' | 'start'> | null => {
  if (line.length > LONGEST || COLON.test(line.replace(new RegExp(TIME, 'gu'), ''))) return null;
  const { text, start } = withoutLead(line);
  const name = withoutDress(text);
  const seconds = start ?? name.start;
  return seconds === null || name.label === '' ? null : { label: name.label, start: seconds };
};

/** The beginning of a line without what may stand around a name. */
export const undressBeginning = (line: string): string =>
  withoutDress(withoutLead(line.slice(0, LONGEST)).text).label;

/** Whether everything but the name is there: a colon or a time, and marks and brackets, and no letter before them. */
export const isNameless = (line: string): boolean => {
  const bare = withoutInvisible(line)
    .slice(0, LONGEST)
    .replace(new RegExp(TAG, 'giu'), '')
    .replace(MARKDOWN, '')
    .replace(FOOTNOTES, '')
    .replace(BRACKETS, (found) => (new RegExp(TIME, 'u').test(found) ? '0:00' : ''));
  const untimed = bare.replace(new RegExp(TIME, 'gu'), '');
  const isTimeOnly = untimed !== bare && !/[\p{L}\p{N}]/u.test(untimed);
  return COLON_ALONE.test(untimed) || (isTimeOnly && timeAlone(line) === null);
};

/** Whether a time stands where a label begins. */
export const beginsWithTime = (line: string): boolean =>
  withoutLead(line.slice(0, LONGEST)).start !== null;

/** The seconds of a line that is nothing but a time; null for any other. */
export const timeAlone = (line: string): number | null =>
  line.length > LONGEST ? null : secondsOf(TIME_ALONE.exec(withoutInvisible(line))?.[1]);

/** The line without what may stand before a name, and the time that stood there. */
const withoutLead = (line: string): Lead => {
  const whole = withoutInvisible(line);
  const bare = whole.replace(LEADING_MARKS, '');
  const timed = LEADING_TIME.exec(bare);
  const text = timed === null ? bare : bare.slice(timed[0].length).replace(LEADING_MARKS, '');
  const lead = whole.slice(0, whole.length - text.length);
  return { lead, text, start: secondsOf(timed?.[1] ?? timed?.[2]) };
};

interface Lead {
  readonly lead: string;
  readonly text: string;
  readonly start: number | null;
}

const withoutInvisible = (line: string): string =>
  line.slice(0, LONGEST).replace(INVISIBLE, '') + line.slice(LONGEST);

/** Times and what is in brackets hold colons that are none of a label. */
const masked = (text: string): string => {
  const fill = (found: string): string => '·'.repeat(found.length);
  return text
    .slice(0, LONGEST)
    .replace(BRACKETS, fill)
    .replace(new RegExp(TAG, 'giu'), fill)
    .replace(new RegExp(TIME, 'gu'), fill);
};

const withoutDress = (head: string): { readonly label: string; readonly start: number | null } => {
  let start: number | null = null;
  const bare = head
    .replace(new RegExp(TAG, 'giu'), '')
    .replace(NO_BREAK_SPACE, ' ')
    .replace(MARKDOWN, '')
    .replace(BRACKETS, (found) => {
      const inside = found.slice(1, -1).trim();
      const seconds = secondsOf(new RegExp(`^${TIME}$`, 'u').exec(inside)?.[0]);
      start ??= seconds;
      const isName = /^[(（]/.test(found) && /^(?:\p{Lu}|\p{Lo}|\p{Lt}|ret)/u.test(inside);
      return seconds === null && isName ? `(${inside})` : '';
    })
    .replace(FOOTNOTES, '');
  const timed = TIME_AT_END.exec(bare);
  start ??= secondsOf(timed?.[1]);
  const label = (timed === null ? bare : bare.slice(0, timed.index)).trim();
  return { label: QUOTED.exec(label)?.[1] ?? label, start };
};

/** What began directly before the name may end behind the colon. What the words themselves begin with stays. */
const withoutClosingMark = (
  { lead, head }: { readonly lead: string; readonly head: string },
  behind: string,
): string => {
  const [mark] = /(?:\*{1,3}|_{1,3}|~~|`)$/u.exec(lead) ?? [];
  if (mark !== undefined && !head.includes(mark)) {
    const rest = behind.trimStart();
    return rest.startsWith(mark) ? rest.slice(mark.length) : behind;
  }
  const hasOpenTag = /<[a-z][^<>]*>$/i.test(lead) && !head.includes('</');
  return hasOpenTag ? behind.replace(/^\s*<\/[a-z]\w*>/i, '') : behind;
};

const secondsOf = (time: string | undefined): number | null => {
  if (time === undefined) return null;
  const [seconds = 0, minutes = 0, hours = 0] = time
    .replace(',', '.')
    .split(':')
    .map(Number)
    .reverse();
  return seconds < 60 ? hours * 3600 + minutes * 60 + seconds : null;
};
