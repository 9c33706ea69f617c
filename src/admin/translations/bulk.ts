/** What the panel says of doing something with several documents, in English. */
export const BULK_ENGLISH = {
  'lectern.bulk.looking': 'Looking …',
  'lectern.bulk.unknown': 'What can be done could not be asked. Close this, and try again.',
  'lectern.bulk.too-many': 'At most {most} at once. Choose fewer.',
  'lectern.bulk.topic': 'Topic',
  'lectern.bulk.topic-hint':
    'Drafts get it; what is published shows it once it is published again.',
  'lectern.bulk.delete-hint':
    'They are deleted in this language, published versions too. This cannot be undone.',
  'lectern.bulk.unpublish-hint': 'Their public addresses will answer that they are gone.',
  'lectern.bulk.ready':
    '{left, plural, =0 {None is ready.} one {One is ready.} other {# are ready.}}',
  'lectern.bulk.not': '{not, plural, =0 {} one {One is not:} other {# are not:}}',
  'lectern.bulk.progress': '{done} done, {left} left{not, plural, =0 {} other {, # not done}}.',
  'lectern.bulk.all-done': '{done} done{not, plural, =0 {} other {, # not done}}.',
  'lectern.bulk.start-publish': 'Publish {left}',
  'lectern.bulk.start-unpublish': 'Unpublish {left}',
  'lectern.bulk.start-delete': 'Delete {left}',
  'lectern.bulk.start-add-topic': 'Add to {left}',
  'lectern.bulk.stop': 'Stop',
  'lectern.bulk.go-on': 'Go on with {left}',

  'lectern.bulk.list': 'The chosen documents',
  'lectern.bulk.unnamed': 'Without a name',
  'lectern.bulk.is-done': 'Done',
  'lectern.bulk.is-working': 'Working …',
} as const;
