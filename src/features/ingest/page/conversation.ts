import { readIntroduction } from '../introduction/introduction';
import type { Notice, PageTurn } from '../parsed-page';
import { findPeople } from '../people/people';
import { createKnownNames } from '../speakers/known-names';
import { withLabelColons, type DressedLine } from '../speakers/own-line-labels';
import { findSpeakers } from '../speakers/speakers';
import { readTurns } from '../speakers/turn-lines';
import { isBlank, type PageLine } from '../text/lines';
import { namesFor, splitPage } from './page';

export interface ConversationQuestion {
  readonly lines: readonly DressedLine[];
  /** Who the host is, where that is known. */
  readonly host: string | null;
  /** Names of people who may speak: the guests, and those who speak in the transcript already. */
  readonly names: readonly string[];
}

/** The part of a pasted text that is spoken. */
export interface Conversation {
  /** Empty where no label was found. */
  readonly turns: readonly PageTurn[];
  /** Lines before the first label: a title, an introduction. */
  readonly before: readonly string[];
  /** Lines behind the conversation: related publications, credits. */
  readonly behind: readonly string[];
  readonly notices: readonly Notice[];
}

/** Finds who speaks in a text that somebody pastes, as the import of a page does, and which lines are nobody's words. */
export const readConversation = ({ lines, host, names }: ConversationQuestion): Conversation => {
  const known = namesFor({ host: host ?? undefined, knownNames: createKnownNames(names) });
  const labelled = withLabelColons(lines, known);
  const { conversation } = splitPage(labelled);
  const found = findSpeakers(conversation, known);
  const spoken = readTurns(conversation, found.starts);
  const behind = textsOf(labelled.slice(conversation.length));
  const [first] = found.starts;
  if (first === undefined || spoken.turns.length === 0) {
    return { turns: [], before: [], behind: [], notices: [] };
  }
  const before = conversation.slice(0, first.index);
  const people = findPeople({
    turns: spoken.turns,
    introduction: readIntroduction(before),
    host: host ?? undefined,
  });
  const notices = [...found.notices, ...spoken.notices];
  return { turns: people.turns, before: textsOf(before), behind, notices };
};

/** Where a line begins a turn. */
export interface FoundLabel {
  /** Index into the lines given. */
  readonly index: number;
  readonly label: string;
  /** The words behind the label. */
  readonly rest: string;
}

/** The labels of a text whose lines are known to be spoken, such as captions. */
export const findLabels = ({ lines, host, names }: ConversationQuestion): FoundLabel[] => {
  const known = namesFor({ host: host ?? undefined, knownNames: createKnownNames(names) });
  return findSpeakers(lines, known).starts.map(({ index, label, rest }) => ({
    index,
    label,
    rest,
  }));
};

const textsOf = (lines: readonly PageLine[]): string[] =>
  lines.filter((line) => !isBlank(line)).map(({ text }) => text.trim());
