import type { PageLanguage } from './language';

export const german: PageLanguage = {
  relatedHeadings: [
    ...['Verwandte Publikationen', 'Verwandte Veröffentlichungen', 'Ähnliche Publikationen'],
    ...['Weitere Publikationen', 'Weitere Veröffentlichungen', 'Dazugehörige Publikationen'],
  ],
  looseHeadings: [
    ...['Publikationen', 'Veröffentlichungen', 'Mehr zum Thema', 'Zum Weiterlesen'],
    'Weiterführendes',
  ],
  endMarks: [
    ...['Alle Publikationen anzeigen', 'Alle Publikationen ansehen', 'Alle Publikationen'],
    ...['Alle Veröffentlichungen', 'Alle Veröffentlichungen anzeigen'],
  ],
  looseEndMarks: ['Alle anzeigen', 'Alle ansehen', 'Mehr anzeigen'],
  transcriptHeadings: ['Transkript', 'Abschrift', 'Mitschrift', 'Wortlaut'],
  credits: ['Transkribiert von', 'Transkription:', 'Transkript:', 'Abschrift von'],
  typeLabels: ['Typ', 'Art', 'Publikationstyp', 'Format'],
  typeNames: {
    analysis: ['Analyse', 'Analysen'],
    report: ['Bericht', 'Berichte'],
    'special-report': ['Sonderbericht', 'Sonderberichte'],
    commentary: ['Kommentar', 'Kommentare'],
    testimony: ['Stellungnahme', 'Stellungnahmen'],
    'fact-sheet': ['Faktenblatt', 'Faktenblätter'],
    'event-summary': ['Veranstaltungsbericht', 'Veranstaltungsberichte'],
    book: ['Buch', 'Bücher'],
  },
  months: [
    ...[['Januar', 'Jänner'], ['Februar', 'Feber'], ['März'], ['April'], ['Mai'], ['Juni']],
    ...[['Juli'], ['August'], ['September'], ['Oktober'], ['November'], ['Dezember']],
  ],
  weekdays: [
    ...[['Sonntag'], ['Montag'], ['Dienstag'], ['Mittwoch'], ['Donnerstag'], ['Freitag']],
    ['Samstag', 'Sonnabend'],
  ],
  dateLabels: [
    ...['Veröffentlicht am', 'Veröffentlicht', 'Erschienen am', 'Erschienen', 'Datum', 'Stand'],
    ...['Publiziert am', 'Aktualisiert am', 'Am', 'Den'],
  ],
  dateWords: ['den', 'der', 'um'],
};
