import { useForm } from '@strapi/strapi/admin';
import { generateNKeysBetween } from 'fractional-indexing';
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type {
  FieldKind,
  FormVersions,
  MergedEdits,
  Side,
} from '../../features/concurrent-edits/edits';
import { mergeEdits } from '../../features/concurrent-edits/merge-edits';
import { withStoredRows } from '../../features/concurrent-edits/stored-rows';
import type { UnknownRecord } from '../../lib/record';
import { isSameValue } from '../../lib/three-way';
import {
  formMemory,
  formSnapshot,
  noteSnapshot,
  onFormMemory,
  openForm,
  remember,
  type FormMemory,
  type OpenChoice,
} from './form-memory';

type Kinds = Readonly<Record<string, FieldKind>>;

export const merge = (
  versions: FormVersions,
  kinds: Kinds,
  chosen?: ReadonlyMap<string, Side>,
): MergedEdits =>
  mergeEdits(versions, {
    kinds,
    keys: (count) => generateNKeysBetween(null, null, count),
    ...(chosen ? { chosen } : {}),
  });

export const useFormMemory = (key: string): FormMemory =>
  useSyncExternalStore(onFormMemory, () => formMemory(key));

/**
 * Keeps what is typed when the form gets other values under the typist's hands: after a save, those that were sent
 * and then those that were stored; after a refusal because of a colleague, the colleague's. Both are put together.
 */
export const useSafeForm = (key: string, kinds: Kinds): void => {
  const values = useForm('SafeForm', (state) => state.values) as UnknownRecord;
  const initialValues = useForm('SafeForm', (state) => state.initialValues) as UnknownRecord;
  const isSubmitting = useForm('SafeForm', (state) => state.isSubmitting);
  const isModified = useForm('SafeForm', (state) => state.modified);
  const setValues = useForm('SafeForm', (state) => state.setValues);
  useFocusOverSaves(isSubmitting, initialValues);

  const isUntouched = useRef(!isModified);
  useLayoutEffect(() => openForm(key, isUntouched.current), [key]);

  const wasSubmitting = useRef(false);
  useLayoutEffect(() => {
    if (isSubmitting && !wasSubmitting.current) remember(key, { sent: values, outcome: null });
    // Where it was not stored, nothing will be read.
    const isStored = formMemory(key).outcome === 'saved';
    if (!isSubmitting && wasSubmitting.current && !isStored) remember(key, { sent: null });
    wasSubmitting.current = isSubmitting;
  }, [isSubmitting, key, values]);

  useLayoutEffect(() => {
    const before = formSnapshot(key);
    noteSnapshot(key, { initialValues, values });
    if (!before || before.initialValues === initialValues) return;
    const merged = mergeOver(key, { before, initialValues, kinds });
    if (!merged) return;
    noteSnapshot(key, { initialValues, values: merged });
    setValues(merged);
  }, [key, kinds, values, initialValues, setValues]);
};

interface Replaced {
  readonly before: { readonly initialValues: UnknownRecord; readonly values: UnknownRecord };
  /** What the form was given. */
  readonly initialValues: UnknownRecord;
  readonly kinds: Kinds;
}

/** The values that the form shall have; null where those that it was given are right. */
const mergeOver = (
  key: string,
  { before, initialValues, kinds }: Replaced,
): UnknownRecord | null => {
  const { sent, outcome } = formMemory(key);
  const isOwnSave = sent !== null && outcome === 'saved';
  const base = isOwnSave ? sent : before.initialValues;
  // Strapi takes what was sent, or what is typed by then, for what is stored until it has read that.
  const isEcho = [sent, before.values].some((values) => isSameValue(initialValues, values));
  const isStored = isOwnSave && !isEcho;
  if (isStored) remember(key, { sent: null });
  const isTyped = !isSameValue(base, before.values);
  if (!isTyped || isSameValue(initialValues, before.values)) return null;
  const versions = { base, mine: before.values, theirs: initialValues };
  const merged = merge(isStored ? withStoredRows(versions, kinds) : versions, kinds);
  if (!isOwnSave) rememberMerge(key, versions, merged);
  return merged.values;
};

export const rememberMerge = (key: string, versions: FormVersions, merged: MergedEdits): void => {
  const { conflicts, taken } = merged;
  const choice: OpenChoice | null =
    conflicts.length > 0 ? { versions, conflicts, chosen: new Map() } : null;
  remember(key, { choice, taken });
};

/** Saving takes the focus from the field, and with it what is typed next: it gets it back. */
const useFocusOverSaves = (isSubmitting: boolean, initialValues: UnknownRecord): void => {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      last.current = target instanceof HTMLElement ? target : null;
    };
    document.addEventListener('focusin', note);
    return () => {
      document.removeEventListener('focusin', note);
    };
  }, []);
  useLayoutEffect(() => {
    const field = last.current;
    if (field?.isConnected && document.activeElement === document.body)
      field.focus({ preventScroll: true });
  }, [isSubmitting, initialValues]);
};
