import { foldText } from '../../../lib/folded-text';
import type { PageShow, ShowFrequency } from '../parsed-page';
import { PROPER_NAME } from '../text/proper-names';
import { toSentences } from '../text/sentences';

export interface FoundShow {
  readonly show: PageShow;
  /** The whole sentence that names the show. */
  readonly sentence: string;
}

const ARTICLE = '(?:a|an|the|our|its|their|einer?|eine|einem|der|une?|la|le|notre)';
const KIND = String.raw`(?:collaborations?|co-?productions?|programmes?|programs?|podcasts?|shows?|segments?|series|broadcasts?|partnerships?|conversations?|features?|interviews?|Zusammenarbeit|Kooperation|Sendung|Sendereihe|Reihe|Gespräch|Gesprächsreihe|émission|série|rendez-vous)`;
const WITH = '(?:with|by|from|of|on|at|for|mit|von|vom|auf|bei|avec|de|par|sur)';
const PLACE = String.raw`(?:in|on|for|to|of|from|show|programme|program|podcast|series|auf|Sendung|Reihe|dans|sur|émission|série)`;
const QUOTED = '[“"„«]';
const UNQUOTED = '[”"“»]';
const PARTNER = String.raw`(?:the\s+)?(?<partner>${PROPER_NAME}(?:['’]s?\s+${PROPER_NAME})?(?:\s*\(${PROPER_NAME}\)|,\s+${PROPER_NAME})?)`;

/** "… in The Long View, a brief weekly collaboration with Harbor Radio's Channel 12." */
const APPOSITION = new RegExp(
  String.raw`(?<!\p{L})${PLACE}\s+${QUOTED}?(?<show>${PROPER_NAME}),?${UNQUOTED}?,?\s+(?<description>${ARTICLE}\s+(?:[^.;]*?\s)?${KIND}(?:\s[^.;]*?)??)(?:\s+${WITH}\s+${PARTNER}|[.!]?$)`,
  'u',
);
/** The same with a title that has words in lower case: "… in Der weite Blick, einer …". */
const LOOSE_APPOSITION = new RegExp(
  String.raw`(?<!\p{L})${PLACE}\s+(?<show>\p{Lu}(?:(?!\s(?:in|on|auf|dans|sur)\s)[^,.;:“”"])*),\s+(?<description>${ARTICLE}\s+(?:[^.;]*?\s)?${KIND}(?:\s[^.;]*?)??)(?:\s+${WITH}\s+${PARTNER}|[.!]?$)`,
  'u',
);
/** "The Long View is a weekly collaboration with Harbor Radio." */
const STATEMENT = new RegExp(
  String.raw`^${QUOTED}?(?<show>${PROPER_NAME})${UNQUOTED}?\s+(?:is|ist|est)\s+(?<description>${ARTICLE}\s+(?:[^.;]*?\s)?${KIND}(?:\s[^.;]*?)??)(?:\s+${WITH}\s+${PARTNER}|[.!]?$)`,
  'u',
);
/** "… on Harbor Radio's weekly show The Long View." */
const POSSESSIVE = new RegExp(
  String.raw`(?<!\p{L})(?:on|in|for)\s+(?<partner>${PROPER_NAME})['’]s\s+(?<description>(?:\p{Ll}[\p{L}-]*\s+)*${KIND})\s+${QUOTED}?(?<show>${PROPER_NAME})`,
  'u',
);

const CHANNEL = /^(?:channel|kanal|canal|station|kanaal)(?:\s|$)|\d/iu;
const FREQUENCIES: readonly (readonly [RegExp, ShowFrequency])[] = [
  [/\b(?:biweekly|fortnightly|vierzehntagig\w*|bimensuel\w*)\b/, 'biweekly'],
  [/\b(?:weekly|wochentlich\w*|hebdomadaire)\b/, 'weekly'],
  [/\b(?:daily|taglich\w*|quotidien\w*)\b/, 'daily'],
  [/\b(?:monthly|monatlich\w*|mensuel\w*)\b/, 'monthly'],
];

/** The first sentence of a paragraph that names the show, with whatever else it tells about it. */
export const findShow = (paragraph: string): FoundShow | null => {
  for (const sentence of toSentences(paragraph)) {
    const show = readShow(sentence);
    if (show !== null) return { show, sentence };
  }
  return null;
};

const readShow = (sentence: string): PageShow | null => {
  for (const expression of [APPOSITION, STATEMENT, POSSESSIVE, LOOSE_APPOSITION]) {
    const groups = expression.exec(sentence)?.groups;
    const title = groups?.show;
    if (groups === undefined || title === undefined) continue;
    return {
      title: title.replace(/\s+/g, ' '),
      ...splitPartner(groups.partner),
      frequency: frequencyOf(groups.description ?? ''),
    };
  }
  return null;
};

/** "Harbor Radio's Channel 12", "Harbor Radio, Channel 12", "Channel 12 of Harbor Radio". */
const splitPartner = (partner: string | undefined): Pick<PageShow, 'broadcaster' | 'channel'> => {
  if (partner === undefined) return { broadcaster: null, channel: null };
  const text = partner.replace(/\s+/g, ' ').replace(/\)$/, '');
  const [broadcaster = text, channel = null] = text.split(/['’]s?\s+|,\s+|\s*\(/u);
  if (channel !== null) return { broadcaster, channel };
  const [inner = text, outer = null] = text.split(/\s+(?:of|von|de|du)\s+(?:the\s+)?/u);
  const isChannelFirst = outer !== null && CHANNEL.test(inner);
  return isChannelFirst
    ? { broadcaster: outer, channel: inner }
    : { broadcaster: text, channel: null };
};

const frequencyOf = (description: string): ShowFrequency | null => {
  const folded = foldText(description);
  return FREQUENCIES.find(([expression]) => expression.test(folded))?.[1] ?? null;
};
