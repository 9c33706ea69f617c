import { getFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { ADDRESS_PATH, type Address } from '../../features/slugs/address-answer';
import { textAt } from '../../lib/record';
import type { DocumentSlot } from '../saving/document-slot';
import { useAfterPause } from '../saving/use-after-pause';

/** Milliseconds after the last key. */
const PAUSE = 400;

/** For which slug and name was asked, and what was answered. */
interface KnownAddress {
  readonly slug: string;
  readonly name: string;
  readonly address: Address;
}

export interface AddressWish {
  readonly slot: DocumentSlot;
  /** The attribute that slugs are made from. */
  readonly nameField: string;
  /** As it is typed; empty where it is to be made. */
  readonly slug: string;
  /** False where nobody can answer: in a window over another form, whose document is not known. */
  readonly isAsked: boolean;
}

interface AskedAddress {
  /** The name from which a slug would be made, as it is typed. */
  readonly name: string;
  /** Of what stands in the form now; null until there is an answer. */
  readonly answer: Address | null;
}

/** Asks what becomes of a slug while it and the name are typed. */
export const useAddress = ({ slot, nameField, slug, isAsked }: AddressWish): AskedAddress => {
  const name = useForm('Address', ({ values }) => textAt(values, nameField)) ?? '';
  const isSubmitting = useForm('Address', (form) => form.isSubmitting);
  const [known, setKnown] = useState<KnownAddress | null>(null);
  const afterPause = useAfterPause(PAUSE);
  const { model, documentId, locale } = slot;
  useEffect(() => {
    if (!isAsked || isSubmitting || (name === '' && slug === '')) return undefined;
    let isStale = false;
    const ask = (): void => {
      getFetchClient()
        .post<{ data: Address }>(ADDRESS_PATH, { uid: model, documentId, locale, name, slug })
        .then(
          ({ data }) => {
            if (!isStale) setKnown({ slug, name, address: data.data });
          },
          // Whoever may not know it, or is away, writes a slug all the same.
          () => {
            if (!isStale) setKnown(null);
          },
        );
    };
    const callOff = afterPause(ask);
    return () => {
      isStale = true;
      callOff();
    };
  }, [model, documentId, locale, name, slug, isAsked, isSubmitting, afterPause]);
  const isOfNow = known?.name === name && known.slug === slug;
  return { name, answer: isOfNow ? known.address : null };
};
