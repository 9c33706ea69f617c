import { getFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { EDITED_EXPERT } from '../../features/content/edited-types';
import {
  NAMED_EXPERTS_PATH,
  type NamedExpert,
  type NamedExperts,
} from '../../features/ingest/known/named-experts';
import { textAt, valueAt } from '../../lib/record';
import { useGuestLink } from './use-guest-link';
import { useWords } from './words';

/** Who is to be added: somebody whom a turn names. */
export interface Speaking {
  readonly name: string;
  /** The expert that the turn is linked to, if any. */
  readonly documentId: string | null;
}

interface Adding {
  readonly isBusy: boolean;
  /** Experts who are called so, where there are several. */
  readonly choices: readonly NamedExpert[];
  readonly add: () => void;
  readonly choose: (expert: NamedExpert) => void;
  readonly make: () => void;
  /** Asks nothing any more. */
  readonly giveUp: () => void;
}

const PATH = `/content-manager/collection-types/${EDITED_EXPERT.uid}`;
const NOBODY: NamedExperts = { name: '', experts: [] };

/** Adds who speaks to the guests of the form, unsaved, as if picked there: who is not known yet becomes a draft. */
export const useAddGuest = ({ name: speaker, documentId }: Speaking): Adding => {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const link = useGuestLink();
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState(NOBODY);
  const put = async (word: 'added' | 'made', id: string, name: string): Promise<void> => {
    await link(id, speaker);
    setAsked(NOBODY);
    toggleNotification({ type: 'success', message: words(`lectern.guests.${word}`, { name }) });
  };
  const make = async (name: string): Promise<void> => put('made', await makeExpert(name), name);
  const add = async (): Promise<void> => {
    if (documentId !== null) return put('added', documentId, speaker);
    const called = await expertsCalled(speaker);
    const [only] = called.experts;
    if (!only) return make(called.name);
    if (called.experts.length === 1) return put('added', only.documentId, only.name);
    setAsked(called);
  };
  const during = (work: () => Promise<void>): void => {
    setBusy(true);
    work()
      .catch(() => {
        const message = words('lectern.guests.failed', { name: speaker });
        toggleNotification({ type: 'danger', message });
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return {
    isBusy,
    choices: asked.experts,
    add: () => {
      during(add);
    },
    make: () => {
      during(() => make(asked.name));
    },
    choose: (expert) => {
      during(() => put('added', expert.documentId, expert.name));
    },
    giveUp: () => {
      setAsked(NOBODY);
    },
  };
};

const expertsCalled = async (name: string): Promise<NamedExperts> => {
  const { data } = await getFetchClient().post<{ data: NamedExperts }>(NAMED_EXPERTS_PATH, {
    name,
  });
  return data.data;
};

/** documentId of a new draft. */
const makeExpert = async (name: string): Promise<string> => {
  const { data } = await getFetchClient().post(PATH, { name });
  const documentId = textAt(valueAt(data, 'data'), 'documentId');
  if (documentId === null) throw new Error('no expert was made');
  return documentId;
};
