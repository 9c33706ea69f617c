import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { turnAround } from './turn-commands';
import { turnKey } from './transcript-schema';
import type { AudioKeys, TurnDesk } from './turn-view';

/** Keys that lead out of the words. */
export const transcriptKeys = (desk: TurnDesk): Readonly<Record<string, Command>> => ({
  'Alt-s': (state, _dispatch, view) => {
    const turn = turnAround(state.selection.$from);
    const anchor = turn && view ? speakerButton(view, turn.pos) : null;
    if (turn && anchor && desk.isEditable()) desk.openMenu(turnKey(turn.node), anchor, 'speaker');
    return true;
  },
  'Alt-p': withAudio(desk, (audio) => {
    audio.toggle();
  }),
  'Alt-ArrowLeft': withAudio(desk, (audio) => {
    audio.seek(-STEP);
  }),
  'Alt-ArrowRight': withAudio(desk, (audio) => {
    audio.seek(STEP);
  }),
  'Alt-t': withAudio(desk, (audio) => {
    if (desk.isEditable()) audio.stamp();
  }),
});

/** Seconds of one step back or on. */
export const STEP = 3;

/** Taken whether or not there is audio: the browser would leave the page on Alt+←. */
const withAudio =
  (desk: TurnDesk, act: (audio: AudioKeys) => void): Command =>
  () => {
    const audio = desk.audio();
    if (audio) act(audio);
    return true;
  };

const speakerButton = (view: EditorView, pos: number): HTMLElement | null => {
  const turn = view.nodeDOM(pos);
  return turn instanceof HTMLElement ? turn.querySelector('button') : null;
};
