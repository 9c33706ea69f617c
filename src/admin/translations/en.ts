import { ADDRESS_ENGLISH } from './address';
import { ENTRANCES_ENGLISH } from './entrances';
import { HINDRANCES_ENGLISH } from './hindrances';
import { LINKS_ENGLISH } from './links';
import { PICKERS_ENGLISH } from './pickers';
import { PREVIEW_ENGLISH } from './preview';
import { READINESS_ENGLISH } from './readiness';
import { SUGGESTIONS_ENGLISH } from './suggestions';
import { TRANSCRIPT_ENGLISH } from './transcript';
import { VALUES_ENGLISH } from './values';

/** What the panel says in English, by message: ICU texts, `lectern.<part>.<name>`. */
export const ENGLISH = {
  ...ADDRESS_ENGLISH,
  ...ENTRANCES_ENGLISH,
  ...HINDRANCES_ENGLISH,
  ...LINKS_ENGLISH,
  ...PICKERS_ENGLISH,
  ...PREVIEW_ENGLISH,
  ...READINESS_ENGLISH,
  ...SUGGESTIONS_ENGLISH,
  ...TRANSCRIPT_ENGLISH,
  ...VALUES_ENGLISH,
  'app.components.LeftMenu.navbrand.title': 'Lectern',
  'Auth.form.welcome.title': 'Welcome to Lectern',
  'Auth.form.welcome.subtitle': 'Sign in to edit interviews and publications',
  'app.session.ended.unsaved':
    'Your session has ended. What you typed is kept on this computer: sign in again, and restore it.',
  'i18n.CMEditViewLocalePicker.locale.create': 'Add <bold>{locale}</bold>',
  'i18n.Field.localized': 'Translated in each language',
  // Strapi's own name a row by its number in the database.
  'app.component.table.select.one-entry': 'Select this row',
  // Strapi's own ends with “or”.
  'upload.input.label': 'Drag files here, or click to choose them',
  'content-manager.popUpWarning.warning.has-draft-m2m-relations.message':
    '{count, plural, one {One linked document is not published yet: it appears once it is.} other {# linked documents are not published yet: they appear once they are.}}',

  'lectern.saves.unreachable':
    'Not saved: the server could not be reached. Your text is still here; save again when you are connected.',
  'lectern.saves.busy':
    'Not saved: the server is busy. Your text is still here; save again in a moment.',
  'lectern.saves.too-large':
    'Not saved: this is more than the server takes at once. Your text is still here; an administrator can raise the limit.',
  'lectern.saves.failed':
    'Not saved: the server made a mistake. Your text is still here; save again, and tell an administrator if it stays so.',
  'lectern.saves.signed-out':
    'Not saved: your session has ended. Your text is kept on this computer; sign in again, and restore it.',
  'lectern.saves.deleted':
    'Not saved: somebody deleted this document. Your text is still here; make a new draft of it in “Your text”.',
  'lectern.saves.changed':
    'Not saved: somebody changed this meanwhile. Your text is still here; see “Your text”.',
  'lectern.saves.changed-elsewhere':
    'Not saved: somebody changed this meanwhile. Your text is still here: copy it, open the document by itself, and put both together.',

  'lectern.deeds.unreachable':
    'Not done: the server could not be reached. Try again when you are connected.',
  'lectern.deeds.busy': 'Not done: the server is busy. Try again in a moment.',
  'lectern.deeds.too-large':
    'Not done: this is more than the server takes at once. An administrator can raise the limit.',
  'lectern.deeds.failed':
    'Not done: the server made a mistake. Try again, and tell an administrator if it stays so.',
  'lectern.deeds.signed-out': 'Not done: your session has ended. Sign in again.',
  'lectern.deeds.deleted': 'Not done: somebody deleted this document.',
  'lectern.deeds.changed':
    'Not done: somebody changed this meanwhile. Look at it first; see “Your text”.',
  'lectern.deeds.changed-elsewhere':
    'Not done: somebody changed this meanwhile. Open the document and look at it first.',

  'lectern.text.title': 'Your text',
  'lectern.text.saved': 'Everything is saved.',
  'lectern.text.nothing': 'Nothing to save yet.',
  'lectern.text.kept': 'Not saved yet. Kept on this computer until you save.',
  'lectern.text.not-kept':
    'Not saved yet. This browser keeps nothing (private window, or full): save often.',
  'lectern.text.changed-by':
    '{who, select, you {You changed this in another tab} nobody {The importer or the API changed this} other {{name} changed this}} at {at, time, short}, after you opened it.',
  'lectern.text.merged':
    'Both were put together: {fields} came from there. Nothing is saved yet; look, and save.',
  'lectern.text.merged-nothing': 'Your text holds all of it. Nothing is saved yet; save again.',
  'lectern.text.conflicts':
    '{count, plural, one {One place was changed by both.} other {# places were changed by both.}} Choose before you save.',
  'lectern.text.choose': 'Choose …',
  'lectern.text.not-loaded':
    'What shows both texts could not be loaded. Yours is kept on this computer: open the document again.',
  'lectern.text.deleted': 'Somebody deleted this document after you opened it.',
  'lectern.text.deleted-links':
    'Linked documents that were stored before are not part of it: link them again.',
  'lectern.text.new-draft': 'Make a new draft of my text',

  'lectern.recovery.found':
    'Text that was not saved was found, of {at, date, medium}, {at, time, short}. It differs in: {fields}.',
  'lectern.recovery.restore': 'Restore it',
  'lectern.recovery.look': 'Look at it',
  'lectern.recovery.discard': 'Discard it',
  'lectern.recovery.title': 'Text that was not saved',
  'lectern.recovery.close': 'Close',

  'lectern.presence.here':
    '{hasUnsaved, select, true {{name} has this open, with unsaved changes.} other {{name} has this open.}}',
  'lectern.presence.you':
    '{hasUnsaved, select, true {You have this open in another tab, with unsaved changes.} other {You have this open in another tab.}}',
} as const;
