import { useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import {
  SUGGESTED_FOR,
  SUGGESTIONS_PATH,
  type Suggestions,
} from '../../features/discovery/suggestions';
import type { UnknownRecord } from '../../lib/record';
import { changedFields, storedValues } from '../readiness/use-readiness';
import { askDesk } from '../saving/ask-ahead';
import type { DocumentSlot } from '../saving/document-slot';
import { useAfterPause } from '../saving/use-after-pause';

/** Null until they were asked for; `failed` where nobody answers. */
export type KnownSuggestions = Suggestions | 'failed' | null;

/** What the ranking looks at. */
const LOOKED_AT = ['title', 'standfirst', 'summary', 'topics', 'guests', 'authors', SUGGESTED_FOR];

/** Milliseconds after the last change. */
const PAUSE = 800;

export interface AskedSuggestions {
  readonly suggestions: KnownSuggestions;
  readonly askAgain: () => void;
}

/** Publications that the form, as it is typed, is related to; asked for again when what matters to that changes. */
export const useSuggestions = (slot: DocumentSlot): AskedSuggestions => {
  const { model, documentId, locale } = slot;
  const typed = useForm('Suggestions', ({ values, initialValues }) =>
    // As text: another object with the same content is no change.
    JSON.stringify(
      changedFields(
        LOOKED_AT,
        values as UnknownRecord,
        storedValues(slot, initialValues as UnknownRecord),
      ),
    ),
  );
  const [suggestions, setSuggestions] = useState<KnownSuggestions>(null);
  const [count, setCount] = useState(0);
  const afterPause = useAfterPause(PAUSE);
  useEffect(() => {
    let isStale = false;
    const take = (answer: KnownSuggestions): void => {
      if (!isStale) setSuggestions(answer);
    };
    const callOff = afterPause(() => {
      const values = JSON.parse(typed) as UnknownRecord;
      const asked = { uid: model, documentId, locale, values };
      askDesk<Suggestions>(SUGGESTIONS_PATH, asked).then(take, () => {
        take('failed');
      });
    });
    return () => {
      isStale = true;
      callOff();
    };
  }, [model, documentId, locale, typed, count, afterPause]);
  return {
    suggestions,
    askAgain: () => {
      setSuggestions(null);
      setCount((before) => before + 1);
    },
  };
};
