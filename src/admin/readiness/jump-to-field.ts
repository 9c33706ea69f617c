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
    if (input) return input;
  }
  return null;
};

/** What stands with a label, for inputs without a name. */
const labelled = (label: string): HTMLElement | null => {
  const found = [...document.querySelectorAll<HTMLLabelElement>('label')].find(({ textContent }) =>
    textContent.startsWith(label),
  );
  return found?.control ?? found ?? null;
};
