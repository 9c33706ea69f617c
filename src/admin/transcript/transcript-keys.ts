import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { turnAround } from './turn-commands';
import { turnKey } from './transcript-schema';
import type { TurnDesk } from './turn-view';

/** Keys that lead out of the words. */
export const transcriptKeys = (desk: TurnDesk): Readonly<Record<string, Command>> => ({
  'Alt-s': (state, _dispatch, view) => {
    const turn = turnAround(state.selection.$from);
    const anchor = turn && view ? speakerButton(view, turn.pos) : null;
    if (turn && anchor && desk.isEditable()) desk.openMenu(turnKey(turn.node), anchor, 'speaker');
    return true;
  },
});

const speakerButton = (view: EditorView, pos: number): HTMLElement | null => {
  const turn = view.nodeDOM(pos);
  return turn instanceof HTMLElement ? turn.querySelector('button') : null;
};
