/** What the panel says of previews, in English. */
export const PREVIEW_ENGLISH = {
  'content-manager.preview.panel.title': 'Preview',
  'content-manager.preview.panel.button-disabled-tooltip':
    'Save first: the preview shows what is saved',
  'preview.copy.label': 'Copy the address of this page, for colleagues who sign in here',
  'content-manager.preview.copy.success':
    'Copied the address of this page. Others need the link of the preview: “Copy link”.',

  'lectern.preview.unsaved': 'The preview shows what is saved, not yet what you typed.',
  'lectern.preview.copy': 'Copy link',
  'lectern.preview.copied':
    'Copied. Whoever has the link sees this draft without an account, until {until, date, long}.',
  'lectern.preview.not-copied':
    'This browser does not allow copying. Copy the link from here; whoever has the link sees this draft until {until, date, long}.',
  'lectern.preview.link': 'Link to the preview',
  'lectern.preview.failed': 'No link was made. Try again; if it stays so, tell an administrator.',
  'lectern.preview.end': 'End all links of this document',
  'lectern.preview.end-title': 'End all links?',
  'lectern.preview.end-explain':
    'Whoever has a link to a preview of this document, in any language, will see nothing any more. New links can be made at any time.',
  'lectern.preview.end-now': 'End all links',
  'lectern.preview.cancel': 'Cancel',
  'lectern.preview.ended': 'All links of this document have ended.',
  'lectern.preview.not-ended':
    'The links were not ended. Try again; if it stays so, tell an administrator.',
} as const;
