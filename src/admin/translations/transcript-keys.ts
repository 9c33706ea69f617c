/** What the keys of the transcript's editor do, in English. */
export const TRANSCRIPT_KEYS_ENGLISH = {
  'lectern.transcript.help.split': 'Begin a new turn at the cursor',
  'lectern.transcript.help.paragraph': 'Begin a new paragraph',
  'lectern.transcript.help.merge': 'At the start of a turn: join it to the turn before',
  'lectern.transcript.help.mergeBehind': 'At the end of a turn: join the next one to it',
  'lectern.transcript.help.move': 'Move the turn up or down',
  'lectern.transcript.help.speaker': 'Speaker and times of the turn',
  'lectern.transcript.help.undo': 'Undo, also what was done before a save',
  'lectern.transcript.help.redo': 'Do it again',
  'lectern.transcript.help.find': 'Find (of the browser)',
  'lectern.transcript.help.play': 'Play or pause the audio',
  'lectern.transcript.help.seek': 'Three seconds back or on',
  'lectern.transcript.help.stamp': 'This turn begins now',
  'lectern.transcript.help.save': 'Save',
  'lectern.transcript.help.publish': 'Publish',
  'lectern.transcript.help.leave': 'Leave the transcript',
} as const;
