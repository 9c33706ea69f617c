/** What pickers say, and what leads to filling in from another language, in English. */
export const PICKERS_ENGLISH = {
  'lectern.pickers.new': 'Create a new one',
  'lectern.pickers.create': 'Create “{name}”',
  'content-manager.relation.add': 'Search to link',
  'content-manager.relation.notAvailable': 'Nothing is found',
  'content-manager.relation.isLoading': 'Searching …',
  'content-manager.relation.create': 'Create',

  'i18n.CMEditViewCopyLocale.copy-text': 'Fill in from another language',
  'lectern.fill-in.title': 'Fill in from another language',
} as const;
