import type { FocusEvent, KeyboardEvent } from 'react';

/** Given to a picker's create option: begins what it is for. */
export const CREATE_EVENT = 'lectern-create';

/** Empties what is typed into a picker, as if its writer had. */
export const emptyPicker = (input: HTMLInputElement): void => {
  if (input.value === '') return;
  // React hears of a value only if it was not set by the input's own setter, which React replaces.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '');
  input.dispatchEvent(new Event('input', { bubbles: true }));
};

/** What is typed and picks nothing goes when the picker is left: Strapi would take it for a choice, and say it failed. */
export const leavePicker = (event: FocusEvent<HTMLInputElement>): void => {
  const { currentTarget: input } = event;
  if (isOpen(input) || input.value === '') return;
  // Left for another picker, Strapi's input would still see the text.
  event.stopPropagation();
  emptyPicker(input);
};

/**
 * Whoever types opens the picker. Strapi would go on and choose the first option that begins so, as if it had been
 * chosen: Enter would link it, or create something.
 */
export const typeInPicker = (event: KeyboardEvent<HTMLInputElement>): void => {
  const { currentTarget: input, key } = event;
  if (key.length !== 1) return;
  event.preventDefault();
  const isTyped = !isOpen(input) && input.value !== '';
  if (isTyped) input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
};

/** Enter at the option that creates something. Strapi would take the typed text for a choice here as well. */
export const pressInPicker = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key !== 'Enter') return;
  const id = event.currentTarget.getAttribute('aria-activedescendant') ?? '';
  const option = document.getElementById(id);
  if (!option?.querySelector('[data-lectern=create]')) return;
  event.preventDefault();
  option.dispatchEvent(new Event(CREATE_EVENT));
};

const isOpen = (input: HTMLInputElement): boolean => input.getAttribute('aria-expanded') === 'true';
