import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { turnKey } from './transcript-schema';
import { turnAround } from './turn-commands';
import type { AudioKeys, TurnContext } from './turn-view';

/** Keys that lead out of the words. */
export const transcriptKeys = (context: TurnContext): Readonly<Record<string, Command>> => ({
  'Alt-s': (state, _dispatch, view) => {
    const turn = turnAround(state.selection.$from);
    const anchor = turn && view ? speakerButton(view, turn.pos) : null;
    if (turn && anchor && context.isEditable())
      context.openMenu(turnKey(turn.node), anchor, 'speaker');
    return true;
  },
  'Alt-p': withAudio(context, (audio) => {
    audio.toggle();
  }),
  'Alt-ArrowLeft': withAudio(context, (audio) => {
    audio.seek(-STEP);
  }),
  'Alt-ArrowRight': withAudio(context, (audio) => {
    audio.seek(STEP);
  }),
  'Alt-t': withAudio(context, (audio) => {
    if (context.isEditable()) audio.stamp();
  }),
});

/** Seconds of one step back or on. */
export const STEP = 3;

/** Taken whether or not there is audio: the browser would leave the page on Alt+←. */
const withAudio =
  (context: TurnContext, act: (audio: AudioKeys) => void): Command =>
  () => {
    const audio = context.audio();
    if (audio) act(audio);
    return true;
  };

const speakerButton = (view: EditorView, pos: number): HTMLElement | null => {
  const turn = view.nodeDOM(pos);
  return turn instanceof HTMLElement ? turn.querySelector('button') : null;
};
