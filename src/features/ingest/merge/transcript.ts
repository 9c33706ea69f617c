import { isSameValue, mergeSequence, mergeValue, type Versions } from '../../../lib/three-way';
import type { Turn } from '../../content/turn';
import type { PlannedTurn } from '../import-plan';
import { type ReferenceId, referenceOfId } from './references';

/** A turn of the page with its identity; `expert` is who spoke, if known. */
export interface IdentifiedTurn extends Omit<Turn, 'end' | 'expertDocumentId'> {
  readonly expert: ReferenceId | null;
}

export interface TranscriptVersions {
  readonly base: readonly IdentifiedTurn[];
  readonly current: readonly Turn[];
  readonly next: readonly IdentifiedTurn[];
}

export interface MergedTranscript {
  readonly turns: readonly PlannedTurn[];
  readonly isChanged: boolean;
  readonly reasons: readonly string[];
}

type Spoken = Pick<IdentifiedTurn, 'speaker' | 'role' | 'text'>;

type TurnsById<Item> = ReadonlyMap<string, Item>;

interface Indexed {
  readonly base: TurnsById<IdentifiedTurn>;
  readonly current: TurnsById<Turn>;
  readonly next: TurnsById<IdentifiedTurn>;
}

/**
 * Merges a transcript turn by turn: what the page changed is changed, what editors changed, added or
 * deleted stays so. Where both changed a turn the editor's words stay, and the reasons say so. A turn
 * that an editor deleted comes back only if the page changed it; one that the page dropped stays if
 * an editor changed it. Times (`start`, `end`) are the editors'.
 */
export const mergeTranscript = (versions: TranscriptVersions): MergedTranscript => {
  const turns: Indexed = {
    base: byKey(versions.base),
    current: byKey(versions.current),
    next: byKey(versions.next),
  };
  const reasons: string[] = [];
  const order = mergeSequence({
    base: [...turns.base.keys()].filter((id) => !isExempt(turns, id, reasons)),
    current: [...turns.current.keys()],
    next: [...turns.next.keys()],
  });
  if (order.isOrderConflict) {
    reasons.push(
      'transcript: conflict: an editor and the page both moved turns; kept the editor’s order',
    );
  }
  const merged = order.items.flatMap((id) => mergeTurn(turns, id, reasons));
  const isChanged = !isSameValue(merged.map(toComparable), versions.current.map(toComparable));
  return { turns: merged, isChanged, reasons };
};

export const plannedTurn = ({ expert, ...turn }: IdentifiedTurn): PlannedTurn =>
  withExpert(turn, expert);

/** A second turn under one id is a thing of its own, or it would be lost. */
const byKey = <Item extends { readonly turnId: string }>(
  turns: readonly Item[],
): Map<string, Item> => {
  const items = new Map<string, Item>();
  turns.forEach((turn, index) => {
    items.set(items.has(turn.turnId) ? `${turn.turnId}#${index}` : turn.turnId, turn);
  });
  return items;
};

/** Turns that count as if the base did not have them: brought back, or kept against the page. */
const isExempt = ({ base, current, next }: Indexed, id: string, reasons: string[]): boolean => {
  const [before, now, wanted] = [base.get(id), current.get(id), next.get(id)];
  if (before === undefined) return false;
  if (now === undefined && wanted !== undefined && wanted.text !== before.text) {
    reasons.push(`transcript: ${name(wanted)} was deleted by an editor; the page changed it: back`);
    return true;
  }
  const isEdited =
    now !== undefined && (now.text !== before.text || now.speaker !== before.speaker);
  if (wanted === undefined && isEdited) {
    reasons.push(
      `transcript: conflict: the page dropped ${name(before)}, which an editor changed; kept`,
    );
    return true;
  }
  return false;
};

const mergeTurn = (
  { base, current, next }: Indexed,
  id: string,
  reasons: string[],
): PlannedTurn[] => {
  const [before, now, wanted] = [base.get(id), current.get(id), next.get(id)];
  if (now === undefined) return wanted === undefined ? [] : [plannedTurn(wanted)];
  const own = withExpert(now, now.expertDocumentId ?? null);
  if (before === undefined || wanted === undefined) return [own];
  const merge = <Key extends keyof Spoken>(field: Key): Spoken[Key] => {
    const versions: Versions<Spoken[Key]> = {
      base: before[field],
      current: now[field],
      next: wanted[field],
    };
    const merged = mergeValue(versions);
    if (merged.kind === 'conflict') {
      reasons.push(`transcript: conflict: ${field} of ${name(now)}; kept the editor’s`);
    }
    return merged.kind === 'write' ? merged.value : now[field];
  };
  const fields = { speaker: merge('speaker'), role: merge('role'), text: merge('text') };
  const expert = mergeValue({
    base: before.expert,
    current: now.expertDocumentId ?? null,
    next: wanted.expert,
  });
  return [
    expert.kind === 'write'
      ? withExpert({ ...now, ...fields }, expert.value)
      : { ...own, ...fields },
  ];
};

const withExpert = (turn: Turn, expert: ReferenceId | null): PlannedTurn => {
  const reference = expert === null ? null : referenceOfId(expert);
  const expertDocumentId = reference?.kind === 'existing' ? reference.documentId : null;
  return { ...turn, expertDocumentId, expert: reference };
};

const toComparable = (turn: Turn & { readonly expert?: unknown }): unknown => {
  const { turnId, speaker, role, text, start, end, expertDocumentId, expert } = turn;
  const isPlanned = expert !== undefined && expert !== null && expertDocumentId === null;
  return [turnId, speaker, role, text, start, end, isPlanned ? expert : expertDocumentId];
};

const name = ({ turnId, speaker, text }: Omit<Turn, 'role'>): string => {
  const start = text.length > 30 ? `${text.slice(0, 29)}…` : text;
  return `turn ${turnId} (${speaker}: “${start}”)`;
};
