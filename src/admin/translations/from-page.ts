/** What the panel says where drafts are made from a saved page, as ICU messages. */
export const FROM_PAGE_ENGLISH = {
  'lectern.page.subtitle':
    'Nothing is written before you press the button, and then all or nothing.',
  'lectern.page.loading': 'Loading …',

  'lectern.page.text': 'The page',
  'lectern.page.text.placeholder':
    'Paste the page here, or drop a file: .txt, .md, .html or .docx, 10 MB at most',
  'lectern.page.text.hint':
    'Standfirst, the sentence that names the show, turns as “Name: words”, related publications.',
  'lectern.page.file': 'From a file',
  'lectern.page.clear': 'Begin again',
  'lectern.page.reading': '{name} is being read …',
  'lectern.page.dropped':
    '{count, plural, one {# control character was} other {# control characters were}} dropped.',
  'lectern.page.final': 'The document had comments or tracked changes: its final words were taken.',

  'lectern.page.facts.title': 'Title',
  'lectern.page.facts.date': 'Air date',
  'lectern.page.facts.use-date': 'Use {date, date, long}, which stands on the page',
  'lectern.page.facts.locale': 'Language',
  'lectern.page.facts.host': 'Host',
  'lectern.page.facts.show': 'Show',

  'lectern.page.planning': 'The page is being read …',
  'lectern.page.plan.title': 'What will be made',
  'lectern.page.plan.create': 'A new interview, with {turns, plural, one {# turn} other {# turns}}',
  'lectern.page.plan.translation':
    'The {language} version of an interview that is there, with {turns, plural, one {# turn} other {# turns}}',
  'lectern.page.plan.update':
    'An interview that was made from this page before gets what changed: {writes}. What editors wrote since stays.',
  'lectern.page.plan.unchanged':
    'The interview of this page is there, and nothing of the page has changed.',
  'lectern.page.plan.skipped':
    'The interview of this page was deleted. It is not brought back by itself.',
  'lectern.page.plan.open': 'Open that interview',
  'lectern.page.plan.as-new': 'Make a new interview of it',
  'lectern.page.plan.not-allowed':
    'The interview of this page is somebody else’s: you may change only your own. Ask an editor.',
  'lectern.page.plan.may-not-make': 'You may not make interviews in this language. Ask an editor.',
  'lectern.page.plan.double':
    'There is an interview of this title already, which was not made from this page:',
  'lectern.page.plan.speakers': 'Who speaks',
  'lectern.page.plan.speaker': '{label}: {role}, {turns, plural, one {# turn} other {# turns}}',
  'lectern.page.plan.missing': 'Still to give before it can be published',
  'lectern.page.plan.notices': 'What is odd about the page',
  'lectern.page.plan.line': 'Line {line}: {message}',

  'lectern.page.type.expert': 'Guests',
  'lectern.page.type.show': 'Show',
  'lectern.page.type.publication': 'Related publications',
  'lectern.page.type.topic': 'Topics',

  'lectern.page.choice.label': '{label}: which one it is',
  'lectern.page.choice.open': 'Choose …',
  'lectern.page.choice.new': 'New: {label}',
  'lectern.page.choice.left-out': 'Leave out',
  'lectern.page.choice.existing': '{label}',
  'lectern.page.choice.existing-detail': '{label} · {detail}',
  'lectern.page.choice.search': 'Another one …',

  'lectern.page.search': 'Search for {label}',
  'lectern.page.search.none': 'Nothing is called so.',
  'lectern.page.search.failed': 'This could not be searched. Try again.',

  'lectern.page.state.new': 'New',
  'lectern.page.state.linked': 'Linked',
  'lectern.page.state.changed': 'Changed',
  'lectern.page.state.open': 'Choose',
  'lectern.page.state.left-out': 'Left out',
  'lectern.page.withheld':
    'Your role may not make this: it is left out. An editor can add it, or import the page again.',
  'lectern.page.linked-only': 'Linked as it is: you may not change it.',

  'lectern.page.missing.title': 'A title: the one above is taken from the words of the page',
  'lectern.page.missing.airDate': 'The air date',
  'lectern.page.missing.show': 'The show: no sentence of the page names it',
  'lectern.page.missing.hostName': 'The host: the page does not name them',
  'lectern.page.missing.guests': 'A guest: none of the page could be linked',

  'lectern.page.missing.releaseDate': 'The release date of “{label}”',
  'lectern.page.missing.publicationType': 'The type of “{label}”',

  'lectern.page.field.title': 'title',
  'lectern.page.field.standfirst': 'standfirst',
  'lectern.page.field.pullQuote': 'pull quote',
  'lectern.page.field.airDate': 'air date',
  'lectern.page.field.hostName': 'host',
  'lectern.page.field.hostAffiliation': 'host’s organization',
  'lectern.page.field.transcript': 'transcript',
  'lectern.page.field.show': 'show',
  'lectern.page.field.guests': 'guests',
  'lectern.page.field.relatedPublications': 'related publications',

  'lectern.page.create': 'Create drafts',
  'lectern.page.update': 'Update drafts',
  'lectern.page.done':
    '{count, plural, one {One draft was written.} other {# drafts were written.}}',
  'lectern.page.open-choices':
    '{count, plural, one {One choice is} other {# choices are}} left before drafts can be made.',

  'lectern.page.refused': '{message}',
  'lectern.page.refused.line': 'Line {line}: {message}',
  'lectern.page.refused.PAGE_IS_CAPTIONS':
    'These are captions, not a page: drop them on the transcript of their interview.',
  'lectern.page.refused.PLAN_CHANGED':
    'Something that this page speaks of was changed meanwhile. Nothing was made; here is what would be made now.',
  'lectern.page.refused.unreachable':
    'The server could not be reached. Nothing was made; your page is still here. Try again.',
  'lectern.page.refused.again': 'Try again',
  'lectern.page.refused.unknown-file':
    '{name} cannot be read here: .txt, .md, .html and .docx can.',
  'lectern.page.refused.large-file': '{name} is too large: at most {limit} MB.',
  'lectern.page.refused.encoding': '{name} is no text in UTF-8.',
  'lectern.page.refused.empty': 'There are no words in {name}.',
  'lectern.page.refused.loading': 'What reads {name} could not be loaded. Try again.',
  'lectern.page.refused.docx': '{name} is no Word document, or it is protected.',
} as const;
