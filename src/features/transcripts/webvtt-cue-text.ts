import { decodeHTML } from 'entities';
import { inOneLine } from './clean-text';

export interface VoicedText {
  readonly voice: string | null;
  readonly text: string;
}

const TOKEN = /<([^>]*)(?:>|$)|[^<]+/g;
const START_TAG = /^([a-z]+)(?:\.[^ \t\n\f]*)?(?:[ \t\n\f]+([^]*))?$/;
const ELEMENTS: ReadonlySet<string> = new Set(['c', 'i', 'b', 'u', 'ruby', 'rt', 'lang', 'v']);

interface Open {
  readonly name: string;
  readonly voice: string | null;
}

/**
 * The words of a cue without markup, parted by who says them (the W3C's "WebVTT cue text parsing
 * rules": unknown tags are passed over, an end tag closes the innermost element only).
 */
export const voicedTexts = (text: string): readonly VoicedText[] => {
  const parts: VoicedText[] = [];
  const open: Open[] = [];
  for (const [token, tag] of text.matchAll(TOKEN)) {
    if (tag === undefined) append(parts, open.at(-1)?.voice ?? null, decodeHTML(token));
    else follow(open, tag);
  }
  return parts
    .map((part) => ({ voice: part.voice, text: inOneLine(part.text) }))
    .filter((part) => part.text !== '');
};

const append = (parts: VoicedText[], voice: string | null, text: string): void => {
  const last = parts.at(-1);
  if (last?.voice === voice) parts[parts.length - 1] = { voice, text: last.text + text };
  else parts.push({ voice, text });
};

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
