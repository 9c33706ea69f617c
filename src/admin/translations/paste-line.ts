/** What is said of a text that was pasted or dropped into a transcript, in English. */
export const PASTE_LINE_ENGLISH = {
  'lectern.transcript.paste.found':
    '{turns, plural, one {# turn} other {# turns}} of {speakers, plural, one {# speaker} other {# speakers}}.',
  'lectern.transcript.paste.file': '{name}:',
  'lectern.transcript.paste.none':
    'No speaker’s name was found: all words are one turn. Enter parts it.',
  'lectern.transcript.paste.speaker': '{label}: {role}',
  'lectern.transcript.paste.linked': '{label}: {role}, linked',
  'lectern.transcript.paste.unlinked': '{label}: {role}, not linked',
  'lectern.transcript.paste.leftOut':
    '{count, plural, one {# line} other {# lines}} outside of the conversation left out (“{first}”).',
  'lectern.transcript.paste.dropped':
    '{count, plural, one {# control character} other {# control characters}} dropped.',
  'lectern.transcript.paste.final':
    'The text had comments or tracked changes: its final words were taken.',
  'lectern.transcript.paste.doubts':
    '{count, plural, one {One line} other {# lines}} may hold another speaker’s words: {first}',
  'lectern.transcript.paste.kept':
    '{count, plural, one {# turn was} other {# turns were}} recognised and kept.',
  'lectern.transcript.paste.times': 'Times of {count, plural, one {# turn} other {# turns}} set.',
  'lectern.transcript.paste.noTimes': 'No times were found for these turns.',
  'lectern.transcript.paste.ask': 'What is to become of the transcript that is here?',
  'lectern.transcript.paste.replace': 'Replace it',
  'lectern.transcript.paste.insert': 'Insert at the cursor',
  'lectern.transcript.paste.onlyTimes': 'Take only the times',
  'lectern.transcript.paste.change': 'Change',
  'lectern.transcript.paste.undo': 'Undo',
  'lectern.transcript.paste.cancel': 'Cancel',
  'lectern.transcript.paste.close': 'Close this line',
  'lectern.transcript.paste.reading': '{name} is being read …',
  'lectern.transcript.file.tooLarge':
    '{name} is too large: at most {limit} MB. Nothing was inserted.',
  'lectern.transcript.file.unknown':
    '{name} cannot be read here: .txt, .docx, .vtt and .srt can. Nothing was inserted.',
  'lectern.transcript.file.unreadable': '{name} cannot be read: {why} Nothing was inserted.',
  'lectern.transcript.file.empty': 'There are no words in it.',
  'lectern.transcript.file.encoding': 'It is no text in UTF-8.',
  'lectern.transcript.file.loading': 'What reads it could not be loaded. Try again.',
  'lectern.transcript.file.docx': 'It is no Word document, or it is protected.',
  'lectern.transcript.limit.turns':
    'Too many turns: {count}, and at most {limit} are allowed. Nothing was changed.',
  'lectern.transcript.limit.length':
    'Turn {number} is too long: {length} characters, and at most {limit} are allowed. Nothing was changed.',
} as const;
