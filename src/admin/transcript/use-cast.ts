import { useFetchClient, useForm, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router-dom';
import { EDITED_EXPERT, EDITED_INTERVIEW } from '../../features/content/edited-types';
import { nameOfLabel } from '../../features/editing/picker-label';
import type { Guest } from '../../features/transcripts/speakers';
import { listAt, textAt, valueAt } from '../../lib/record';
import { documentRead } from '../saving/document-reads';
import type { Cast } from './speaker-links';

/** Which interview the form beside the transcript is of. */
export interface OpenInterview {
  /** Null for one that was never saved. */
  readonly documentId: string | null;
  readonly locale: string | null;
}

export const useOpenInterview = (): OpenInterview => {
  const { slug, id } = useParams();
  const [{ query }] = useQueryParams();
  const isSaved = slug === EDITED_INTERVIEW.uid && id !== undefined && id !== 'create';
  const locale = textAt(valueAt(valueAt(query, 'plugins'), 'i18n'), 'locale');
  return useMemo(() => ({ documentId: isSaved ? id : null, locale }), [isSaved, id, locale]);
};

/** Host and guests as the form has them now, saved or not. */
export const useCast = (interview: OpenInterview): Cast => {
  const hostName = useForm('Transcript', ({ values }) => textAt(values, 'hostName'));
  const edited: unknown = useForm('Transcript', ({ values }) => valueAt(values, 'guests'));
  const stored = useStoredGuests(interview);
  const names = useMemo(() => guestsNow(stored, edited), [stored, edited]);
  const guests = useNameVariants(names);
  return useMemo(() => ({ hostName, guests }), [hostName, guests]);
};

/** The saved guests; read anew after each save. */
const useStoredGuests = ({ documentId, locale }: OpenInterview): readonly Guest[] | null => {
  const { get } = useFetchClient();
  const isSubmitting = useForm('Transcript', (form) => form.isSubmitting);
  const [stored, setStored] = useState<readonly Guest[] | null>(documentId === null ? [] : null);
  useEffect(() => {
    if (documentId === null || isSubmitting) return undefined;
    if (isAbsent({ documentId, locale })) {
      setStored([]);
      return undefined;
    }
    const state = { isWanted: true };
    const params = { page: 1, pageSize: 100, ...(locale === null ? {} : { locale }) };
    get(`/content-manager/relations/${EDITED_INTERVIEW.uid}/${documentId}/guests`, { params })
      .then(({ data }) => {
        if (state.isWanted) setStored(listAt(data, 'results').map(guestOf));
      })
      // Without them nothing is marked; the form says itself what it could not read.
      .catch(() => undefined);
    return () => {
      state.isWanted = false;
    };
  }, [get, documentId, locale, isSubmitting]);
  return stored;
};

/** Whether the interview is not there in this language yet: Strapi would answer that it knows no such document. */
const isAbsent = ({
  documentId,
  locale,
}: OpenInterview & { readonly documentId: string }): boolean => {
  const asked = {
    model: EDITED_INTERVIEW.uid,
    documentId,
    params: locale === null ? {} : { locale },
  };
  return documentRead(asked)?.updatedAt === null;
};

const guestsNow = (stored: readonly Guest[] | null, edited: unknown): readonly Guest[] | null => {
  if (stored === null) return null;
  const left = new Set(listAt(edited, 'disconnect').map(idOf));
  const added = listAt(edited, 'connect').map(guestOf);
  const new_ = new Set(added.map(({ documentId }) => documentId));
  const kept = stored.filter(({ documentId }) => !left.has(documentId) && !new_.has(documentId));
  return [...kept, ...added.filter(({ documentId }) => documentId !== '')];
};

const idOf = (relation: unknown): string =>
  textAt(relation, 'documentId') ?? textAt(valueAt(relation, 'apiData'), 'documentId') ?? '';

const guestOf = (relation: unknown): Guest => ({
  documentId: idOf(relation),
  name: textAt(relation, 'name') ?? nameOfLabel(textAt(relation, 'label') ?? ''),
  nameVariants: [],
});

/** The other forms of their names, which the list of guests does not tell. */
const useNameVariants = (guests: readonly Guest[] | null): readonly Guest[] | null => {
  const { get } = useFetchClient();
  const known = useRef(new Map<string, readonly string[]>());
  const [, setRead] = useState(0);
  const missing = (guests ?? [])
    .map(({ documentId }) => documentId)
    .filter((id) => !known.current.has(id))
    .join(' ');
  useEffect(() => {
    if (missing === '') return;
    const ids = missing.split(' ');
    for (const id of ids) known.current.set(id, []);
    const params = { page: 1, pageSize: 100, filters: { documentId: { $in: ids } } };
    get(`/content-manager/collection-types/${EDITED_EXPERT.uid}`, { params })
      .then(({ data }) => {
        for (const expert of listAt(data, 'results')) {
          known.current.set(idOf(expert), listAt(expert, 'nameVariants').map(String));
        }
        setRead((count) => count + 1);
      })
      // Who may not read experts still has their names.
      .catch(() => undefined);
  }, [get, missing]);
  const variants = guests?.map(({ documentId }) => known.current.get(documentId) ?? []);
  const signature = JSON.stringify([guests, variants]);
  // The signature says all that the list is made from.
  return useMemo(
    () => guests?.map((guest, at) => ({ ...guest, nameVariants: variants?.[at] ?? [] })) ?? null,
    [signature],
  );
};
