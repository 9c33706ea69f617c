import { useForm } from '@strapi/strapi/admin';
import { flushSync } from 'react-dom';
import { useParams } from 'react-router-dom';
import { EDITED_EXPERT } from '../../features/content/edited-types';
import { isLinkable, linkTurns } from '../../features/publishing/link-turns';
import { listAt, valueAt } from '../../lib/record';
import { storedLinks, useAwaitedLink } from '../pickers/use-link';
import { useDocumentSlot } from '../saving/use-document-slot';
import { documentIdOf } from '../suggestions/added-link';

const GUESTS = { field: 'guests', target: EDITED_EXPERT.uid, isSingle: false };
const TRANSCRIPT = 'transcript';

/**
 * Makes an expert a guest of the form, unsaved, and theirs the turns of a speaker: one who was taken out is put back, one who is
 * a guest stays, any other comes behind them.
 */
export const useGuestLink = () => {
  const { slug: model = '', id } = useParams();
  const slot = useDocumentSlot(model, id === 'create' ? undefined : id);
  const link = useAwaitedLink(GUESTS);
  const getValues = useForm('Guests', (form) => form.getValues);
  const onChange = useForm('Guests', (form) => form.onChange);
  return async (documentId: string, speaker: string): Promise<void> => {
    const isIt = (one: unknown): boolean => documentIdOf(one) === documentId;
    const stored = await storedLinks(slot, GUESTS.field);
    const edited = valueAt(getValues(), GUESTS.field);
    const [connect, disconnect] = [listAt(edited, 'connect'), listAt(edited, 'disconnect')];
    if (disconnect.some(isIt)) {
      onChange(GUESTS.field, { connect, disconnect: disconnect.filter((one) => !isIt(one)) });
    } else if (![...connect, ...stored].some(isIt)) {
      await link({ documentId });
    }
    tellForm();
    const turns = listAt(getValues(), TRANSCRIPT);
    const fix = { kind: 'link-turns', documentId, labels: [speaker] } as const;
    if (turns.some((turn) => isLinkable(turn, fix))) onChange(TRANSCRIPT, linkTurns(turns, fix));
  };
};

/** The transcript tells the form what is typed into it after a pause, or when it is left. */
const tellForm = (): void => {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return;
  if (!activeElement.closest('[data-lectern=transcript]')) return;
  flushSync(() => {
    activeElement.blur();
  });
  activeElement.focus();
};
