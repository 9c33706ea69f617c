/** What the input of a slug says, as ICU messages. */
export const ADDRESS_ENGLISH = {
  'lectern.address.field': 'Address',
  'lectern.address.field.description': 'The part of an address that names a document',
  'lectern.address.placeholder': 'Made from the {field}',
  'lectern.address.page': 'Page: {page}',
  'lectern.address.taken':
    '{isPublished, select, true {“{name}” is published with this slug.} other {The draft “{name}” has this slug.}}',
  'lectern.address.reserved': '“{slug}” is part of other addresses.',
  'lectern.address.take': 'Take “{free}”',
  'lectern.address.again': 'Make it from the {field} again',
  'lectern.address.former':
    'Published as “{former}”: once this is published, that address leads to the new one.',
} as const;
