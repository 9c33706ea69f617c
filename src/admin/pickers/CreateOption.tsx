import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useWords } from '../words';
import { beginCreation, type ReadForm } from './creation';
import { CREATE_EVENT, emptyPicker } from './picker-text';
import { useLink, type PickerField } from './use-link';

interface CreateOptionProps extends PickerField {
  /** What is typed into the picker. */
  readonly typed: string;
}

/** The words of the option that creates something, which sees to what becomes of it. */
export const CreateOption = ({ typed, ...field }: CreateOptionProps) => {
  const words = useWords();
  const label = useRef<HTMLSpanElement>(null);
  const under = useForm('CreateOption', (form) => form.getValues);
  const link = useLink(field);
  const { target } = field;
  useEffect(() => {
    const option = label.current?.closest<HTMLElement>('[role=option]');
    const input = openPicker(option);
    if (!option || !input) return undefined;
    const isInWindow = input.closest('[role=dialog]') !== null;
    // What a window is still creating would be given up for it.
    const isCreating = isInWindow && input.form?.getAttribute('method') === 'POST';
    if (isCreating) option.dataset.lectern = 'absent';
    else delete option.dataset.lectern;
    const begin = (event: Event): void => {
      event.stopPropagation();
      if (isCreating || option.getAttribute('aria-disabled') === 'true') return;
      const name = input.value.trim();
      // What is typed would be taken for a choice, too, and refused.
      emptyPicker(input);
      // Windows over windows are one form.
      const isIn = (form: ReadForm): boolean => (form === under) === isInWindow;
      const page = window.location.href;
      beginCreation({ target, typed: name, page, isIn, link: isInWindow ? null : link });
      option.click();
      // Told twice, Strapi leaves linking to us: alone it links to saved documents only, and saves all of their form.
      if (!isInWindow) option.click();
    };
    option.addEventListener('pointerup', begin, true);
    option.addEventListener(CREATE_EVENT, begin);
    return () => {
      option.removeEventListener('pointerup', begin, true);
      option.removeEventListener(CREATE_EVENT, begin);
    };
  }, [target, under, link]);
  const name = typed.trim();
  return (
    <span ref={label} data-lectern="create" dir="auto">
      {name === '' ? words('lectern.pickers.new') : words('lectern.pickers.create', { name })}
    </span>
  );
};

/** The picker whose options are open; none while they are closed. */
const openPicker = (option: HTMLElement | null | undefined): HTMLInputElement | null => {
  const list = option?.isConnected ? option.closest('[id]:not([role=option])') : null;
  return list
    ? document.querySelector<HTMLInputElement>(`input[aria-controls="${list.id}"]`)
    : null;
};
