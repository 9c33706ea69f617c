import { behindMention, mentionsOf, wordsBefore } from '../text/name-mentions';
import { PROPER_NAME } from '../text/proper-names';
import { toSentences } from '../text/sentences';
import { withoutInstitute } from './institute';

/** Words for what a person does: without one, the words beside a name are no job title. */
const OCCUPATION =
  /(?<!\p{L})(?:advis[eo]r|director|fellow|analyst|researcher|expert|scholar|professor|lecturer|president|chair(?:man|woman|person)?|head|chief|leader|lead|manager|editor|officer|coordinator|associate|secretary|minister|ambassador|envoy|counsel|lawyer|attorney|engineer|writer|author|reporter|correspondent|dean|(?:co-)?founder|partner|negotiator|diplomat|strategist|planner|consultant|senator|commissioner|representative|investigator|mediator|teacher|campaigner|\p{L}{3,}(?:ist|ician|orian))(?!\p{L})/iu;
/** Where the sentence goes on to something else. */
const TURN_OF_SENTENCE =
  /,?\s+(?:and\s+(?:he|she|they|we|joins?|welcome|you|with)|who|whose|welcome|joining|joins|here|thanks?|with\s+(?:us|me)|it['’]s|good\s+(?:morning|afternoon|evening)|hello|so|how|what|why)(?!\p{L}).*$|\s+[—–-]+\s.*$/iu;
const ARTICLE = /^(?:the|a|an|our|their|one\s+of\s+(?:the|our))\s+/i;

/** "Meridian's director": the organisation is no part of the title. */
const POSSESSIVE = new RegExp(`^${PROPER_NAME}['’]s\\s+`, 'u');
/** Before a name, only what follows the verb or preposition is the title. */
const CLAUSE_BEFORE =
  /^.*(?<!\p{L})(?:says|said|with|joined by|tells|asks|welcome(?: back)?(?: to)?|meet|by|is)\s+/iu;

/** Behind a name. */
const IS_TITLE = /^\s+is\s+(?:now\s+)?(.+)$/iu;
const COMMA_TITLE = /^,\s+(.+)$/iu;

const LONGEST = 160;

/**
 * The job title that stands beside a name: "Nadia Okafor is the Meridian senior adviser for water",
 * "Nadia Okafor, senior adviser for water, …", "Meridian senior adviser Nadia Okafor". Without
 * article and institute, otherwise as printed; null if the texts tell none.
 */
export const findJobTitle = (
  name: string,
  texts: readonly string[],
  institute: readonly string[],
): string | null => {
  const about = texts.filter((text) => mentionsOf(name, text).length > 0);
  for (const sentence of about.flatMap((text) => text.split('\n')).flatMap(toSentences)) {
    const mentions = mentionsOf(name, sentence);
    if (mentions.length === 0) continue;
    const phrases = [
      behindMention(mentions, sentence, IS_TITLE),
      behindMention(mentions, sentence, COMMA_TITLE),
      wordsBefore(mentions, sentence).replace(CLAUSE_BEFORE, ''),
    ];
    const titles = phrases.map((phrase) => jobTitleIn(phrase, institute));
    const title = titles.find((one) => one !== null);
    if (title !== undefined) return title;
  }
  return null;
};

const jobTitleIn = (words: string, institute: readonly string[]): string | null => {
  const phrase = words.split(/[.;:!?](?=\s|$)/)[0] ?? '';
  const own = phrase.replace(TURN_OF_SENTENCE, '').replace(/,.*$/, (rest) => keptList(rest));
  const bare = own.trim().replace(ARTICLE, '').replace(POSSESSIVE, '');
  const title = withoutInstitute(bare, institute).replace(/[\s,]+$/, '');
  return OCCUPATION.test(title) && title.length <= LONGEST ? title : null;
};

/** A comma inside a title only parts a list: ", energy and conflict". */
const keptList = (rest: string): string =>
  /^,\s+\p{Ll}+\s+(?:and|or|&)\s+\p{Ll}+$/u.test(rest) ? rest : '';
