import { withoutTitles } from '../../../lib/personal-name';
import type { PullQuote } from '../parsed-page';
import { PROPER_NAME } from '../text/proper-names';
import { toSentences } from '../text/sentences';

export interface FoundQuote {
  readonly pullQuote: PullQuote;
  /** The paragraph without the quotation where it stood alone; unchanged where it is woven in. */
  readonly remainder: string;
}

/** Fewer words in quotation marks are an expression, not a saying. */
const LEAST_WORDS = 3;
/** The longest attribution that can be stored, in characters. */
const MOST_ATTRIBUTION = 160;
/** Words before a quotation that do nothing but attribute it. */
const MOST_LEAD_WORDS = 8;

const QUOTATION = /“([^“”]+)”|„([^„“”]+)[“”]|«\s*([^«»]+?)\s*»|»\s*([^«»]+?)\s*«|"([^"]+)"/gu;
const VERB = String.raw`(?:says?|said|warn(?:s|ed)|argue[sd]|note[sd]|explain(?:s|ed)|ask(?:s|ed)|tells?|told|add(?:s|ed)|writes?|wrote|observe[sd]|recall(?:s|ed)|insist(?:s|ed)|sagt|sagte|erklärt|erklärte|meint|meinte|warnt|warnte|betont|betonte|dit|explique|affirme|déclare|estime|dice|dijo)`;
const BY = String.raw`(?:according\s+to|selon|laut|según)`;

const BEHIND_QUOTE: readonly RegExp[] = [
  new RegExp(String.raw`^[,.]?\s*${VERB}\s+(.+)$`, 'iu'),
  new RegExp(String.raw`^\s*[,—–-]?\s*${BY}\s+(.+)$`, 'iu'),
  /^\s*[—–-]+\s*(.+)$/u,
  new RegExp(String.raw`^[,.]?\s*([^,.;]+?)\s+${VERB}\s*[.]?$`, 'iu'),
];
const BEFORE_QUOTE: readonly RegExp[] = [
  new RegExp(String.raw`^(?:.*\s)?${BY}\s+(.+?)\s*[,:]\s*$`, 'iu'),
  new RegExp(String.raw`^(.+?)\s+${VERB}(?:\s+(?:that|dass|que))?\s*[,:]?\s*$`, 'iu'),
];

/**
 * The first quotation of a paragraph that is attributed to someone, in curly, straight, German or
 * French quotation marks. The comma before the closing mark belongs to the sentence around it and
 * goes. A quotation without attribution is none (words set in quotation marks).
 */
export const findPullQuote = (paragraph: string): FoundQuote | null => {
  const quotations = [...paragraph.matchAll(QUOTATION)];
  for (const [index, match] of quotations.entries()) {
    const found = readQuotation(paragraph, match, quotations[index + 1]);
    if (found !== null) return found;
  }
  return null;
};

const readQuotation = (
  paragraph: string,
  match: RegExpExecArray,
  following: RegExpExecArray | undefined,
): FoundQuote | null => {
  const before = paragraph.slice(0, match.index);
  const isSentenceStart = /(?:^|[.!?…]["”’»“)]*)\s*$/u.test(before);
  const found = isSentenceStart
    ? (readInterrupted(paragraph, match, following) ?? readFollowedQuotation(paragraph, match))
    : readLedQuotation(paragraph, match);
  const isSaying = (found?.pullQuote.text.split(/\s+/).length ?? 0) >= LEAST_WORDS;
  return isSaying ? found : null;
};

/** `“Nobody loses face by measuring water,” says Meridian's Nadia Okafor.` */
const readFollowedQuotation = (paragraph: string, match: RegExpExecArray): FoundQuote | null => {
  const [behind = '', ...later] = toSentences(paragraph.slice(match.index + match[0].length));
  const attributed = attributionIn(BEHIND_QUOTE, behind);
  if (attributed === null) return null;
  const isAlone = !attributed.phrase.includes(',');
  const before = paragraph.slice(0, match.index);
  return {
    pullQuote: { text: withoutLastComma(wordsOf(match)), attribution: attributed.name },
    remainder: isAlone ? joinSentences(before, later.join(' ')) : paragraph,
  };
};

/** `Nadia Okafor says: “…”`, `According to Nadia Okafor, “…”`. */
const readLedQuotation = (paragraph: string, match: RegExpExecArray): FoundQuote | null => {
  const before = paragraph.slice(0, match.index);
  const rest = paragraph.slice(match.index + match[0].length);
  const lead = toSentences(before).at(-1) ?? '';
  const attributed = attributionIn(BEFORE_QUOTE, lead);
  if (attributed === null) return null;
  const isEndOfSentence = /^\s*(?:[.!?]|$)/.test(rest) || /[.!?…]$/u.test(wordsOf(match));
  const isAlone = isEndOfSentence && attributed.phrase.split(/\s+/).length <= MOST_LEAD_WORDS;
  const kept = before.slice(0, before.lastIndexOf(lead));
  return {
    pullQuote: { text: withoutLastComma(wordsOf(match)), attribution: attributed.name },
    remainder: isAlone ? joinSentences(kept, rest.replace(/^\s*[.!?]/, '')) : paragraph,
  };
};

/** `“Nobody loses face,” says Nadia Okafor, “by measuring water.”` */
const readInterrupted = (
  paragraph: string,
  first: RegExpExecArray,
  second: RegExpExecArray | undefined,
): FoundQuote | null => {
  if (second === undefined) return null;
  const between = paragraph.slice(first.index + first[0].length, second.index);
  if (!/,\s*$/.test(between)) return null;
  const attributed = attributionIn(BEHIND_QUOTE, between.replace(/,\s*$/, ''));
  if (attributed === null) return null;
  const rest = paragraph.slice(second.index + second[0].length).replace(/^\s*[.!?]/, '');
  const text = `${wordsOf(first)} ${withoutLastComma(wordsOf(second))}`;
  return {
    pullQuote: { text, attribution: attributed.name },
    remainder: joinSentences(paragraph.slice(0, first.index), rest),
  };
};

interface Attribution {
  readonly phrase: string;
  readonly name: string;
}

const attributionIn = (expressions: readonly RegExp[], text: string): Attribution | null => {
  for (const expression of expressions) {
    const phrase = expression
      .exec(text.trim())?.[1]
      ?.replace(/[.!?]+$/, '')
      .trim();
    const name = phrase === undefined ? null : attributedName(phrase);
    if (phrase !== undefined && name !== null) return { phrase, name };
  }
  return null;
};

/** "Meridian's Nadia Okafor" → "Nadia Okafor"; null without a capitalised name. */
const attributedName = (phrase: string): string | null => {
  if (phrase.length > MOST_ATTRIBUTION) return null;
  const [near = ''] = phrase.split(/,|\s(?:of|from|at|von|vom|du|des)\s/u);
  const runs = near.match(new RegExp(`(?<![\\p{L}\\p{M}])${PROPER_NAME}`, 'gu')) ?? [];
  const name = runs.findLast((run) => /\s/.test(run)) ?? runs.at(-1);
  return name === undefined ? null : withoutTitles(name.replace(/\s+/g, ' '));
};

const wordsOf = ([, ...groups]: RegExpExecArray): string => groups.join('').trim();

const withoutLastComma = (text: string): string => text.replace(/[,，]$/u, '');

const joinSentences = (left: string, right: string): string =>
  [left.trim(), right.trim()].filter((text) => text !== '').join(' ');
