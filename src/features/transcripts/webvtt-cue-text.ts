import { decodeHTML } from 'entities/lib/decode.js';
import { cleanText, inOneLine } from '../../lib/clean-text';
import { readTime } from './caption-times';
import type { CueWord } from './cue-words';

const TOKEN = /<([^>]*)(?:>|$)|[^<]+/g;
const START_TAG = /^([a-z]+)(?:\.[^ \t\n\f]*)?(?:[ \t\n\f]+([^]*))?$/;
const ELEMENTS: ReadonlySet<string> = new Set(['c', 'i', 'b', 'u', 'ruby', 'rt', 'lang', 'v']);
/** White space but for that which keeps words together. */
const WORD = /[\S\u00A0\u202F]+/g;

interface Open {
  readonly name: string;
  readonly voice: string | null;
}

/** Words of one voice, and from which place in them which time holds. */
interface Stretch {
  readonly voice: string | null;
  text: string;
  readonly marks: { readonly from: number; readonly at: number }[];
}

/**
 * The words of a cue without markup, with who says them and when, as far as the cue tells (the W3C's "WebVTT cue
 * text parsing rules": unknown tags are passed over, an end tag closes the innermost element only).
 */
export const voicedWords = (text: string): readonly CueWord[] => {
  const stretches: Stretch[] = [];
  const open: Open[] = [];
  let at: number | null = null;
  for (const [token, tag] of text.matchAll(TOKEN)) {
    const time: number | null = tag === undefined ? null : readTime(tag);
    if (tag === undefined) {
      append(stretches, open.at(-1)?.voice ?? null, { text: cleanText(decodeHTML(token)), at });
    } else if (time === null) follow(open, tag);
    else at = time;
  }
  let line = 0;
  return stretches.flatMap((stretch) => {
    const words = wordsIn(stretch, line);
    line += lineEnds(stretch.text);
    return words;
  });
};

const append = (
  stretches: Stretch[],
  voice: string | null,
  { text, at }: { readonly text: string; readonly at: number | null },
): void => {
  let last = stretches.at(-1);
  if (last?.voice !== voice) {
    last = { voice, text: '', marks: [] };
    stretches.push(last);
  }
  if (at !== null) last.marks.push({ from: last.text.length, at });
  last.text += text;
};

/** A word has the time of the last mark before or at its first letter. */
const wordsIn = ({ voice, text, marks }: Stretch, firstLine: number): readonly CueWord[] =>
  [...text.matchAll(WORD)]
    .filter(([word]) => word.trim() !== '')
    .map(({ 0: word, index }) => ({
      text: word,
      voice,
      at: marks.findLast(({ from }) => from <= index)?.at ?? null,
      line: firstLine + lineEnds(text.slice(0, index)),
    }));

const lineEnds = (text: string): number => text.split('\n').length - 1;

const follow = (open: Open[], tag: string): void => {
  if (!tag.startsWith('/')) openElement(open, tag);
  else if (open.at(-1)?.name === tag.slice(1)) open.pop();
};

/** An element without a name for its voice speaks with that of the element around it. */
const openElement = (open: Open[], tag: string): void => {
  const [, name = '', annotation = ''] = START_TAG.exec(tag) ?? [];
  if (!ELEMENTS.has(name)) return;
  const named = name === 'v' ? inOneLine(decodeHTML(annotation)) : '';
  open.push({ name, voice: named === '' ? (open.at(-1)?.voice ?? null) : named });
};
