/** What is said where two texts are shown beside one another, in English. */
export const CONFLICTS_ENGLISH = {
  'lectern.conflicts.title': 'Changed by both',
  'lectern.conflicts.explain':
    'Take one of the two for each place. Nothing is saved until you save.',
  'lectern.conflicts.turn': '{field}, turn {row}',
  'lectern.conflicts.mine': 'Mine',
  'lectern.conflicts.theirs': 'The stored text',
  'lectern.conflicts.keep-mine': 'Keep mine',
  'lectern.conflicts.take-theirs': 'Take the stored text',
  'lectern.conflicts.nothing': 'Nothing is there',
  'lectern.conflicts.done': 'Done',
} as const;
