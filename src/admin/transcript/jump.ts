/**
 * Sent at the window with the path of a field (`transcript.3.text`) as its detail: the editor of that field shows the place and
 * takes the focus.
 */
export const JUMP = 'lectern:jump';

/** The index of the turn that a path leads to; null where it leads elsewhere. */
export const turnIndexIn = (path: string, field: string): number | null => {
  const [name, index = '0'] = path.split('.');
  return name === field && /^\d+$/.test(index) ? Number(index) : null;
};
