import { DECLARED_TYPES } from '../../features/content/types';

type NounMessage = `lectern.links.${(typeof DECLARED_TYPES)[number]['noun']}`;

/** What people call documents of each type. */
const NOUNS = Object.fromEntries(
  DECLARED_TYPES.map(({ noun }) => [
    `lectern.links.${noun}`,
    noun.charAt(0).toUpperCase() + noun.slice(1),
  ]),
) as Record<NounMessage, string>;

/** What the panel says of what refers to documents and files, and of deleting them, in English. */
export const LINKS_ENGLISH = {
  'lectern.links.title': 'What links here',
  'lectern.links.asking': 'Looking what links here …',
  'lectern.links.unknown': 'What links here could not be asked.',
  'lectern.links.count':
    '{total, plural, =0 {Nothing links here.} one {One document links here:} other {# documents link here:}}',
  'lectern.links.show-all': 'Show all {total}',
  'lectern.links.more': 'And {more, number} more.',
  'lectern.links.list': 'Documents that link here',
  'lectern.links.new-tab': 'Opens in a new tab',

  ...NOUNS,
  'lectern.links.document': 'Document',
  'lectern.links.untitled': 'Without a name',
  'lectern.links.hidden': 'One that you may not see',
  'lectern.links.in-draft': 'in its draft',
  'lectern.links.in-published': 'as published',
  'lectern.links.in-both': 'as published and in its draft',

  'lectern.links.title-delete': 'Delete it?',
  'lectern.links.title-unpublish': 'Unpublish it?',
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
