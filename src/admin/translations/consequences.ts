/** What deleting and unpublishing say before they ask, in English. */
export const CONSEQUENCES_ENGLISH = {
  'lectern.links.no-delete':
    '{total, plural, one {It cannot be deleted: one document links here. Remove it there first.} other {It cannot be deleted: # documents link here. Remove it there first.}}',
  'lectern.links.no-unpublish':
    '{total, plural, one {It stays published: one published document could not be published without it. Unpublish that, or remove it there and publish again.} other {It stays published: # published documents could not be published without it. Unpublish them, or remove it there and publish again.}}',
  'lectern.links.fades':
    '{total, plural, one {One published document links here, and will not show it until it is published again:} other {# published documents link here, and will not show it until it is published again:}}',
  'lectern.links.cannot-undo': 'This cannot be undone.',
  'lectern.links.gone':
    '{count, plural, one {This address will answer that it is gone (410):} other {These addresses will answer that they are gone (410):}}',
  'lectern.links.go-delete': 'Delete',
  'lectern.links.go-unpublish': 'Unpublish',
  'lectern.links.force': 'Delete all the same',
  'lectern.links.force-hint':
    'As an administrator you may delete it all the same: the documents lose the link, and the log says who did it.',
  'lectern.links.cancel': 'Cancel',
} as const;
