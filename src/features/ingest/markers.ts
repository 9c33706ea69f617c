import { foldText } from '../../lib/folded-text';
import type { PublicationType } from './parsed-page';

/** A longer line is no marker; most lines need not be folded to know. */
const LONGEST_MARKER = 80;

/** The fixed words of a page, folded, in English, German and French. */
const RELATED_HEADINGS = new Set([
  'related publications',
  'verwandte publikationen',
  'verwandte veroffentlichungen',
  'ahnliche publikationen',
  'publications liees',
  'publications connexes',
  'publications associees',
]);

const END_MARKS = new Set([
  'view all publications',
  'alle publikationen anzeigen',
  'alle publikationen ansehen',
  'alle publikationen',
  'alle veroffentlichungen',
  'voir toutes les publications',
  'toutes les publications',
]);

const TRANSCRIPT_HEADINGS = new Set([
  'transcript',
  'full transcript',
  'transkript',
  'abschrift',
  'transcription',
]);

const TYPE_LABELS = new Set(['type', 'typ', 'art', 'publication type', 'type de publication']);

const TYPE_NAMES: Readonly<Record<string, PublicationType>> = {
  analysis: 'analysis',
  report: 'report',
  'special report': 'special-report',
  commentary: 'commentary',
  testimony: 'testimony',
  'fact sheet': 'fact-sheet',
  factsheet: 'fact-sheet',
  'event summary': 'event-summary',
  book: 'book',
  analyse: 'analysis',
  bericht: 'report',
  sonderbericht: 'special-report',
  kommentar: 'commentary',
  stellungnahme: 'testimony',
  faktenblatt: 'fact-sheet',
  veranstaltungsbericht: 'event-summary',
  buch: 'book',
  rapport: 'report',
  'rapport special': 'special-report',
  commentaire: 'commentary',
  temoignage: 'testimony',
  'fiche dinformation': 'fact-sheet',
  'compte rendu': 'event-summary',
  livre: 'book',
};

export function isRelatedHeading(line: string): boolean {
  return RELATED_HEADINGS.has(foldHeading(line));
}

export function isEndMark(line: string): boolean {
  return END_MARKS.has(foldHeading(line));
}

export function isTranscriptHeading(line: string): boolean {
  return TRANSCRIPT_HEADINGS.has(foldHeading(line));
}

/** The words behind "Type:", or null for any other line. */
export function typeNameIn(line: string): string | null {
  const match = /^([^:：]{1,40})[:：](.*)$/u.exec(line);
  if (match === null || !TYPE_LABELS.has(foldText(match[1] ?? ''))) return null;
  return (match[2] ?? '').trim();
}

export function publicationTypeOf(name: string): PublicationType | null {
  return TYPE_NAMES[foldText(name).replace(/[-_]/g, ' ')] ?? null;
}

function foldHeading(line: string): string {
  if (line.length > LONGEST_MARKER || line.trim() === '') return '';
  return foldText(line).replace(/[^\p{L}\p{N}]+$/u, '');
}
