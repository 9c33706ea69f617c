import { isSameValue, mergeSequence, mergeValue } from '../../../lib/three-way';
import type { Turn } from '../../content/turn';
import { identifyTranslatedTurns, identifyTurns } from '../../transcripts/interface';
import {
  type CurrentInterview,
  type ImportInput,
  type PlannedRecord,
  type PreviousImport,
  type Reference,
  writesOf,
} from '../import-plan';
import { showKey } from '../known/keys';
import { filledFields, mergeFields } from '../merge/fields';
import { publicationKey } from '../merge/publication-pairs';
import { distinctReferences, idOfReference, referenceOfId } from '../merge/references';
import { type IdentifiedTurn, mergeTranscript, plannedTurn } from '../merge/transcript';
import { identifyCorrectedPage, identifyPreviousPage } from '../merge/turn-ids';
import type { ParsedPage } from '../parsed-page';
import { speakerKey } from '../speakers/label';
import type { PlannedLink, RecordContents } from './context';
import { expertKey, type PlannedGuest } from './experts';
import { SHARED_FIELDS, interviewFacts } from './interview-facts';
import type { PlannedPublication } from './publications';
import { showOf } from './show';

export interface InterviewParts {
  readonly show: PlannedLink | null;
  readonly guests: readonly PlannedGuest[];
  readonly publications: readonly PlannedPublication[];
}

export interface PlannedInterview {
  readonly record: PlannedRecord;
  /** The ids of the page's turns, to be remembered. */
  readonly turnIds: readonly string[];
}

/** The interview as a draft to create, in the locale of the import. */
export const planNewInterview = (input: ImportInput, parts: InterviewParts): PlannedInterview => {
  const { page, options, newTurnId: newId, translationOf = null } = input;
  const turns =
    translationOf === null
      ? identifyTurns({ turns: page.turns, previous: [], newId })
      : identifyTranslatedTurns({ turns: page.turns, original: translationOf.transcript, newId });
  const facts = Object.entries(filledFields(interviewFacts(page, options))).filter(
    ([name]) => translationOf === null || !SHARED_FIELDS.includes(name),
  );
  const transcript = withExperts(turns, expertBySpeaker(page, parts, null)).map(plannedTurn);
  const record: PlannedRecord = {
    ...interviewIdentity(input),
    outcome: 'create',
    ...(translationOf === null ? {} : { documentId: translationOf.documentId }),
    fields: { ...Object.fromEntries(facts), transcript },
    relations: filledRelations(relationsOf(parts)),
    reasons: translationOf === null ? [] : ['a translation of an interview that is there'],
  };
  return { record, turnIds: turns.map(({ turnId }) => turnId) };
};

/** What a corrected page, or other options, change about the interview as it stands. */
export const planKnownInterview = (
  input: ImportInput,
  parts: InterviewParts,
  before: { readonly previous: PreviousImport; readonly current: CurrentInterview },
): PlannedInterview => {
  const { page, options, newTurnId: newId } = input;
  const { previous, current } = before;
  const facts = mergeFields({
    base: interviewFacts(previous.page, previous.options),
    current: { ...current },
    next: interviewFacts(page, options),
  });
  const base = identifyPreviousPage(previous, current.transcript, newId);
  const next = identifyCorrectedPage({ page, base, current: current.transcript, newId });
  const transcript = mergeTranscript({
    base: withExperts(base, rememberedExperts(previous)),
    current: current.transcript,
    next: withExperts(next, expertBySpeaker(page, parts, previous)),
  });
  const links = mergeRelations(relationsOf(parts), before);
  const fields = transcript.isChanged
    ? { ...facts.fields, transcript: transcript.turns }
    : facts.fields;
  const hasChange = writesOf({ fields, relations: links.relations }).length > 0;
  const record: PlannedRecord = {
    ...interviewIdentity(input),
    outcome: hasChange ? 'update' : 'unchanged',
    documentId: current.documentId,
    fields,
    relations: links.relations,
    reasons: [...facts.reasons, ...transcript.reasons, ...links.reasons],
  };
  return { record, turnIds: next.map(({ turnId }) => turnId) };
};

export const interviewIdentity = ({ page, options }: Pick<ImportInput, 'page' | 'options'>) =>
  ({
    key: 'interview',
    type: 'interview',
    label: String(interviewFacts(page, options).title),
  }) as const;

type Relations = Readonly<Record<'show' | 'guests' | 'relatedPublications', readonly Reference[]>>;

const relationsOf = ({ show, guests, publications }: InterviewParts): Relations => ({
  show: distinctReferences([show?.reference ?? null]),
  guests: distinctReferences(guests.map(({ reference }) => reference)),
  relatedPublications: distinctReferences(publications.map(({ reference }) => reference)),
});

const filledRelations = (relations: Relations): PlannedRecord['relations'] =>
  Object.fromEntries(Object.entries(relations).filter(([, list]) => list.length > 0));

const mergeRelations = (
  next: Relations,
  { previous, current }: { previous: PreviousImport; current: CurrentInterview },
): Omit<RecordContents, 'fields'> => {
  const base = rememberedRelations(previous);
  const relations: Record<string, readonly Reference[]> = {};
  const reasons: string[] = [];
  const show = mergeValue({
    base: base.show,
    current: current.show,
    next: next.show.map(idOfReference)[0] ?? null,
  });
  if (show.kind === 'write')
    relations.show = show.value === null ? [] : [referenceOfId(show.value)];
  if (show.kind === 'conflict') reasons.push('show: conflict: an editor chose another one; kept');
  for (const name of ['guests', 'relatedPublications'] as const) {
    const versions = {
      base: base[name],
      current: current[name],
      next: next[name].map(idOfReference),
    };
    const { items, isOrderConflict } = mergeSequence(versions);
    if (!isSameValue(items, current[name])) relations[name] = items.map(referenceOfId);
    if (isOrderConflict) reasons.push(`${name}: conflict: both moved; kept the editor’s order`);
  }
  return { relations, reasons };
};

const rememberedRelations = ({
  page,
  options,
  documentIds,
}: PreviousImport): Pick<CurrentInterview, keyof Relations> => {
  const show = showOf(page, options);
  const idsOf = (keys: readonly string[]): string[] => [
    ...new Set(keys.flatMap((key) => documentIds[key] ?? [])),
  ];
  return {
    show: show === null ? null : (documentIds[showKey(show.title)] ?? null),
    guests: idsOf(page.guests.map(({ name }) => expertKey(name))),
    relatedPublications: idsOf(page.publications.map(publicationKey)),
  };
};

type ExpertBySpeaker = (speaker: string) => string | null;

/** Of an Expert that an editor deleted, the turns keep what they say: nothing of it is the page's. */
const expertBySpeaker = (
  page: ParsedPage,
  { guests }: InterviewParts,
  previous: PreviousImport | null,
): ExpertBySpeaker => {
  const expertOf = ({ record, reference }: PlannedGuest): string | null => {
    if (reference !== null) return idOfReference(reference);
    return record.outcome === 'skipped' ? (previous?.documentIds[record.key] ?? null) : null;
  };
  return speakerTable(page, new Map(guests.map((guest) => [guest.guest.name, expertOf(guest)])));
};

const rememberedExperts = ({ page, documentIds }: PreviousImport): ExpertBySpeaker =>
  speakerTable(
    page,
    new Map(page.guests.map(({ name }) => [name, documentIds[expertKey(name)] ?? null])),
  );

const speakerTable = (
  page: ParsedPage,
  experts: ReadonlyMap<string, string | null>,
): ExpertBySpeaker => {
  const bySpeaker = new Map(
    page.guests.flatMap(({ name, labels }) =>
      labels.map((label) => [speakerKey(label), experts.get(name) ?? null] as const),
    ),
  );
  return (speaker) => bySpeaker.get(speakerKey(speaker)) ?? null;
};

const withExperts = (turns: readonly Turn[], expertOf: ExpertBySpeaker): IdentifiedTurn[] =>
  turns.map(({ turnId, speaker, role, text, start }) => ({
    turnId,
    speaker,
    role,
    text,
    ...(start === undefined ? {} : { start }),
    expert: role === 'guest' ? expertOf(speaker) : null,
  }));
