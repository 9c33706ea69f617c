/** What the page says beside the document. */
export interface PageWords {
  readonly preview: string;
  /** Of a draft: what is shown. */
  readonly draft: string;
  readonly published: string;
  /** With `{date}`. */
  readonly until: string;
  readonly untitled: string;
  readonly by: string;
  readonly host: string;
  readonly guests: string;
  readonly transcript: string;
  readonly topics: string;
  readonly related: string;
  readonly listen: string;
  readonly read: string;
}

const ENGLISH: PageWords = {
  preview: 'Preview',
  draft: 'This is the draft as it was last saved. It is not public.',
  published: 'This is what is published now.',
  until: 'This link is good until {date}.',
  untitled: 'Without a title',
  by: 'By',
  host: 'Host',
  guests: 'Guests',
  transcript: 'Transcript',
  topics: 'Topics',
  related: 'Related publications',
  listen: 'Audio',
  read: 'Document',
};

const WORDS: Readonly<Record<string, PageWords>> = {
  en: ENGLISH,
  de: {
    preview: 'Vorschau',
    draft: 'Dies ist der Entwurf, wie er zuletzt gespeichert wurde. Er ist nicht öffentlich.',
    published: 'Dies ist, was jetzt veröffentlicht ist.',
    until: 'Dieser Link gilt bis {date}.',
    untitled: 'Ohne Titel',
    by: 'Von',
    host: 'Moderation',
    guests: 'Gäste',
    transcript: 'Transkript',
    topics: 'Themen',
    related: 'Verwandte Publikationen',
    listen: 'Audio',
    read: 'Dokument',
  },
  fr: {
    preview: 'Aperçu',
    draft: 'Ceci est le brouillon tel qu’il a été enregistré en dernier. Il n’est pas public.',
    published: 'Ceci est ce qui est publié actuellement.',
    until: 'Ce lien est valable jusqu’au {date}.',
    untitled: 'Sans titre',
    by: 'Par',
    host: 'Animation',
    guests: 'Invités',
    transcript: 'Transcription',
    topics: 'Thèmes',
    related: 'Publications liées',
    listen: 'Audio',
    read: 'Document',
  },
  es: {
    preview: 'Vista previa',
    draft: 'Este es el borrador tal como se guardó por última vez. No es público.',
    published: 'Esto es lo que está publicado ahora.',
    until: 'Este enlace es válido hasta el {date}.',
    untitled: 'Sin título',
    by: 'Por',
    host: 'Presenta',
    guests: 'Invitados',
    transcript: 'Transcripción',
    topics: 'Temas',
    related: 'Publicaciones relacionadas',
    listen: 'Audio',
    read: 'Documento',
  },
  ar: {
    preview: 'معاينة',
    draft: 'هذه هي المسودة كما حُفظت آخر مرة. وهي غير منشورة.',
    published: 'هذا هو المنشور الآن.',
    until: 'هذا الرابط صالح حتى {date}.',
    untitled: 'بلا عنوان',
    by: 'بقلم',
    host: 'تقديم',
    guests: 'الضيوف',
    transcript: 'نص المقابلة',
    topics: 'الموضوعات',
    related: 'منشورات ذات صلة',
    listen: 'الصوت',
    read: 'الوثيقة',
  },
};

export interface WordsInLanguage {
  readonly words: PageWords;
  /** The language that they are in: that of the document, or English. */
  readonly language: string;
}

export const wordsIn = (locale: string): WordsInLanguage => {
  const [language = ''] = locale.toLowerCase().split('-');
  const words = WORDS[language];
  return words ? { words, language } : { words: ENGLISH, language: 'en' };
};
