import { foldText } from '../../../lib/folded-text';
import { normalizePersonalName } from '../../../lib/personal-name';
import { PROPER_NAME, patternOf } from '../text/proper-names';
import { toSentences } from '../text/sentences';

const EXPERTS = '(?:experts?|analysts?|scholars?|fellows?|specialists?|researchers?|staff)';
const BEFORE_EXPERTS = new RegExp(
  `(${PROPER_NAME})(?:['’]s)?\\s+(?:\\p{Ll}+\\s+)?${EXPERTS}\\b`,
  'u',
);
const BEHIND_EXPERTS = new RegExp(
  `\\b${EXPERTS}\\s+(?:of|from|at)\\s+(?:the\\s+)?(${PROPER_NAME})`,
  'iu',
);
const GENERIC =
  /\s+(?:institute?|centre|center|foundation|council|fund|forum|group|project|initiative|institut|zentrum|stiftung)\b.*$/iu;

/** How far from a name the institute may stand, in words. */
const REACH = 8;
/** Between institute and name, one of these shows that the name belongs to another clause. */
const OTHER_CLAUSE = new Set(
  'with to tell tells told join joins joined ask asks asked by host hosts hosted says said'.split(
    ' ',
  ),
);

/**
 * The names under which a page may mention the institute: as the sentence that names the show has it
 * ("Meridian Institute experts discuss …"), each also without its generic word.
 */
export const instituteNames = (showSentence: string): string[] =>
  [BEFORE_EXPERTS.exec(showSentence)?.[1], BEHIND_EXPERTS.exec(showSentence)?.[1]]
    .filter((name) => name !== undefined)
    .map((name) => name.replace(/^the\s+/i, ''))
    .flatMap((name) => [name, name.replace(GENERIC, '')])
    .filter((name, index, all) => name !== '' && all.indexOf(name) === index);

/** A job title without the institute before it ("Meridian senior adviser") and behind it ("at …"). */
export const withoutInstitute = (jobTitle: string, institute: readonly string[]): string => {
  const names = institute.map(patternOf).join('|');
  if (names === '') return jobTitle;
  return jobTitle
    .replace(new RegExp(`^(?:the\\s+)?(?:${names})(?:['’]s?)?\\s+`, 'iu'), '')
    .replace(new RegExp(`,?\\s+(?:at|of|with|for|from)\\s+(?:the\\s+)?(?:${names})$`, 'iu'), '');
};

export interface CreditQuestion {
  readonly paragraphs: readonly string[];
  /** Without titles and affiliation. */
  readonly name: string;
  /** Names of the institute; where there is none, any possessive counts ("Meridian's …"). */
  readonly institute: readonly string[];
}

/** Whether the paragraphs say of the person that he or she belongs to the institute. */
export const isCreditedToInstitute = ({ paragraphs, name, institute }: CreditQuestion): boolean => {
  const wanted = normalizePersonalName(name).split(' ');
  const names = [...institute, 'institute', 'institut'].map((text) => foldText(text).split(' '));
  return paragraphs.flatMap(toSentences).some((sentence) => {
    const tokens = toTokens(sentence);
    return positionsOf(wanted, tokens).some(
      (start) =>
        isCreditedBefore(tokens.slice(Math.max(0, start - REACH), start), names, institute) ||
        isCreditedBehind(tokens.slice(start + wanted.length - 1), names),
    );
  });
};

interface Token {
  readonly word: string;
  readonly isPossessive: boolean;
  readonly hasComma: boolean;
}

const toTokens = (sentence: string): Token[] =>
  sentence
    .split(/\s+/)
    .map((raw) => {
      const bare = raw.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}'’]+$/gu, '');
      const isPossessive = /['’]s?$/.test(bare);
      const word = normalizePersonalName(bare.replace(/['’]s?$/, ''));
      return { word, isPossessive, hasComma: /,["”»]?$/.test(raw) };
    })
    .filter((token) => token.word !== '');

const isCreditedBefore = (
  tokens: readonly Token[],
  names: readonly string[][],
  institute: readonly string[],
): boolean => {
  const last = tokens.at(-1);
  if (institute.length === 0 && last?.isPossessive === true) return true;
  for (let end = tokens.length - 1; end >= 0; end -= 1) {
    const token = tokens[end];
    if (token === undefined || OTHER_CLAUSE.has(token.word)) return false;
    if (names.some((name) => endsAt(tokens, end, name))) return true;
    if (token.isPossessive) return false;
  }
  return false;
};

/** `tokens` begins with the last word of the name: "… Okafor of the Meridian Institute". */
const isCreditedBehind = (
  [last, ...tokens]: readonly Token[],
  names: readonly string[][],
): boolean => {
  const isLinked =
    last?.hasComma === true || ['of', 'from', 'at', 'vom', 'von'].includes(tokens[0]?.word ?? '');
  if (!isLinked) return false;
  const near = tokens.slice(0, REACH);
  const stop = near.findIndex(
    (token, index) => OTHER_CLAUSE.has(token.word) && !(index === 0 && token.word === 'with'),
  );
  const reach = stop === -1 ? near : near.slice(0, stop);
  return reach.some((_, end) => names.some((name) => endsAt(reach, end, name)));
};

const endsAt = (tokens: readonly Token[], end: number, name: readonly string[]): boolean => {
  const start = end - name.length + 1;
  return start >= 0 && name.every((word, index) => tokens[start + index]?.word === word);
};

const positionsOf = (wanted: readonly string[], tokens: readonly Token[]): number[] =>
  [...tokens.keys()].filter((start) =>
    wanted.every((word, index) => tokens[start + index]?.word === word),
  );
