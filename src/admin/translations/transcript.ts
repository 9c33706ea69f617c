/** What the transcript's editor says, as ICU messages. */
export const TRANSCRIPT_ENGLISH = {
  'lectern.transcript.field': 'Transcript',
  'lectern.transcript.field.description': 'Who said what, as one text',
  'lectern.transcript.label': '{label} ({count, plural, one {# turn} other {# turns}})',
  'lectern.transcript.placeholder': 'Paste or drop the transcript here, or begin to type',
  'lectern.transcript.loading': 'The transcript is being opened …',

  'lectern.transcript.help.line':
    'Enter: new turn · Shift+Enter: new paragraph · Backspace at the start: join to the turn before · Alt+S: speaker',
  'lectern.transcript.help.open': 'All keys',
  'lectern.transcript.help.title': 'Keys in the transcript',
  'lectern.transcript.help.close': 'Close',

  'lectern.transcript.role.host': 'Host',
  'lectern.transcript.role.guest': 'Guest',
  'lectern.transcript.role.other': 'Other',
  'lectern.transcript.speaker.none': 'Who speaks?',
  'lectern.transcript.speaker.button': 'Speaker: {speaker}, {role}. {mark}',
  'lectern.transcript.mark.missing': 'No speaker yet',
  'lectern.transcript.mark.unlinked': 'Not linked to a guest',
  'lectern.transcript.mark.stranger': 'Linked to an expert who is no guest',
  'lectern.transcript.mark.unknown': 'Neither host nor guest',
  'lectern.transcript.time.none': '–:––',
  'lectern.transcript.time.button': 'Begins at {start}',
  'lectern.transcript.time.unset': 'No time yet',
  'lectern.transcript.problems': 'Problems of this turn',

  'lectern.transcript.file.open': 'From a file',

  'lectern.transcript.audio.bar': 'Audio of the interview',
  'lectern.transcript.audio.failed': 'The audio cannot be played: {address}',
  'lectern.transcript.audio.speed': 'Speed',
  'lectern.transcript.audio.stamp': 'This turn begins now',
  'lectern.transcript.audio.duration': 'The audio lasts {duration}. Duration is still empty.',
  'lectern.transcript.audio.duration.take': 'Fill it in',
  'lectern.transcript.audio.show': 'Show the audio',

  'lectern.transcript.source.show': 'Show the original ({language})',
  'lectern.transcript.source.hide': 'Hide the original',
  'lectern.transcript.source.failed': 'The original could not be read.',
  'lectern.transcript.source.none': 'Not in the original',
} as const;
