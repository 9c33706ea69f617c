/** Why something cannot be done with a document, in English: said of one and of several. */
export const HINDRANCES_ENGLISH = {
  'lectern.bulk.RIGHT_MISSING': 'You may not do this with it.',
  'lectern.bulk.DOCUMENT_NOT_FOUND': 'It is not there, or not in this language.',
  'lectern.bulk.NOTHING_TO_DO': 'There is nothing to do.',
  'lectern.bulk.STILL_REFERRED_TO':
    '{total, plural, one {One document needs it:} other {# documents need it:}}',
  'lectern.closed.role': 'You can read this, but your role does not let you change it.',
  'lectern.closed.others':
    'You can read this, but not change it: somebody else made it. Ask them, or an editor.',
  'lectern.closed.published':
    'You can read this, but no longer change it: it was published. Ask an editor.',
} as const;
