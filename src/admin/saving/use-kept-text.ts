import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { UnknownRecord } from '../../lib/record';
import { isSameValue } from '../../lib/three-way';
import { isReadAgain, remember, type FormMemory } from './form-memory';
import { dropText, keepText, keptText, type KeptText } from './kept-texts';

export interface Recovery {
  /** What was found when the form was opened, and differs from it; null when there is nothing, or it was settled. */
  readonly found: KeptText | null;
  /** False where this browser keeps nothing. */
  readonly isKept: boolean;
  /** Ends the offer: the text is in the form, or not wanted. */
  readonly settle: () => void;
}

/** Milliseconds after the last key. */
const PAUSE = 1_000;

/** Keeps on this computer what is typed into the form, until it is saved. */
export const useKeptText = (owner: string, formKey: string, memory: FormMemory): Recovery => {
  const { outcome } = memory;
  const key = `${owner} ${formKey}`;
  const isModified = useForm('KeptText', (state) => state.modified);
  const { found, settle } = useFoundText(key, memory);
  // What was found is not written over before somebody has decided about it.
  const isKept = useKeeping(key, isModified && found === null);
  useEffect(() => {
    if (isModified) remember(formKey, { keptAs: key });
  }, [isModified, formKey, key]);
  const isSaved = outcome === 'saved' && !isModified;
  useEffect(() => {
    if (isSaved) dropText(key);
  }, [isSaved, key]);
  return { found: found === 'unknown' ? null : found, isKept, settle };
};

const useFoundText = (key: string, memory: FormMemory) => {
  const base = useForm('FoundText', (state) => state.initialValues) as UnknownRecord;
  const isModified = useForm('FoundText', (state) => state.modified);
  // A form that is being written in, or was just saved, is not a fresh one: its panel was only drawn anew.
  const isFresh = useRef(!isModified && !isReadAgain(memory));
  const [found, setFound] = useState<KeptText | 'unknown' | null>(
    isFresh.current ? 'unknown' : null,
  );
  useEffect(() => {
    if (!isFresh.current) return undefined;
    let isGone = false;
    const offer = (text: KeptText | null): void => {
      if (!isGone) setFound(text);
    };
    keptText(key).then(offer, () => {
      offer(null);
    });
    return () => {
      isGone = true;
    };
  }, [key]);
  const settle = (): void => {
    setFound(null);
    dropText(key);
  };
  const isStored = found !== null && found !== 'unknown' && isSameValue(found.values, base);
  useEffect(() => {
    if (!isStored) return;
    setFound(null);
    dropText(key);
  }, [isStored, key]);
  return { found, settle };
};

/** Whether what is typed could be kept, as far as it was tried. */
const useKeeping = (key: string, isWanted: boolean): boolean => {
  const values = useForm('Keeping', (state) => state.values) as UnknownRecord;
  const base = useForm('Keeping', (state) => state.initialValues) as UnknownRecord;
  const [isKept, setKept] = useState(true);
  useEffect(() => {
    if (!isWanted) return undefined;
    const keep = (): void => {
      keepText(key, { at: Date.now(), base, values }).then(
        () => {
          setKept(true);
        },
        () => {
          setKept(false);
        },
      );
    };
    const timer = setTimeout(keep, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [key, values, base, isWanted]);
  return isKept;
};
