import type { MessageId } from '../words';

/** Keys as they are written, and what they do. */
export type HelpKey = readonly [keys: string, word: MessageId];

/** What the editor of a transcript does by key. */
export const TRANSCRIPT_KEYS: readonly HelpKey[] = [
  ['Enter', 'lectern.transcript.help.split'],
  ['Shift+Enter', 'lectern.transcript.help.paragraph'],
  ['Backspace', 'lectern.transcript.help.merge'],
  ['Delete', 'lectern.transcript.help.mergeBehind'],
  ['Alt+↑ Alt+↓', 'lectern.transcript.help.move'],
  ['Alt+S', 'lectern.transcript.help.speaker'],
  ['Ctrl+Z', 'lectern.transcript.help.undo'],
  ['Ctrl+Y', 'lectern.transcript.help.redo'],
  ['Ctrl+F', 'lectern.transcript.help.find'],
  ['Alt+P', 'lectern.transcript.help.play'],
  ['Alt+← Alt+→', 'lectern.transcript.help.seek'],
  ['Alt+T', 'lectern.transcript.help.stamp'],
  ['Ctrl+S Ctrl+Enter', 'lectern.transcript.help.save'],
  ['Ctrl+Shift+Enter', 'lectern.transcript.help.publish'],
  ['Tab', 'lectern.transcript.help.leave'],
];
