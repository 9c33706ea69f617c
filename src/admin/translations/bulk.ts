/** What the panel says of doing something with several documents, in English. */
export const BULK_ENGLISH = {
  'lectern.bulk.looking': 'Looking …',
  'lectern.bulk.unknown': 'Could not check what can be done. Close this, and try again.',
  'lectern.bulk.too-many': 'At most {most} at once. Choose fewer.',
  'lectern.bulk.topic': 'Topic',
  'lectern.bulk.topic-search': 'Search for a topic',
  'lectern.bulk.topic-hint':
    'Drafts get it; what is published shows it once it is published again.',
  'lectern.bulk.delete-hint':
    'They are deleted in this language, published versions too. This cannot be undone.',
  'lectern.bulk.unpublish-hint': 'Their public addresses will answer that they are gone.',
  'lectern.bulk.ready-publish':
    '{left, plural, =0 {None is ready.} one {One is ready.} other {# are ready.}}',
  'lectern.bulk.ready-unpublish':
    '{left, plural, =0 {None can be unpublished.} one {One can be unpublished.} other {# can be unpublished.}}',
  'lectern.bulk.ready-delete':
    '{left, plural, =0 {None can be deleted.} one {One can be deleted.} other {# can be deleted.}}',
  'lectern.bulk.ready-add-topic':
    '{left, plural, =0 {None can get it.} one {One can get it.} other {# can get it.}}',
  'lectern.bulk.not':
    '{not, plural, =0 {} one {One {isReady, select, true {is not} other {cannot}}:} other {# {isReady, select, true {are not} other {cannot}}:}}',
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
