import { alignLists } from '../../lib/alignment';
import { normalizePersonalName } from '../../lib/personal-name';
import type { DraftTurn, Turn } from '../content/turn';
import { hasId, type Recognised, recogniseTurns } from './turn-recognition';

/** After so many ids in a row that are taken, the source of ids is broken. */
const MOST_COLLISIONS = 1_000;

export interface TurnsToIdentify {
  readonly turns: readonly DraftTurn[];
  readonly previous: readonly Turn[];
  /** Ids of others, which no turn gets anew. */
  readonly taken?: readonly string[];
  /** A new id each time; asked again when the id is taken. */
  readonly newId: () => string;
}

/**
 * Gives each turn its identity, in the order of `turns`. An id that a turn carries is kept as it is,
 * even a duplicate (the publishing gate reports those). A turn without one gets the id of the
 * previous turn that it recognisably is (see `recogniseTurns`), else a fresh id that neither list
 * has. Throws when `newId` cannot give one.
 */
export const identifyTurns = (toIdentify: TurnsToIdentify): Turn[] =>
  withIds(toIdentify, recogniseTurns(toIdentify.turns, toIdentify.previous));

export interface TranslationToIdentify extends Pick<TurnsToIdentify, 'turns' | 'newId'> {
  /** The transcript in the locale that has its ids already. */
  readonly original: readonly Turn[];
}

/**
 * Gives the turns of a translation the ids of the original: by position where the roles line up one
 * to one, else by the best alignment of who speaks (role, speaker, Expert) and how long. Carried ids
 * are kept; a turn that the original does not have gets a fresh id.
 */
export const identifyTranslatedTurns = ({
  turns,
  original,
  newId,
}: TranslationToIdentify): Turn[] => {
  const rolesOf = (list: readonly DraftTurn[]): string => list.map(({ role }) => role).join(' ');
  const isOneToOne = rolesOf(turns) === rolesOf(original);
  const found = isOneToOne ? byPosition(turns) : byWhoSpeaks(turns, original);
  return withIds({ turns, previous: original, newId }, found);
};

const byPosition = (turns: readonly DraftTurn[]): Recognised =>
  new Map(turns.map((_, index) => [index, index]));

const byWhoSpeaks = (turns: readonly DraftTurn[], original: readonly Turn[]): Recognised => {
  const likeness = (i: number, j: number): number => likenessAcross(turns[i], original[j]);
  const pairs = alignLists({ leftLength: turns.length, rightLength: original.length, likeness });
  return new Map(pairs.map((pair) => [pair.left, pair.right]));
};

/** The length of a passage survives translation well (Gale and Church, 1993): it breaks ties. */
const likenessAcross = (turn: DraftTurn | undefined, original: Turn | undefined): number => {
  if (turn === undefined || original?.role !== turn.role) return 0;
  if (hasId(turn)) return turn.turnId === original.turnId ? 4 : 0;
  const expert = turn.expertDocumentId ?? '';
  const isSameExpert = expert !== '' && expert === original.expertDocumentId;
  const isSameSpeaker =
    isSameExpert || normalizePersonalName(turn.speaker) === normalizePersonalName(original.speaker);
  const lengths = [turn.text.length, original.text.length];
  const ratio = Math.min(...lengths) / Math.max(1, ...lengths);
  return (isSameSpeaker ? 2 : 1) + ratio;
};

const withIds = (
  { turns, previous, taken: others = [], newId }: TurnsToIdentify,
  found: Recognised,
): Turn[] => {
  const carried = new Set(turns.filter(hasId).map((turn) => turn.turnId));
  const taken = new Set([...carried, ...others, ...previous.map((turn) => turn.turnId)]);
  const claimed = new Set<string>();
  const freshId = (): string => {
    for (let attempt = 0; attempt < MOST_COLLISIONS; attempt += 1) {
      const id = newId();
      if (!taken.has(id)) return id;
    }
    throw new Error(`newId gave ${MOST_COLLISIONS} ids in a row that are taken already.`);
  };
  return turns.map((turn, index) => {
    if (hasId(turn)) return turn;
    const known = previous[found.get(index) ?? -1]?.turnId;
    const isUsable = known !== undefined && !carried.has(known) && !claimed.has(known);
    const turnId = isUsable ? known : freshId();
    claimed.add(turnId);
    taken.add(turnId);
    return { ...turn, turnId };
  });
};
