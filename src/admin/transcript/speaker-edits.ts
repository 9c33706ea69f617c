import type { EditorState, Transaction } from 'prosemirror-state';
import { foldedWords } from '../../lib/folded-text';
import { isSameSpeakerOf } from './speaker-choices';
import { guestOfLabel, isHostOf, speakerOfLabel, type Cast, type Speaker } from './speaker-links';
import { turnFacts, turnOrigin } from './transcript-schema';
import { placedTurns, setFacts, turnWithKey, type PlacedTurn } from './turn-commands';

export interface SpeakerEdit {
  /** The turn that the editor chose in. */
  readonly key: string;
  /** All turns of its speaker, not it alone. */
  readonly isForAll: boolean;
}

/** Gives turns to somebody else: label, role and expert together. */
export const giveTurns = (state: EditorState, edit: SpeakerEdit, speaker: Speaker): Transaction => {
  const tr = state.tr;
  const { speaker: label, role, expertDocumentId } = speaker;
  for (const turn of turnsMeant(state, edit)) {
    setFacts(tr, turn, { speaker: label, role, expertDocumentId });
  }
  return tr;
};

/**
 * Prints another name. Who is known under it is linked; else role and expert stay as long as the names have a word in common,
 * as they have where one is corrected.
 */
export const renameTurns = (
  state: EditorState,
  edit: SpeakerEdit,
  { label, cast }: { readonly label: string; readonly cast: Cast },
): Transaction => {
  const own = turnWithKey(state.doc, edit.key);
  const before = own ? turnFacts(own.node) : null;
  if (!before) return state.tr;
  const isCorrection = isEmptyOrAlike(before.speaker, label);
  const otherwise: Speaker = isCorrection
    ? { ...before, speaker: label }
    : { speaker: label, role: 'other', expertDocumentId: null };
  const isKnown = guestOfLabel(label, cast) !== null || isHostOf(label, cast);
  return giveTurns(state, edit, isKnown ? speakerOfLabel(label, cast, otherwise) : otherwise);
};

/** The turns that an edit is about, in order. */
export const turnsMeant = (state: EditorState, { key, isForAll }: SpeakerEdit): PlacedTurn[] => {
  const own = turnWithKey(state.doc, key);
  if (!own) return [];
  const speaker = turnFacts(own.node);
  return isForAll
    ? placedTurns(state.doc).filter(({ node }) => isSameSpeakerOf(turnFacts(node), speaker))
    : [own];
};

export interface AddedGuests {
  readonly added: ReadonlySet<string>;
  /** The guests have only just become known: what was stored is left as it is. */
  readonly isFirst: boolean;
}

/**
 * Links the turns under the full name of a guest who has just been added, where nobody has said yet whose they are. Null where
 * there are none.
 */
export const linkNewGuests = (
  state: EditorState,
  cast: Cast,
  { added, isFirst }: AddedGuests,
): Transaction | null => {
  const tr = state.tr;
  const guests = (cast.guests ?? []).filter(({ documentId }) => added.has(documentId));
  for (const turn of placedTurns(state.doc)) {
    const { speaker, role, expertDocumentId } = turnFacts(turn.node);
    const isLeft = isFirst && Object.keys(turnOrigin(turn.node)).length > 0;
    const guest =
      isLeft || role === 'host' || expertDocumentId !== null
        ? null
        : guestOfLabel(speaker, { guests, hostName: cast.hostName });
    if (guest) setFacts(tr, turn, { role: 'guest', expertDocumentId: guest.documentId });
  }
  return tr.docChanged ? tr : null;
};

const isEmptyOrAlike = (before: string, label: string): boolean => {
  if (before.trim() === '') return false;
  const words = new Set(foldedWords(before));
  return foldedWords(label).some((word) => words.has(word));
};
