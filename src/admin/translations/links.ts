import { EDITED_TYPES } from '../../features/content/edited-types';

type NounMessage = `lectern.links.${(typeof EDITED_TYPES)[number]['noun']}`;

/** What people call documents of each type. */
const NOUNS = Object.fromEntries(
  EDITED_TYPES.map(({ noun }) => [
    `lectern.links.${noun}`,
    noun.charAt(0).toUpperCase() + noun.slice(1),
  ]),
) as Record<NounMessage, string>;

/** What the panel says of what refers to documents and files, and of deleting them, in English. */
export const LINKS_ENGLISH = {
  'lectern.links.title': 'What links here',
  'lectern.links.asking': 'Looking what links here …',
  'lectern.links.unknown': 'Could not look up what links here.',
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
} as const;
