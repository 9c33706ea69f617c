/** What filling in from another language says, in English. */
export const FILL_IN_ENGLISH = {
  'lectern.fill-in.explain':
    'What stands in the form gives way to what is stored in the other language. Nothing is saved until you save.',
  'lectern.fill-in.language': 'Language',
  'lectern.fill-in.choose': 'Choose one',
  'lectern.fill-in.cancel': 'Cancel',
  'lectern.fill-in.fill': 'Fill in',
  'lectern.fill-in.failed': 'Not filled in: {reason}',
  'lectern.fill-in.filled': 'Filled in. All links could be taken. Nothing is saved yet.',
  'lectern.fill-in.lost':
    'Filled in. {count, plural, one {One link could not be taken: what it leads to is not there in {language}.} other {# links could not be taken: what they lead to is not there in {language}.}}',
  'lectern.fill-in.lost-link': '{name} ({field})',
  'lectern.fill-in.create-explain':
    'As drafts in {language} they begin with the words of the other language, for somebody to translate.',
  'lectern.fill-in.create': 'Create drafts and link them',
  'lectern.fill-in.leave-out': 'Leave them out',
  'lectern.fill-in.created':
    '{count, plural, =0 {Nothing was created.} one {One draft was created and linked. The link is saved with the form.} other {# drafts were created and linked. The links are saved with the form.}}',
  'lectern.fill-in.not-created': 'Not created: {name}. {reason}',
  'lectern.fill-in.close': 'Close',
} as const;
