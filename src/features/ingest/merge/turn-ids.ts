import type { Turn } from '../../content/turn';
import { identifyTurns } from '../../transcripts/interface';
import type { PreviousImport } from '../import-plan';
import type { ParsedPage } from '../parsed-page';
import { speakerKey } from '../speakers/label';

/** The turns of the previous page with the ids that they were given. */
export const identifyPreviousPage = (
  { page, turnIds }: PreviousImport,
  current: readonly Turn[],
  newId: () => string,
): Turn[] => {
  if (turnIds.length !== page.turns.length) {
    return identifyTurns({ turns: page.turns, previous: current, newId });
  }
  return page.turns.map((turn, index) => ({ ...turn, turnId: turnIds[index] ?? newId() }));
};

export interface CorrectedPage {
  readonly page: ParsedPage;
  /** The previous page, identified. */
  readonly base: readonly Turn[];
  readonly current: readonly Turn[];
  readonly newId: () => string;
}

/**
 * The turns of the page with the ids of the turns that they recognisably are. A turn that is new on
 * the page gets the id of the same turn that an editor has added already, if there is one.
 */
export const identifyCorrectedPage = ({ page, base, current, newId }: CorrectedPage): Turn[] => {
  const baseIds = new Set(base.map(({ turnId }) => turnId));
  const added = new Map(
    current
      .filter(({ turnId }) => !baseIds.has(turnId))
      .map((turn) => [contentKey(turn), turn.turnId]),
  );
  const turns = identifyTurns({
    turns: page.turns,
    previous: base,
    taken: current.map(({ turnId }) => turnId),
    newId,
  });
  return turns.map((turn) => {
    const key = contentKey(turn);
    const own = baseIds.has(turn.turnId) ? undefined : added.get(key);
    added.delete(key);
    return own === undefined ? turn : { ...turn, turnId: own };
  });
};

const contentKey = ({ speaker, text }: Turn): string => JSON.stringify([speakerKey(speaker), text]);
