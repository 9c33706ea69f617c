import type { PageLanguage } from './language';

export const english: PageLanguage = {
  relatedHeadings: [
    ...['Related Publications', 'Related Research', 'Related Reports', 'Related Reading'],
    ...['Related Analysis', 'Related Work', 'Related Content', 'Related Articles'],
  ],
  looseHeadings: [
    ...['Related', 'Further Reading', 'Recent Publications', 'Publications', 'More Publications'],
    ...['Read More', 'More on This Topic', 'Recommended Reading', 'Our Publications', 'Research'],
  ],
  endMarks: ['View All Publications', 'See All Publications', 'View All Research'],
  looseEndMarks: ['View All', 'See All', 'All Publications', 'View More', 'View More Publications'],
  transcriptHeadings: ['Transcript', 'Full Transcript', 'Interview Transcript'],
  credits: ['Transcribed by', 'Transcript by', 'Transcription by', 'Transcript provided by'],
  typeLabels: ['Type', 'Types', 'Publication Type', 'Kind', 'Format'],
  typeNames: {
    analysis: ['Analysis', 'Analyses'],
    report: ['Report', 'Reports'],
    'special-report': ['Special Report', 'Special Reports'],
    commentary: ['Commentary', 'Commentaries'],
    testimony: ['Testimony', 'Testimonies'],
    'fact-sheet': ['Fact Sheet', 'Fact Sheets', 'Factsheet', 'Factsheets'],
    'event-summary': ['Event Summary', 'Event Summaries'],
    book: ['Book', 'Books'],
  },
  months: [
    ...[['January'], ['February'], ['March'], ['April'], ['May'], ['June'], ['July'], ['August']],
    ...[['September', 'Sept'], ['October'], ['November'], ['December']],
  ],
  weekdays: [
    ...[['Sunday'], ['Monday'], ['Tuesday'], ['Wednesday'], ['Thursday'], ['Friday'], ['Saturday']],
  ],
  dateLabels: [
    ...['Published on', 'Published', 'Publication Date', 'Release Date', 'Released on', 'Released'],
    ...['Posted on', 'Posted', 'Date', 'Issued on', 'Issued', 'Updated on', 'Updated', 'On'],
  ],
  dateWords: ['of', 'the', 'at'],
};
