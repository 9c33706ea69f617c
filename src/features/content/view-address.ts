import { CONTENT_TYPES } from './registry';
import { VIEWS, type ViewName } from './view-declarations';

/**
 * A description can say of an address what it answers, not of a parameter what then comes. So that programs made
 * from it know the members of an answer without looking, each view has addresses of its own for what takes the
 * parameter `view`: `/api/views/card/interviews` answers what `/api/interviews?view=card` does.
 */
export const viewAddress = (api: string, view: ViewName, path: string): string =>
  `${folderOf(api)}${view}${path.slice(api.length)}`;

/**
 * Turns the address of a request for a view into that of what takes the parameter; null for any other address.
 * As in Koa's router, case and a slash at the end do not count.
 *
 * @param routes plain paths that are no documents, such as `/api/interviews/facets`
 */
export const viewAddressReader = (
  api: string,
  routes: readonly string[],
): ((url: string) => string | null) => {
  const folder = folderOf(api).toLowerCase();
  const others = new Set(routes.map((route) => route.slice(api.length).toLowerCase()));
  return (url) => {
    if (url.slice(0, folder.length).toLowerCase() !== folder) return null;
    const [, name = '', rest = '', query = ''] = ADDRESS.exec(url.slice(folder.length)) ?? [];
    const view = VIEWS.find((one) => one === name.toLowerCase());
    if (!view || !hasViews(rest, others)) return null;
    return `${api}${rest}?view=${view}${query === '' ? '' : `&${query}`}`;
  };
};

const folderOf = (api: string): string => `${api}/views/`;

/** View, path below it, query. Read before any route is looked for, and of one folder: a router would find nothing sooner. */
const ADDRESS = /^([^/?]+)((?:\/[^/?]+){1,2})\/?(?:\?(.*))?$/s;

const hasViews = (path: string, others: ReadonlySet<string>): boolean => {
  const [, collection = '', address] = path.toLowerCase().split('/');
  if (address === undefined) return collection === BATCH || FOLDERS.has(collection);
  return WITH_ADDRESSES.has(collection) && !others.has(path.toLowerCase());
};

const BATCH = 'batch';
const FOLDERS = new Set(CONTENT_TYPES.map(({ plural }) => plural));
const WITH_ADDRESSES = new Set(
  CONTENT_TYPES.flatMap(({ nameField, plural }) => (nameField === null ? [] : [plural])),
);
