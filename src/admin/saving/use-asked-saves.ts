import { useForm } from '@strapi/strapi/admin';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { remember, type FormMemory } from './form-memory';

/** Milliseconds for the form to take what was read. */
const SETTLING = 100;

/**
 * The form hears no key while it saves. What is asked for meanwhile is done once what was stored has been read; after a
 * refusal it is forgotten, so that the editor reads why.
 */
export const useAskedSaves = (key: string, { asked, outcome, isUnread }: FormMemory): void => {
  const isSubmitting = useForm('AskedSaves', (state) => state.isSubmitting);
  const isBusy = useRef(isSubmitting);
  useLayoutEffect(() => {
    isBusy.current = isSubmitting;
  }, [isSubmitting]);
  useEffect(() => {
    const note = (event: KeyboardEvent): void => {
      if (isBusy.current && !event.repeat && isSaveKey(event))
        remember(key, { asked: pressed(event) });
    };
    window.addEventListener('keydown', note, true);
    return () => {
      window.removeEventListener('keydown', note, true);
    };
  }, [key]);
  const isDone = !isSubmitting && !isUnread;
  useEffect(() => {
    if (asked === null || !isDone) return undefined;
    const timer = setTimeout(() => {
      remember(key, { asked: null });
      if (outcome === 'saved') window.dispatchEvent(new KeyboardEvent('keydown', asked));
    }, SETTLING);
    return () => {
      clearTimeout(timer);
    };
  }, [key, asked, isDone, outcome]);
};

const pressed = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): KeyboardEventInit => ({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
});

/** Of what is saved and of what is published, as Strapi has them. */
export const isSaveKey = ({ ctrlKey, metaKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && (key.toLowerCase() === 's' || key === 'Enter');
