/** What the panel says of files that documents use, in English. */
export const FILES_ENGLISH = {
  'lectern.files.title': 'What uses this file',
  'lectern.files.count':
    '{total, plural, =0 {Nothing uses it.} one {One document uses it, so it cannot be deleted:} other {# documents use it, so it cannot be deleted:}}',
  'lectern.files.unknown': 'Could not look up what uses it.',
  'lectern.files.unused': 'No document uses any of it.',
  'lectern.files.refused-title': 'Nothing was deleted',
  'lectern.files.refused':
    '{count, plural, one {Documents use a file. Remove it there first, or replace the file.} other {Documents use # of the files. Remove them there first, or leave them out.}}',
  'lectern.files.force-hint':
    'As an administrator you may delete all of it all the same: the documents lose the files, and the log says who did it.',
  'lectern.files.force-failed':
    'Nothing was deleted. Try again, and tell an administrator if it stays so.',
  'lectern.files.close': 'Close',
} as const;
