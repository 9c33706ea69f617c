/** What the panel says of what stands before publishing, in English. */
export const READINESS_ENGLISH = {
  'lectern.readiness.title': 'Before publishing',
  'lectern.readiness.asking': 'Looking …',
  'lectern.readiness.unknown': 'Could not check what is missing. Publishing will check it, too.',
  'lectern.readiness.must':
    '{count, plural, =0 {Nothing stands in the way.} one {One thing must be solved first:} other {# things must be solved first:}}',
  'lectern.readiness.should':
    '{count, plural, one {One thing would make it better:} other {# things would make it better:}}',
  'lectern.readiness.tick': 'Tick off',
  'lectern.readiness.tick-this': 'Tick off: {text}',
  'lectern.readiness.ticked':
    '{count, plural, one {One thing was ticked off for this document} other {# things were ticked off for this document}}',
  'lectern.readiness.untick': 'Take back',
  'lectern.readiness.untick-this': 'Take back: {text}',
  'lectern.readiness.not-ticked': 'That was not kept. Try again when you are connected.',
  'lectern.readiness.publish-too': 'Publish {name} too',
  'lectern.readiness.publishing': 'Publishing {name} …',
  'lectern.readiness.publish-first': '{name} cannot be published yet:',
  'lectern.readiness.publish-unknown':
    'Could not check whether {name} can be published. Try again when you are connected.',
  'lectern.readiness.open-target': 'Open {name}',
  'lectern.readiness.link-turns':
    '{count, plural, one {Make this turn the guest’s} other {Make these # turns the guest’s}}',
  'lectern.readiness.missing': '{field} is missing',
  'lectern.readiness.invalid': '{field}: {message}',
  'lectern.readiness.turn-empty': 'Turn {row} has no words',
  'lectern.readiness.turn-speaker': 'Turn {row} has no speaker',

  'lectern.advice.NO_SUMMARY': '{field} is empty: lists and search engines show it',
  'lectern.advice.NO_TOPIC': 'No topic: it will not be found under any',
  'lectern.advice.NO_RELATED': 'No related publications',
  'lectern.advice.IMAGE_WITHOUT_ALT': '{field}: “{name}” has no alternative text',
  'lectern.advice.AUDIO_WITHOUT_TIMES': 'There is audio, and no turn has a time',
  'lectern.advice.GUEST_SILENT': '{name} is a guest, and never speaks',
  'lectern.advice.SPEAKER_NO_GUEST':
    '{name} speaks as a guest (turn {row}), and is not linked as one',
  'lectern.advice.TURNS_NOT_LINKED':
    '{count, plural, one {One turn carries} other {# turns carry}} the name of {name}, and {count, plural, one {is} other {are}} not linked to them',
  'lectern.advice.DEAD_LINK':
    '{field}: the link to {url} leads to {state, select, ended {a page that was taken back} draft {a page that is not published yet} other {no page}}',
  'lectern.advice.TURN_HOLDS_LABEL': 'Turn {row} holds words of {name}',
} as const;
