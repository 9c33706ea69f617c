/** What the panel says of documents that are not there, in English. */
export const MISSING_ENGLISH = {
  'lectern.missing.title': 'This document is not here',
  'lectern.missing.explain':
    'Somebody deleted it, or the address is not right. What links to it elsewhere may be out of date.',
  'lectern.missing.back': 'Back to the list',
  'lectern.missing.again': 'Look again',
} as const;
