import { getFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { FORM_KEY } from '../../features/concurrent-edits/stored-keys';
import { linksOfForm } from '../../features/content/unsaved-draft';
import { READINESS_PATH, TICK_PATH, type Readiness } from '../../features/publishing/readiness';
import { isRecord, omit, type UnknownRecord } from '../../lib/record';
import { askDesk } from '../saving/ask-ahead';
import { isStored } from '../saving/document-reads';
import { slotKey, type DocumentSlot } from '../saving/document-slot';
import { useAfterPause } from '../saving/use-after-pause';
import type { FormFields } from '../saving/use-form-fields';
import { useWrites } from '../saving/use-writes';

/** What is known of one form: null until it was asked, `failed` where nobody answers. */
export type KnownReadiness = Readiness | 'failed' | null;

/** Milliseconds after the last change. */
const PAUSE = 600;

const known = new Map<string, Readiness>();

/** What was last known of a form, for whoever wants to publish it. */
export const lastReadiness = (slot: DocumentSlot): Readiness | undefined =>
  known.get(slotKey(slot));

/**
 * Ticks advice off, or takes that back: at once here, and for everybody once the server has it.
 * @param onFailure where the server has it not
 */
export type Tick = (mark: string, isTicked: boolean, onFailure: () => void) => void;

interface AskedReadiness {
  readonly readiness: KnownReadiness;
  readonly tick: Tick;
}

/** What stands between the form, as it is typed, and its publication; asked again after each change. */
export const useReadiness = (slot: DocumentSlot, { kinds }: FormFields): AskedReadiness => {
  const values = useForm('Readiness', (state) => state.values) as UnknownRecord;
  const initialValues = useForm('Readiness', (state) => state.initialValues) as UnknownRecord;
  const isSubmitting = useForm('Readiness', (state) => state.isSubmitting);
  const [readiness, setReadiness] = useState<KnownReadiness>(null);
  // A guest who was published in a window over the form is no problem any more.
  const writes = useWrites();
  const [ticks, setTicks] = useState(0);
  const afterPause = useAfterPause(PAUSE);
  const { model, documentId, locale } = slot;
  useEffect(() => {
    let isStale = false;
    const key = slotKey({ model, documentId, locale });
    // Until the next answer the server decides: what is known may be solved.
    known.delete(key);
    // A save under way would wait for the answer, which it makes out of date.
    if (isSubmitting) return undefined;
    const take = (answer: Readiness | 'failed'): void => {
      if (isStale) return;
      if (answer !== 'failed') known.set(key, answer);
      setReadiness(answer);
    };
    const callOff = afterPause(() => {
      const stored = storedValues({ model, documentId, locale }, initialValues);
      const typed = changedFields(Object.keys(kinds), values, stored);
      const asked = { uid: model, documentId, locale, values: typed };
      askDesk<Readiness>(READINESS_PATH, asked).then(take, () => {
        take('failed');
      });
    });
    return () => {
      isStale = true;
      callOff();
    };
  }, [
    model,
    documentId,
    locale,
    kinds,
    values,
    initialValues,
    isSubmitting,
    writes,
    ticks,
    afterPause,
  ]);
  const onTicked = (): void => {
    // An answer that was under way does not know of it.
    setTicks((before) => before + 1);
  };
  return { readiness, tick: ticker({ slot, setReadiness, onTicked }) };
};

interface TickerOptions {
  readonly slot: DocumentSlot;
  readonly setReadiness: Dispatch<SetStateAction<KnownReadiness>>;
  readonly onTicked: () => void;
}

const ticker =
  ({ slot, setReadiness, onTicked }: TickerOptions): Tick =>
  (mark, isTicked, onFailure) => {
    const { model, documentId, locale } = slot;
    setReadiness((before) => withTick(before, mark, isTicked));
    sendTick({ uid: model, documentId, locale, mark, isTicked })
      .catch(() => {
        setReadiness((before) => withTick(before, mark, !isTicked));
        onFailure();
      })
      .finally(onTicked);
  };

const sendTick = (body: UnknownRecord): Promise<unknown> => getFetchClient().post(TICK_PATH, body);

const withTick = (readiness: KnownReadiness, mark: string, isTicked: boolean): KnownReadiness => {
  if (readiness === null || readiness === 'failed') return readiness;
  const advice = readiness.advice.map((one) => (one.mark === mark ? { ...one, isTicked } : one));
  return { ...readiness, advice };
};

/** What the server has of what a form begins with. A new document, or a new language, is stored nowhere. */
export const storedValues = (slot: DocumentSlot, initialValues: UnknownRecord): UnknownRecord =>
  isStored(slot) ? initialValues : {};

/** What the server does not have yet, without what only the form needs. */
export const changedFields = (
  fields: readonly string[],
  values: UnknownRecord,
  stored: UnknownRecord,
): UnknownRecord =>
  Object.fromEntries(
    fields
      .filter((field) => values[field] !== undefined && values[field] !== stored[field])
      .map((field) => [field, asSent(values[field])]),
  );

/** Without what only the form needs. */
const asSent = (value: unknown): unknown => {
  const links = linksOfForm(value);
  if (links) return links;
  if (Array.isArray(value)) return value.map((row: unknown) => withoutFormKey(row));
  return withoutFormKey(value);
};

const withoutFormKey = (value: unknown): unknown =>
  isRecord(value) && FORM_KEY in value ? omit(value, [FORM_KEY]) : value;
