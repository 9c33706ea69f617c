import { getFetchClient, useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef } from 'react';
import { useParams } from 'react-router-dom';
import { isRecord, listAt, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import type { DocumentSlot } from '../saving/document-slot';
import { useDocumentSlot } from '../saving/use-document-slot';
import { asGone, linkTo } from './link';

/** A relation of an edit form. */
export interface PickerField {
  readonly field: string;
  readonly target: string;
  /** Whether it has one target at most. */
  readonly isSingle: boolean;
}

/** Links a new document to the form, unsaved, as if it had been picked. */
export const useLink = (field: PickerField) => {
  const link = useAwaitedLink(field);
  return useCallback(
    (created: UnknownRecord): void => {
      // What can fail in it has an answer already.
      link(created).catch(() => undefined);
    },
    [link],
  );
};

/** The same, for whoever goes on once it is linked. */
export const useAwaitedLink = ({ field, target, isSingle }: PickerField) => {
  const { slug: model = '', id } = useParams();
  const slot = useDocumentSlot(model, id === 'create' ? undefined : id);
  const getValues = useForm('Link', (form) => form.getValues);
  const onChange = useForm('Link', (form) => form.onChange);
  const latest = useRef(slot);
  useEffect(() => {
    latest.current = slot;
  });
  return useCallback(
    async (created: UnknownRecord): Promise<void> => {
      const draft = await draftOf(target, created, latest.current.locale);
      const gone = isSingle ? await storedLinks(latest.current, field) : [];
      const edited = valueAt(getValues(), field);
      const kept = isSingle ? [] : listAt(edited, 'connect');
      const disconnect = isSingle ? gone.map(asGone) : listAt(edited, 'disconnect');
      onChange(field, { connect: [...kept, linkTo(target, draft, kept)], disconnect });
    },
    [field, target, isSingle, getValues, onChange],
  );
};

/** Of what was published at once, the answer is not the draft. */
const draftOf = async (
  target: string,
  created: UnknownRecord,
  locale: string,
): Promise<UnknownRecord> => {
  const path = `/content-manager/collection-types/${target}/${textAt(created, 'documentId') ?? ''}`;
  const params = locale === '' ? {} : { locale };
  const read = await getFetchClient()
    .get(path, { params })
    .catch(() => null);
  const draft = valueAt(valueAt(read, 'data'), 'data');
  return isRecord(draft) ? draft : created;
};

/** What is linked already; the form knows only what it changes. Nothing where it cannot be read. */
export const storedLinks = async (
  slot: DocumentSlot,
  field: string,
): Promise<readonly unknown[]> => {
  const { model, documentId, locale } = slot;
  if (documentId === null) return [];
  const path = `/content-manager/relations/${model}/${documentId}/${field}`;
  const params = locale === '' ? {} : { locale };
  const read = await getFetchClient()
    .get(path, { params })
    .catch(() => null);
  return listAt(valueAt(read, 'data'), 'results');
};
