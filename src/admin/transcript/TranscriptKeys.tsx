import { TRANSCRIPT_KEYS_ENGLISH } from '../translations/transcript-keys';
import { wordsOf } from '../words';
import { KeyList } from './KeyList';

/** What the editor of a transcript does by key; loaded when somebody asks. */
export const TranscriptKeys = () => {
  const words = useWords();
  return <KeyList keys={KEYS.map(([keys, word]) => [keys, words(word)])} />;
};

const useWords = wordsOf(TRANSCRIPT_KEYS_ENGLISH);

const KEYS = [
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
] as const;
