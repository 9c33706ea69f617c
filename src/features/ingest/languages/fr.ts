import type { PageLanguage } from './language';

export const french: PageLanguage = {
  relatedHeadings: [
    'Publications liées',
    'Publications connexes',
    'Publications associées',
    'Publications similaires',
    'Autres publications',
  ],
  looseHeadings: [
    'Publications',
    'À lire aussi',
    'Pour aller plus loin',
    'Sur le même sujet',
    'Nos publications',
  ],
  endMarks: ['Voir toutes les publications', 'Toutes les publications'],
  looseEndMarks: ['Tout voir', 'Voir tout', 'Voir plus'],
  transcriptHeadings: ['Transcription', 'Transcription intégrale', 'Verbatim'],
  credits: ['Transcrit par', 'Transcription :', 'Transcription par', 'Transcription réalisée par'],
  typeLabels: ['Type', 'Types', 'Type de publication', 'Format'],
  typeNames: {
    analysis: ['Analyse', 'Analyses'],
    report: ['Rapport', 'Rapports'],
    'special-report': ['Rapport spécial', 'Rapports spéciaux'],
    commentary: ['Commentaire', 'Commentaires'],
    testimony: ['Témoignage', 'Témoignages'],
    'fact-sheet': ['Fiche d’information', 'Fiches d’information'],
    'event-summary': ['Compte rendu', 'Comptes rendus'],
    book: ['Livre', 'Livres'],
  },
  months: [
    ...[['janvier'], ['février'], ['mars'], ['avril'], ['mai'], ['juin'], ['juillet'], ['août']],
    ...[['septembre'], ['octobre'], ['novembre'], ['décembre']],
  ],
  weekdays: [
    ...[['dimanche'], ['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi']],
  ],
  dateLabels: [
    'Publié le',
    'Publiée le',
    'Paru le',
    'Parue le',
    'Date de publication',
    'Date',
    'Mis à jour le',
    'Mise à jour',
    'Le',
  ],
  dateWords: ['le', 'à'],
};
