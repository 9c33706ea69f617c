/** The help page of the panel, in English; and what leads there in place of pages of Strapi's own. */
export const HELP_ENGLISH = {
  'lectern.help.subtitle': 'How to write, link and publish here',

  'lectern.help.publish.title': 'From a draft to the site',
  'lectern.help.publish.page':
    'An interview that is on a web page already: “From a page”, on Home and above the list of interviews, makes drafts of it.',
  'lectern.help.publish.save':
    'Save keeps a draft, which visitors do not see. Until you save, what you type is kept on this computer: “Your text”, beside the form, says so.',
  'lectern.help.publish.ready':
    '“Before publishing”, beside the form, lists what must be solved first, and below it what would be better. A click leads to the place. What is as it should be can be ticked off.',
  'lectern.help.publish.preview':
    '“Open preview” shows the draft as visitors will see it. “Copy link” is for somebody without an account.',
  'lectern.help.publish.publish':
    'Publish puts it on the site. What you correct afterwards is a draft again, until you publish again.',
  'lectern.help.publish.author': 'Authors write drafts; an editor publishes them.',

  'lectern.help.link.title': 'Links',
  'lectern.help.link.choose':
    'Guests, authors and topics: type a part of the name into their field, and choose. Their order is the one on the page.',
  'lectern.help.link.waiting':
    'A guest or an author must be public first: “Publish … too”, in “Before publishing”, does it from there.',
  'lectern.help.link.related':
    '“Related publications”, beside the form, says what fits, and why. Add links it; what is a draft appears once it is published.',
  'lectern.help.link.speakers':
    'In a transcript, click on a name to say whose turns they are: for one turn, or for all of that speaker.',
  'lectern.help.link.text':
    'A link in a text to a page of your own site that is not there is named in “Before publishing”.',

  'lectern.help.ask.title': 'Whom to ask',
  'lectern.help.ask.administrator':
    'An administrator of this panel makes accounts, gives rights, and sets a new password for whoever forgot theirs.',
  'lectern.help.ask.right':
    'What is refused says which right is missing: pass that sentence on to them.',
  'lectern.help.ask.lost':
    'Text that is not where you left it, or that somebody changed: look at “Your text”, beside the form, first.',

  'lectern.help.keys.title': 'Keys in every form',
  'lectern.help.keys.transcript': 'Keys in a transcript',
  'lectern.help.keys.save': 'save',
  'lectern.help.keys.publish': 'publish',
  'lectern.help.keys.next': 'the next field; Shift+Tab the one before',
  'lectern.help.keys.close': 'closes a window or a menu',
} as const;
