export const PAGE_TEXT_ID = 'lectern-page-text';

/** Selects a line of the page, counted from 1, and shows it. */
export const showLine = (line: number): void => {
  const input = document.getElementById(PAGE_TEXT_ID);
  if (!(input instanceof HTMLTextAreaElement)) return;
  const before = input.value.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, text) => sum + text.length + 1, 0);
  const end = input.value.indexOf('\n', start);
  // A browser scrolls to where somebody could type next.
  input.blur();
  input.setSelectionRange(start, start);
  input.focus();
  input.setSelectionRange(start, end === -1 ? input.value.length : end);
  input.scrollIntoView({ block: 'nearest' });
};
