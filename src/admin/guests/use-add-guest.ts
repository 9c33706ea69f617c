import { getFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { EDITED_EXPERT, EDITED_INTERVIEW } from '../../features/content/edited-types';
import { PICKER_DETAILS } from '../../features/editing/picker-label';
import { expertsNamed } from '../../features/transcripts/named-experts';
import { listAt, textAt, valueAt } from '../../lib/record';
import { useLink } from '../pickers/use-link';
import { documentIdOf } from '../suggestions/added-link';
import { useWords } from './words';

/** Who is to be added: somebody whom a turn names. */
export interface Speaking {
  readonly name: string;
  /** The expert that the turn is linked to, if any. */
  readonly documentId: string | null;
}

/** An expert who could be meant. */
interface NamedExpert {
  readonly documentId: string;
  /** The name, and what tells them from others of it. */
  readonly label: string;
}

interface Adding {
  readonly isBusy: boolean;
  /** Experts of that name, where there are several. */
  readonly choices: readonly NamedExpert[];
  readonly add: () => void;
  readonly choose: (expert: NamedExpert) => void;
  readonly make: () => void;
}

const PATH = `/content-manager/collection-types/${EDITED_EXPERT.uid}`;
const GUESTS = { field: 'guests', target: EDITED_EXPERT.uid, isSingle: false };

/** Adds who speaks to the guests of the form, unsaved, as if picked there: who is not known yet becomes a draft. */
export const useAddGuest = ({ name, documentId }: Speaking): Adding => {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const link = useGuestLink();
  const [isBusy, setBusy] = useState(false);
  const [choices, setChoices] = useState<readonly NamedExpert[]>([]);
  const put = (id: string, word: 'added' | 'made'): void => {
    link(id);
    setChoices([]);
    toggleNotification({ type: 'success', message: words(`lectern.guests.${word}`, { name }) });
  };
  const during = (work: () => Promise<void>) => (): void => {
    setBusy(true);
    work()
      .catch(() => {
        toggleNotification({ type: 'danger', message: words('lectern.guests.failed', { name }) });
      })
      .finally(() => {
        setBusy(false);
      });
  };
  const make = async (): Promise<void> => {
    put(await makeExpert(name), 'made');
  };
  const add = async (): Promise<void> => {
    const known = documentId === null ? await expertsCalled(name) : [{ documentId }];
    const [only] = known;
    if (!only) await make();
    else if (known.length === 1) put(only.documentId, 'added');
    else setChoices(await expertsCalled(name));
  };
  return {
    isBusy,
    choices,
    add: during(add),
    make: during(make),
    choose: (expert) => {
      put(expert.documentId, 'added');
    },
  };
};

/** A guest who was taken out and not saved is put back; else one is added behind the others. */
const useGuestLink = () => {
  const link = useLink(GUESTS);
  const getValues = useForm('Guests', (form) => form.getValues);
  const onChange = useForm('Guests', (form) => form.onChange);
  return (documentId: string): void => {
    const edited = valueAt(getValues(), GUESTS.field);
    const isIt = (one: unknown): boolean => documentIdOf(one) === documentId;
    const [connect, disconnect] = [listAt(edited, 'connect'), listAt(edited, 'disconnect')];
    if (connect.some(isIt)) return;
    if (!disconnect.some(isIt)) link({ documentId });
    else onChange(GUESTS.field, { connect, disconnect: disconnect.filter((one) => !isIt(one)) });
  };
};

const expertsCalled = async (name: string): Promise<readonly NamedExpert[]> => {
  const params = { _q: name, page: 1, pageSize: 100 };
  const path = `/content-manager/relations/${EDITED_INTERVIEW.uid}/${GUESTS.field}`;
  const { data } = await getFetchClient().get(path, { params });
  return expertsNamed(listAt(data, 'results'), name).map((row) => ({
    documentId: textAt(row, 'documentId') ?? '',
    label: [name, ...listAt(row, PICKER_DETAILS).map(String)].join(' · '),
  }));
};

/** documentId of a new draft. */
const makeExpert = async (name: string): Promise<string> => {
  const { data } = await getFetchClient().post(PATH, { name });
  const documentId = textAt(valueAt(data, 'data'), 'documentId');
  if (documentId === null) throw new Error('no expert was made');
  return documentId;
};
