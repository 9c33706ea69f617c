import { adminApi } from '@strapi/strapi/admin';
import { useSyncExternalStore } from 'react';
import { textAt, valueAt } from '../../lib/record';

/** What somebody wanted to delete. */
export interface DeletionTarget {
  readonly fileIds: readonly number[];
  readonly folderIds: readonly number[];
}

interface Deletion {
  transformErrorResponse?: (error: unknown, meta: unknown, asked: unknown) => unknown;
}

let refused: DeletionTarget | null = null;
let isGuarded = false;
const listeners = new Set<() => void>();

/** The last deletion that was refused because documents use a file; null where it was seen. */
export const useRefusedDeletion = (): DeletionTarget | null =>
  useSyncExternalStore(subscribe, () => refused);

export const setRefused = (target: DeletionTarget | null): void => {
  refused = target;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Once the library is loaded: before, it has no endpoints. */
export const noteRefusedDeletions = (): void => {
  if (isGuarded) return;
  isGuarded = true;
  // The media library adds its endpoints later than their types are known: definitions are changed in place.
  const api = adminApi as unknown as {
    enhanceEndpoints(options: {
      endpoints: Record<'deleteAsset' | 'bulkDeleteItems', (definition: Deletion) => void>;
    }): void;
  };
  api.enhanceEndpoints({
    endpoints: {
      deleteAsset: noting((id) => ({ fileIds: [Number(id)], folderIds: [] })),
      bulkDeleteItems: noting((target) => target as DeletionTarget),
    },
  });
};

const noting =
  (targetOf: (asked: unknown) => DeletionTarget) =>
  (definition: Deletion): void => {
    definition.transformErrorResponse = (error, _meta, asked) => {
      const code = textAt(valueAt(error, 'details'), 'code');
      if (code === 'STILL_REFERRED_TO') setTimeout(show, PAUSE, targetOf(asked));
      return error;
    };
  };

/** Milliseconds until Strapi's own question has closed, or can be closed. */
const PAUSE = 400;

const show = (target: DeletionTarget): void => {
  // Strapi's question stays open after a refusal; it has been answered.
  document.querySelector<HTMLButtonElement>('[role="alertdialog"] button')?.click();
  setTimeout(setRefused, PAUSE, target);
};
