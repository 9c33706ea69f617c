import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { formatClockTime } from '../../lib/clock-time';
import type { Words } from '../words';
import { PROBLEM_ID } from './editor-ids';
import { turnFacts, turnKey } from './transcript-schema';
import type { TurnFacts } from './turn-row';

/** What the menu of a turn opens on. */
export type MenuPart = 'speaker' | 'start';

export interface SourceTurn {
  readonly speaker: string;
  readonly text: string;
  readonly locale: string;
}

/** What keys within the words do with the audio. */
export interface AudioKeys {
  toggle(): void;
  /** @param by seconds, back where it is below zero */
  seek(by: number): void;
  /** The turn at the cursor begins now. */
  stamp(): void;
}

/** What a turn shows beside its own words; asked each time that it is drawn. */
export interface TurnContext {
  readonly say: Words;
  isEditable(): boolean;
  problemsOf(node: Node): readonly string[];
  markOf(facts: TurnFacts): string | null;
  isPlaying(node: Node): boolean;
  /** Undefined while no original is shown; null where it has no such turn. */
  sourceOf(node: Node): SourceTurn | null | undefined;
  openMenu(key: string, anchor: HTMLElement, part: MenuPart): void;
  /** Null where the interview has no audio. */
  audio(): AudioKeys | null;
  /** Those that are drawn now. */
  readonly views: Set<TurnView>;
}

export interface TurnView extends NodeView {
  /** Draws anew what the context says. */
  readonly draw: () => void;
}

/** A turn in plain elements: its speaker and time, its words, its problems, its original. */
export const createTurnView = (first: Node, _view: EditorView, context: TurnContext): TurnView => {
  let node = first;
  const dom = element('section', 'lectern-turn');
  const head = aside('div', 'lectern-turn-head');
  const speaker = button('lectern-turn-speaker', () => {
    context.openMenu(turnKey(node), speaker, 'speaker');
  });
  const role = element('span', 'lectern-turn-role');
  const time = button('lectern-turn-time', () => {
    context.openMenu(turnKey(node), time, 'start');
  });
  const mark = element('span', 'lectern-turn-mark');
  head.append(speaker, role, time, mark);
  const contentDOM = element('div', 'lectern-turn-words');
  contentDOM.dir = 'auto';
  const below = aside('div', 'lectern-turn-problems');
  const source = aside('div', 'lectern-turn-source');
  dom.append(head, contentDOM, below, source);
  const draw = (): void => {
    drawHead({ speaker, role, time, mark }, turnFacts(node), context);
    drawProblems(dom, below, context.problemsOf(node));
    drawSource(source, context.sourceOf(node), context.say);
    dom.classList.toggle('is-playing', context.isPlaying(node));
    dom.dataset.turn = turnKey(node);
    for (const one of [speaker, time]) one.disabled = !context.isEditable();
  };
  const view: TurnView = {
    dom,
    contentDOM,
    draw,
    update: (next) => {
      if (next.type !== node.type) return false;
      const hasChanged = next.attrs !== node.attrs || next.content !== node.content;
      node = next;
      if (hasChanged) draw();
      return true;
    },
    stopEvent: (event) => event.target instanceof Element && !!event.target.closest('button'),
    ignoreMutation: ({ target }) => !contentDOM.contains(target),
    destroy: () => context.views.delete(view),
  };
  context.views.add(view);
  draw();
  return view;
};

interface Head {
  readonly speaker: HTMLButtonElement;
  readonly role: HTMLElement;
  readonly time: HTMLButtonElement;
  readonly mark: HTMLElement;
}

const drawHead = (
  { speaker, role, time, mark }: Head,
  facts: TurnFacts,
  context: TurnContext,
): void => {
  const { say } = context;
  const name = facts.speaker === '' ? say('lectern.transcript.speaker.none') : facts.speaker;
  const roleName = say(`lectern.transcript.role.${facts.role}`);
  const said = context.markOf(facts);
  setText(speaker, name);
  speaker.dir = 'auto';
  setText(role, facts.speaker === '' ? '' : roleName);
  setText(mark, said ?? '');
  setText(
    time,
    facts.start === null ? say('lectern.transcript.time.none') : formatClockTime(facts.start),
  );
  speaker.setAttribute(
    'aria-label',
    say('lectern.transcript.speaker.button', { speaker: name, role: roleName, mark: said ?? '' }),
  );
  time.setAttribute(
    'aria-label',
    facts.start === null
      ? say('lectern.transcript.time.unset')
      : say('lectern.transcript.time.button', { start: formatClockTime(facts.start) }),
  );
};

const drawProblems = (dom: HTMLElement, below: HTMLElement, problems: readonly string[]): void => {
  const hasProblem = problems.length > 0;
  dom.classList.toggle('has-problem', hasProblem);
  below.toggleAttribute('data-strapi-field-error', hasProblem);
  if (hasProblem) below.id = PROBLEM_ID;
  else below.removeAttribute('id');
  setText(below, problems.join('\n'));
};

const drawSource = (
  place: HTMLElement,
  source: SourceTurn | null | undefined,
  say: Words,
): void => {
  place.hidden = source === undefined;
  if (source === undefined) {
    setText(place, '');
    return;
  }
  place.lang = source?.locale ?? '';
  place.dir = 'auto';
  setText(
    place,
    source === null ? say('lectern.transcript.source.none') : `${source.speaker}: ${source.text}`,
  );
};

const setText = (place: HTMLElement, text: string): void => {
  if (place.textContent !== text) place.textContent = text;
};

const element = (name: 'section' | 'div' | 'span', className: string): HTMLElement => {
  const made = document.createElement(name);
  made.className = className;
  return made;
};

/** Beside the words: not written in. */
const aside = (name: 'div' | 'span', className: string): HTMLElement => {
  const made = element(name, className);
  made.contentEditable = 'false';
  return made;
};

/** Reached by the mouse and by Alt+S; no stop of the Tab key, which leaves the editor in one step. */
const button = (className: string, onClick: () => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.tabIndex = -1;
  made.className = className;
  made.setAttribute('aria-haspopup', 'dialog');
  made.addEventListener('click', onClick);
  return made;
};
