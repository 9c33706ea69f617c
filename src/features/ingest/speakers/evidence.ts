import { countBy } from '../../../lib/by-key';
import { foldText, foldedWords } from '../../../lib/folded-text';
import { initialsOf } from '../../../lib/personal-name';
import { PLACE_PREPOSITIONS } from '../text/label-words';
import type { PageLine } from '../text/lines';
import { shortFormsOf, type KnownNames } from './known-names';
import type { SpeakerLabel } from './label';

/** A line that begins like a turn. */
export interface LabelledLine extends SpeakerLabel {
  /** Index into the lines given. */
  readonly index: number;
}

/** What the whole page says about each label, so that one label can be judged. */
export interface Evidence {
  readonly labelled: readonly LabelledLine[];
  readonly count: ReadonlyMap<string, number>;
  /** How many lines are a name and a time alone. */
  readonly timed: number;
  /** Folded words that the page uses as ordinary words, in lower case. */
  readonly ordinary: ReadonlySet<string>;
  /** Folded phrases of up to four words that stand behind "in", "across", "the" … */
  readonly places: ReadonlySet<string>;
  /** Folded words of the lines before the turns and of the opening turn, between spaces. */
  readonly opening: string;
  /** Keys of names that the caller knows: the host by option, the Experts. */
  readonly names: KnownNames;
  /** What the full names of the page begin and end with: "nadia", "okafor". */
  readonly shortForms: ReadonlySet<string>;
}

const PHRASE_WORDS = 4;
/** Of the text before the conversation and of the opening turn, so many characters are searched. */
const LONGEST_OPENING = 20_000;

export const gatherEvidence = (
  lines: readonly PageLine[],
  labelled: readonly LabelledLine[],
  names: KnownNames,
): Evidence => {
  const count = countBy(labelled, ({ key }) => key);
  const text = spokenText(lines, labelled);
  const start = labelled.findIndex(
    ({ form, key }) => form === 'role' || Number(count.get(key)) > 1,
  );
  const opening = labelled[Math.max(0, start)];
  const before = text.slice(0, opening?.index ?? 0);
  const openingText = [...before, opening?.rest ?? ''].join(' \n ').slice(0, LONGEST_OPENING);
  const fullNames = labelled.flatMap(({ form, name, key }) =>
    form === 'name' || (form === 'caseless' && name.includes(' ')) ? [key] : [],
  );
  const initials = labelled.flatMap(({ form, name }) =>
    form === 'name' ? [foldText(initialsOf(name))] : [],
  );
  return {
    labelled,
    count,
    timed: labelled.filter(({ isTimed }) => isTimed).length,
    ordinary: ordinaryWords(text),
    places: phrasesBehindPrepositions(text),
    opening: ` ${foldedWords(openingText).join(' ')} `,
    names,
    shortForms: new Set([...fullNames.flatMap(shortFormsOf), ...initials]),
  };
};

/** Named in the lines before the turns or by the opening turn. */
export const isMentioned = (evidence: Evidence, label: SpeakerLabel): boolean =>
  label.form === 'name' || label.form === 'caseless'
    ? evidence.opening.includes(` ${foldedWords(label.name).join(' ')} `) ||
      evidence.opening.includes(` ${label.key} `)
    : false;

/** The words of the page without what stands before the colon of labelled lines. */
const spokenText = (lines: readonly PageLine[], labelled: readonly LabelledLine[]): string[] => {
  const rests = new Map(labelled.map(({ index, rest }) => [index, rest]));
  return lines.map((line, index) => rests.get(index) ?? line.text);
};

const ordinaryWords = (text: readonly string[]): Set<string> => {
  const found = text.flatMap(
    (line) => line.match(/(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}]*/gu) ?? [],
  );
  return new Set(found.map(foldText));
};

const phrasesBehindPrepositions = (text: readonly string[]): Set<string> => {
  const phrases = new Set<string>();
  for (const line of text) {
    const words = foldedWords(line);
    words.forEach((word, index) => {
      if (!PLACE_PREPOSITIONS.has(word)) return;
      for (let length = 1; length <= PHRASE_WORDS; length += 1) {
        phrases.add(words.slice(index + 1, index + 1 + length).join(' '));
      }
    });
  }
  return phrases;
};
