import type { Node } from 'prosemirror-model';
import { textAt } from '../../lib/record';
import type { Words } from '../words';
import { EDITOR_ID, HELP_ID, PROBLEM_ID } from './editor-ids';
import type { ProblemMessage } from './problems';
import { markOf, type Cast, type Speaker } from './speaker-links';
import { turnFacts, turnKey, turnOrigin, turnText } from './transcript-schema';
import { rowWith, type TurnRow } from './turn-row';
import type { AudioKeys, SourceTurn, TurnContext, TurnView } from './turn-view';

/** What the form knows of the turns, and what is shown at them. */
export interface ContextFacts {
  readonly say: Words;
  readonly isEditable: boolean;
  readonly cast: Cast;
  readonly label: string;
  readonly isRequired: boolean;
  readonly told: (message: ProblemMessage) => string;
}

/** The problems of a turn, and the turn as it was when they were found. */
export interface MarkedTurn {
  readonly row: TurnRow;
  readonly messages: readonly ProblemMessage[];
}

/** The original of a translation, by turnId. */
export interface Original {
  readonly locale: string;
  readonly turns: ReadonlyMap<string, Omit<SourceTurn, 'locale'>>;
}

export interface TranscriptContext extends TurnContext {
  /** Attributes of the element that is written in. */
  attributes(): Record<string, string>;
  /** Says something else from now on; turns are drawn again. */
  show(facts: ContextFacts): void;
  showProblems(problems: ReadonlyMap<string, MarkedTurn>): void;
  showOriginal(original: Original | null): void;
  setAudio(keys: AudioKeys | null): void;
  /** @param key of the turn that is heard now */
  showPlaying(key: string | null): void;
}

export const createTranscriptContext = (
  first: ContextFacts,
  openMenu: TurnContext['openMenu'],
): TranscriptContext => {
  let facts = first;
  let problems: ReadonlyMap<string, MarkedTurn> = new Map();
  let original: Original | null = null;
  let playing: string | null = null;
  let audio: AudioKeys | null = null;
  const views = new Set<TurnView>();
  const drawAll = (): void => {
    for (const view of views) view.draw();
  };
  return {
    views,
    openMenu,
    audio: () => audio,
    setAudio: (keys) => {
      audio = keys;
    },
    say: (word, values) => facts.say(word, values),
    isEditable: () => facts.isEditable,
    problemsOf: (node) => problemsOf(node, problems, facts),
    markOf: (speaker) => markText(speaker, facts),
    isPlaying: (node) => playing !== null && turnKey(node) === playing,
    sourceOf: (node) => (original === null ? undefined : sourceOf(node, original)),
    attributes: () => attributesOf(facts, problems.size > 0),
    show: (next) => {
      const before = facts;
      facts = next;
      if (!isDrawnAlike(before, next)) drawAll();
    },
    showProblems: (next) => {
      if (next.size === 0 && problems.size === 0) return;
      problems = next;
      drawAll();
    },
    showOriginal: (next) => {
      original = next;
      drawAll();
    },
    showPlaying: (key) => {
      if (key === playing) return;
      playing = key;
      drawAll();
    },
  };
};

const markText = (speaker: Speaker, { cast, say }: ContextFacts): string | null => {
  const mark = markOf(speaker, cast);
  return mark && say(`lectern.transcript.mark.${mark}`);
};

const isDrawnAlike = (one: ContextFacts, other: ContextFacts): boolean =>
  one.isEditable === other.isEditable && one.cast === other.cast && one.say === other.say;

/** Until the turn is changed: what was found wrong with it may be right by now. */
const problemsOf = (
  node: Node,
  problems: ReadonlyMap<string, MarkedTurn>,
  { told }: ContextFacts,
): readonly string[] => {
  const marked = problems.get(turnKey(node));
  if (!marked) return [];
  const isSame = rowWith(marked.row, turnFacts(node), turnText(node)) === marked.row;
  return isSame ? marked.messages.map(told) : [];
};

const sourceOf = (node: Node, { locale, turns }: Original): SourceTurn | null => {
  const source = turns.get(textAt(turnOrigin(node), 'turnId') ?? '');
  return source ? { ...source, locale } : null;
};

/** The form looks for the field of an error by what describes it. */
const attributesOf = (
  { label, isEditable, isRequired }: ContextFacts,
  hasProblem: boolean,
): Record<string, string> => ({
  id: EDITOR_ID,
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': label,
  'aria-describedby': hasProblem ? PROBLEM_ID : HELP_ID,
  ...(isRequired ? { 'aria-required': 'true' } : {}),
  ...(hasProblem ? { 'aria-invalid': 'true' } : {}),
  ...(isEditable ? {} : { 'aria-readonly': 'true', tabindex: '0' }),
});
