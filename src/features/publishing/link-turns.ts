import { isRecord } from '../../lib/record';
import { readDraftTurn } from '../content/turn';
import type { LinkTurnsFix } from './advice-mark';

/** Whether a turn carries a guest's name, and nobody has said yet whose it is. */
export const isLinkable = (turn: unknown, { labels }: Pick<LinkTurnsFix, 'labels'>): boolean => {
  const { speaker, role, expertDocumentId } = readDraftTurn(turn);
  return labels.includes(speaker) && role !== 'host' && !expertDocumentId;
};

/** The turns with those made the guest's; all others are the same objects. */
export const linkTurns = (turns: readonly unknown[], fix: LinkTurnsFix): readonly unknown[] =>
  turns.map((turn) =>
    isRecord(turn) && isLinkable(turn, fix)
      ? { ...turn, role: 'guest', expertDocumentId: fix.documentId }
      : turn,
  );
