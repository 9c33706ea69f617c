import { EXPERT, INTERVIEW, PUBLICATION } from '../content/registry';
import type { FormLayout } from './form-layout';
import { FORMER_PATHS_TEXT, SLUG_HINT } from './hints';

const interview: FormLayout = {
  uid: INTERVIEW.uid,
  mainField: 'title',
  columns: ['title', 'show', 'airDate', 'guests'],
  sortedBy: ['airDate', 'DESC'],
  rows: [
    [['title', 12]],
    [['standfirst', 12]],
    [
      ['airDate', 4],
      ['show', 8],
    ],
    [['guests', 12]],
    [
      ['hostName', 6],
      ['hostAffiliation', 6],
    ],
    [['transcript', 12]],
    [['pullQuote', 12]],
    [
      ['audio', 6],
      ['audioUrl', 6],
    ],
    [
      ['duration', 4],
      ['slug', 8],
    ],
    [['formerPaths', 12]],
    [['topics', 12]],
    [['relatedPublications', 12]],
    [['seo', 12]],
  ],
  texts: [
    ['title', 'Title'],
    ['slug', 'Slug', SLUG_HINT],
    FORMER_PATHS_TEXT,
    [
      'standfirst',
      'Standfirst',
      'One or two sentences under the title that say what the interview is about.',
    ],
    ['pullQuote', 'Pull quote', 'A sentence shown large, with who said it.'],
    ['airDate', 'Air date', 'The day of the broadcast. Needed to publish.'],
    ['show', 'Show'],
    ['hostName', 'Host', 'Who asks the questions.'],
    ['hostAffiliation', 'Host’s organization'],
    [
      'guests',
      'Guests',
      'The experts who answer, in order. Each must be published before the interview can be.',
    ],
    ['audio', 'Audio file', 'Upload the recording, or give its address beside it.'],
    [
      'audioUrl',
      'Audio address',
      'Where the recording is, if it is not uploaded here. Begins with https://',
    ],
    ['duration', 'Duration in seconds'],
    ['transcript', 'Transcript', 'Who said what, turn by turn. Needed to publish.'],
    ['topics', 'Topics'],
    [
      'relatedPublications',
      'Related publications',
      'Shown under the interview in this order. One that is not out yet appears by itself once it is.',
    ],
    ['seo', 'Search and sharing'],
  ],
};

const publication: FormLayout = {
  uid: PUBLICATION.uid,
  mainField: 'title',
  columns: ['cover', 'title', 'publicationType', 'releaseDate'],
  sortedBy: ['releaseDate', 'DESC'],
  rows: [
    [['title', 12]],
    [
      ['publicationType', 6],
      ['releaseDate', 6],
    ],
    [['authors', 12]],
    [['summary', 12]],
    [['body', 12]],
    [
      ['document', 6],
      ['cover', 6],
    ],
    [
      ['externalUrl', 6],
      ['doi', 6],
    ],
    [['slug', 12]],
    [['formerPaths', 12]],
    [['topics', 12]],
    [['relatedPublications', 12]],
    [['seo', 12]],
  ],
  texts: [
    ['title', 'Title'],
    ['slug', 'Slug', SLUG_HINT],
    FORMER_PATHS_TEXT,
    ['releaseDate', 'Release date', 'Needed to publish.'],
    ['publicationType', 'Type', 'Needed to publish.'],
    ['authors', 'Authors', 'In order. Each must be published before the publication can be.'],
    ['summary', 'Summary', 'Shown in lists and under related interviews.'],
    ['body', 'Text'],
    ['document', 'PDF'],
    ['cover', 'Cover'],
    ['doi', 'DOI', 'Such as 10.1234/abcd, without https://doi.org/'],
    ['externalUrl', 'Address elsewhere', 'If it is published on another site.'],
    ['topics', 'Topics'],
    [
      'relatedPublications',
      'Related publications',
      'In order. One that is not out yet appears by itself once it is.',
    ],
    ['seo', 'Search and sharing'],
  ],
};

const expert: FormLayout = {
  uid: EXPERT.uid,
  mainField: 'name',
  columns: ['photo', 'name', 'jobTitle', 'affiliation'],
  sortedBy: ['name', 'ASC'],
  rows: [
    [
      ['name', 6],
      ['jobTitle', 6],
    ],
    [
      ['organization', 6],
      ['affiliation', 6],
    ],
    [['photo', 12]],
    [['biography', 12]],
    [
      ['nameVariants', 6],
      ['languages', 6],
    ],
    [['links', 12]],
    [
      ['orcid', 6],
      ['pressEmail', 6],
    ],
    [['slug', 12]],
    [['formerPaths', 12]],
    [['topics', 12]],
    [
      ['interviews', 6],
      ['publications', 6],
    ],
  ],
  readOnly: ['interviews', 'publications'],
  texts: [
    ['name', 'Name', 'As it is printed, without Dr. or Prof.'],
    ['slug', 'Slug', 'The end of the web address. Made from the name if you leave it empty.'],
    FORMER_PATHS_TEXT,
    ['jobTitle', 'Job title'],
    ['organization', 'Organization'],
    ['affiliation', 'Affiliation'],
    ['biography', 'Biography'],
    ['photo', 'Photo'],
    ['languages', 'Languages spoken', 'One a line, as codes: en, fr, ar …'],
    [
      'nameVariants',
      'Other forms of the name',
      'One a line, as a transcript may print it: “N. Okafor”. They help to find who speaks.',
    ],
    ['links', 'Links'],
    ['orcid', 'ORCID iD', 'Such as 0000-0002-1825-0097.'],
    ['pressEmail', 'E-mail for the press', 'Never shown to the public.'],
    ['topics', 'Topics'],
    ['interviews', 'Interviews', 'Set on the interview, under Guests.'],
    ['publications', 'Publications', 'Set on the publication, under Authors.'],
  ],
};

/** The forms of what editors write. */
export const CONTENT_LAYOUTS: readonly FormLayout[] = [interview, publication, expert];
