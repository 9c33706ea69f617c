import { useEffect, useState } from 'react';
import { isRecord, valueAt } from '../../lib/record';
import type { DeletionTarget } from './refused-deletions';

/** Strapi's question before several files or folders are deleted. */
export interface AskedDeletion {
  readonly target: DeletionTarget;
  /** A place of ours in it, above its buttons. */
  readonly spot: HTMLElement;
  readonly confirm: HTMLElement | null;
  readonly close: () => void;
}

/**
 * The question that is open; null where none is. Strapi lets nobody add to it: a place is put into it once it is shown.
 */
export const useAskedDeletion = (): AskedDeletion | null => {
  const [asked, setAsked] = useState<AskedDeletion | null>(null);
  useEffect(() => {
    let shown: Element | null = null;
    const look = (): void => {
      const question = document.querySelector('[role="alertdialog"]');
      if (question === shown) return;
      shown = question;
      setAsked(question ? askedIn(question) : null);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    look();
    return () => {
      observer.disconnect();
    };
  }, []);
  return asked;
};

const askedIn = (question: Element): AskedDeletion | null => {
  const target = targetOf(question);
  const [cancel, confirm = null] = [...question.querySelectorAll('button')].slice(-2);
  const buttons = question.lastElementChild;
  if (!target || !cancel || !buttons?.contains(cancel)) return null;
  const spot = document.createElement('div');
  buttons.before(spot);
  return {
    target,
    spot,
    confirm,
    close: () => {
      cancel.click();
    },
  };
};

/**
 * What the question is about. Strapi keeps it in the properties of the component that asks, and nowhere else: it is read
 * there. Where it is not to be found, as after a change of Strapi's, the question is as Strapi asks it, and the server
 * refuses what is in use.
 */
const targetOf = (question: Element): DeletionTarget | null => {
  const key = Object.keys(question).find((name) => name.startsWith('__reactFiber$'));
  let fiber: unknown = key === undefined ? null : valueAt(question, key);
  while (isRecord(fiber)) {
    const target = valueAt(fiber.memoizedProps, 'target');
    if (isTarget(target)) return target;
    fiber = fiber.return;
  }
  return null;
};

const isTarget = (value: unknown): value is DeletionTarget =>
  Array.isArray(valueAt(value, 'fileIds')) && Array.isArray(valueAt(value, 'folderIds'));
