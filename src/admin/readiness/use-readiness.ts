import { getFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { READINESS_PATH, type Readiness } from '../../features/publishing/readiness';
import { linksOfForm } from '../../features/publishing/unsaved-draft';
import { FORM_KEY } from '../../features/concurrent-edits/stored-keys';
import { isRecord, omit, type UnknownRecord } from '../../lib/record';
import { slotKey, type DocumentSlot } from '../desk/document-slot';
import type { FormFields } from '../desk/use-form-fields';
import { useWrites } from '../desk/use-writes';

/** What is known of one form: null until it was asked, `failed` where nobody answers. */
export type KnownReadiness = Readiness | 'failed' | null;

/** Milliseconds after the last change. */
const PAUSE = 600;

const known = new Map<string, Readiness>();

/** What was last known of a form, for whoever wants to publish it. */
export const lastReadiness = (slot: DocumentSlot): Readiness | undefined =>
  known.get(slotKey(slot));

/** What stands between the form, as it is typed, and its publication; asked again after each change. */
export const useReadiness = (slot: DocumentSlot, { kinds }: FormFields): KnownReadiness => {
  const values = useForm('Readiness', (state) => state.values) as UnknownRecord;
  const initialValues = useForm('Readiness', (state) => state.initialValues) as UnknownRecord;
  const [readiness, setReadiness] = useState<KnownReadiness>(null);
  // A guest who was published in a window over the form is no problem any more.
  const writes = useWrites();
  const { model, documentId, locale } = slot;
  useEffect(() => {
    let isStale = false;
    // Until the next answer the server decides: what is known may be solved.
    known.delete(slotKey({ model, documentId, locale }));
    const typed = changedFields(
      Object.keys(kinds),
      values,
      documentId === null ? {} : initialValues,
    );
    const ask = (): void => {
      getFetchClient()
        .post<{ data: Readiness }>(READINESS_PATH, {
          uid: model,
          documentId,
          locale,
          values: typed,
        })
        .then(
          ({ data }) => {
            known.set(slotKey({ model, documentId, locale }), data.data);
            if (!isStale) setReadiness(data.data);
          },
          () => {
            if (!isStale) setReadiness('failed');
          },
        );
    };
    const timer = setTimeout(ask, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [model, documentId, locale, kinds, values, initialValues, writes]);
  return readiness;
};

const changedFields = (
  fields: readonly string[],
  values: UnknownRecord,
  initialValues: UnknownRecord,
): UnknownRecord =>
  Object.fromEntries(
    fields
      .filter((field) => values[field] !== undefined && values[field] !== initialValues[field])
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
