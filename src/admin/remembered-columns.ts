const REMEMBERED = 'STRAPI_LIST_VIEW_DISPLAYED_HEADERS:';
const KNOWN = 'lectern-columns';

/** Each browser remembers the columns of lists: it forgets them when the code has others. */
export const forgetFormerColumns = async (): Promise<void> => {
  const { TYPE_LAYOUTS } = await import('../features/editing/type-layouts');
  const columns = JSON.stringify(TYPE_LAYOUTS.map(({ uid, columns: shown }) => [uid, shown]));
  if (localStorage.getItem(KNOWN) === columns) return;
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(REMEMBERED)) localStorage.removeItem(key);
  }
  localStorage.setItem(KNOWN, columns);
};
