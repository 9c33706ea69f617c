/**
 * What leads to parts that are loaded when they are first used, and what Strapi itself says there, in English. The rest
 * of their words is loaded with them (`wordsOf`).
 */
export const ENTRANCES_ENGLISH = {
  'lectern.page.button': 'From a page',
  'lectern.page.home.explain':
    'Paste or drop an interview that was saved as a page: the interview, its guests, show and publications become drafts.',
  'lectern.page.title': 'Drafts from a saved page',

  'HomePage.header.subtitle': 'What was written last, and where to begin',
  'content-manager.header.name': 'Content',
  'content-manager.plugin.name': 'Content',
  'content-manager.components.LeftMenu.collection-types': 'Documents',
  'content-manager.components.LeftMenu.single-types': 'Single documents',
  'global.content-manager': 'Content',
  // Accounts of the API, which partner managers see.
  User: 'Partner account',
  'app.components.ToggleCheckbox.off-label': 'No',
  'app.components.ToggleCheckbox.on-label': 'Yes',

  'Settings.profile.form.section.experience.interfaceLanguageHelp':
    'Only what you see changes, and nobody else’s panel.',
  // Of an account that has chosen no language, Strapi shows this and “Choose here” as one word.
  'global.select': ' ',
  'global.prompt.unsaved':
    'You have not saved. If you leave, the text of a document is kept on this computer and offered when you come back; all else is lost.',
  'Settings.permissions.users.firstname': 'First name',
  'Settings.permissions.users.lastname': 'Last name',
  'Settings.permissions.users.listview.header.subtitle': 'Everybody who signs in here',
  'lectern.help.title': 'Help',

  'lectern.bulk.publish': 'Publish',
  'lectern.bulk.unpublish': 'Unpublish',
  'lectern.bulk.delete': 'Delete',
  'lectern.bulk.add-topic': 'Add a topic',
  'lectern.bulk.title-publish': 'Publish several',
  'lectern.bulk.title-unpublish': 'Unpublish several',
  'lectern.bulk.title-delete': 'Delete several',
  'lectern.bulk.title-add-topic': 'Add a topic to several',

  'upload.asset-details.delete.description':
    'A deleted file cannot be brought back. What documents use is not deleted: you will see which.',
  'upload.asset-details.delete.error': 'Nothing was deleted.',
  'upload.list.bulk-actions.delete.confirm.description.are-you-sure':
    'What is deleted cannot be brought back, and a folder goes with all that is in it. If documents use any of it, nothing is deleted.',
  'upload.list.bulk-actions.delete.error': 'Nothing was deleted.',
} as const;
