import { useSyncExternalStore } from 'react';
import { slotKey, type DocumentSlot } from '../saving/document-slot';

/** Documents that were asked for, and are not there: by their slots. */
const missing = new Set<string>();
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

export const noteMissing = (key: string): void => {
  missing.add(key);
  tell();
};

/** It is asked for again. */
export const forgetMissing = (slot: DocumentSlot): void => {
  if (missing.delete(slotKey(slot))) tell();
};

export const useIsMissing = (slot: DocumentSlot): boolean =>
  useSyncExternalStore(subscribe, () => missing.has(slotKey(slot)));

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
