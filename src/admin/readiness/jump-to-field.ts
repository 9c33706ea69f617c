import { JUMP } from '../transcript/jump';

/**
 * Shows the field that a path leads to (`transcript.3.text`), and gives it the focus. By the page itself: an address
 * with the field's name would raise Strapi's question about unsaved changes.
 */
export const jumpToField = (path: readonly string[], label: string): void => {
  window.dispatchEvent(new CustomEvent(JUMP, { detail: path.join('.') }));
  // The transcript's editor has shown the turn.
  if (document.activeElement?.closest('.ProseMirror')) return;
  const field = inputAt(path) ?? labelled(label);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
};

/** The input of the path, or of the nearest field around it. */
const inputAt = (path: readonly string[]): HTMLElement | null => {
  for (let length = path.length; length > 0; length -= 1) {
    const name = CSS.escape(path.slice(0, length).join('.'));
    const input = document.querySelector<HTMLElement>(`[name="${name}"]`);
    if (input) return writtenBeside(input);
  }
  return null;
};

/** Of a text of blocks the list of their kinds has the name: what is written in stands with the same label. */
const writtenBeside = (input: HTMLElement): HTMLElement => {
  const label = document.getElementById(input.getAttribute('aria-labelledby') ?? '');
  if (!label || input.getAttribute('role') !== 'combobox') return input;
  let box = input.parentElement;
  while (box && !box.contains(label)) box = box.parentElement;
  return box?.querySelector<HTMLElement>('[contenteditable=true]') ?? input;
};

/** What stands with a label, for inputs without a name. */
const labelled = (label: string): HTMLElement | null => {
  const found = [...document.querySelectorAll<HTMLLabelElement>('label')].find(({ textContent }) =>
    textContent.startsWith(label),
  );
  return found?.control ?? (found ? inputBeside(found) : null);
};

const FOCUSABLE = '[contenteditable=true], input, textarea, select, button';

/** Texts of blocks and media have a label of nothing: what is written or pressed in the nearest box around it is meant. */
const inputBeside = (label: HTMLElement): HTMLElement => {
  let box = label.parentElement;
  for (let level = 0; box && level < 4; level += 1) {
    const [first] = FOCUSABLE.split(', ').flatMap((kind) => [
      ...(box?.querySelectorAll<HTMLElement>(kind) ?? []),
    ]);
    if (first) return first;
    box = box.parentElement;
  }
  return label;
};
