import { useEffect, useRef, useState } from 'react';
import { nextOfRun, startOfRun, withState, type RunItem } from '../../features/publishing/bulk-run';
import { askBulk, doWithOne, type BulkOrder } from './bulk-deeds';
import { useWords } from './words';

/** Null until it was asked; `failed` where nobody answers. */
export type KnownRun = readonly RunItem[] | 'failed' | null;

export interface BulkRun {
  readonly items: KnownRun;
  readonly isRunning: boolean;
  /** Was begun before, and stopped. */
  readonly isBegun: boolean;
  readonly go: () => void;
  readonly stop: () => void;
}

/**
 * Does what is ordered with one document after another, until it is stopped, all are done, or something fails that is no
 * refusal: then going on begins with that one.
 *
 * @param order null until it is complete
 * @param onWritten once for each document that was written
 */
export const useBulkRun = (
  order: BulkOrder | null,
  documentIds: readonly string[],
  onWritten: () => void,
): BulkRun => {
  const words = useWords();
  const [items, setItems] = useChecked(order, documentIds);
  const [isRunning, setRunning] = useState(false);
  const [isBegun, setBegun] = useState(false);
  const isWanted = useRef(false);
  // Closing the window stops.
  useEffect(
    () => () => {
      isWanted.current = false;
    },
    [],
  );
  const run = async (asked: BulkOrder, from: readonly RunItem[]): Promise<void> => {
    let now = from;
    for (let next = nextOfRun(now); next && isWanted.current; next = nextOfRun(now)) {
      const { documentId } = next;
      setItems(withState(now, documentId, { kind: 'working' }));
      const outcome = await doWithOne(asked, documentId, words);
      if (outcome.kind === 'done') onWritten();
      now = withState(now, documentId, outcome);
      setItems(now);
      if (outcome.kind === 'again') return;
    }
  };
  return {
    items,
    isRunning,
    isBegun,
    go: () => {
      if (items === null || items === 'failed' || !order || isRunning) return;
      isWanted.current = true;
      setBegun(true);
      setRunning(true);
      const rest = (): void => {
        setRunning(false);
      };
      run(order, items).then(rest, rest);
    },
    stop: () => {
      isWanted.current = false;
    },
  };
};

/** The documents, as the server finds them before anything is done. */
const useChecked = (order: BulkOrder | null, documentIds: readonly string[]) => {
  const [items, setItems] = useState<KnownRun>(null);
  useEffect(() => {
    if (!order) return undefined;
    let isStale = false;
    const tell = (known: KnownRun): void => {
      if (!isStale) setItems(known);
    };
    tell(null);
    askBulk(order, documentIds).then(
      (found) => {
        tell(startOfRun(found));
      },
      () => {
        tell('failed');
      },
    );
    return () => {
      isStale = true;
    };
  }, [order, documentIds]);
  return [items, setItems] as const;
};
