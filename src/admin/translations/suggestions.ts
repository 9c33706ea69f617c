/** What the panel says of related publications, in English. */
export const SUGGESTIONS_ENGLISH = {
  'lectern.suggestions.title': 'Related publications',
  'lectern.suggestions.asking': 'Looking for related publications …',
  'lectern.suggestions.failed': 'Could not look for related publications.',
  'lectern.suggestions.again': 'Look again',
  'lectern.suggestions.none':
    'Nothing else is related to this text yet. Topics and experts help to find something.',
  'lectern.suggestions.explain': 'Related, and not linked yet:',
  'lectern.suggestions.draft': 'draft: shown once it is published',
  'lectern.suggestions.add': 'Add',
  'lectern.suggestions.add-this': 'Add: {title}',
  'lectern.suggestions.added': 'Added: {title}. Save to keep it.',
  'lectern.suggestions.untitled': 'Untitled',
  'lectern.suggestions.topics': '{count, plural, one {Same topic} other {Same topics}}: {names}',
  'lectern.suggestions.experts': '{count, plural, one {Same expert} other {Same experts}}: {names}',
  'lectern.suggestions.text': 'Similar words',
} as const;
