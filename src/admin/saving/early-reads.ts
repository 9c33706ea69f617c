import { adminApi, type StrapiApp } from '@strapi/strapi/admin';
import { textAt, valueAt } from '../../lib/record';
import type { Asked } from './endpoints';

/** A query of the panel's data layer, begun by hand. */
interface Query {
  initiate(asked: unknown): unknown;
}

interface Begun {
  readonly unsubscribe: () => void;
}

const HOLD_MS = 30_000;

type QueryName =
  'getInitialData' | 'getAllContentTypeSettings' | 'getContentTypeConfiguration' | 'getDocument';

/**
 * The panel draws itself step by step, and asks at each step for what the next is drawn with. Loaded at the address of a
 * form, it asks at once for all of it: its data layer asks nothing twice. What is refused is asked again by the form,
 * which says so.
 */
export const readEarly = (app: StrapiApp): void => {
  const begin = (store: Store): void => {
    const asked = askedAt(window.location);
    if (asked === null || textAt(valueAt(store.getState(), 'admin_app'), 'token') === null) return;
    const { endpoints } = adminApi as unknown as { endpoints: Record<QueryName, Query> };
    const read = (name: QueryName, words?: unknown): void => {
      const begun: unknown = store.dispatch(endpoints[name].initiate(words) as Action);
      // By then the form holds it, or somebody went elsewhere.
      setTimeout((begun as Begun).unsubscribe, HOLD_MS);
    };
    read('getInitialData');
    read('getAllContentTypeSettings');
    read('getContentTypeConfiguration', asked.model);
    if (asked.documentId !== CREATE) read('getDocument', asked);
  };
  app.addMiddlewares([
    () => (store) => {
      // Until all middlewares are there, nothing may be asked.
      queueMicrotask(() => {
        begin(store);
      });
      return (next) => (action) => next(action) as unknown;
    },
  ]);
};

type Middleware = ReturnType<Parameters<StrapiApp['addMiddlewares']>[0][number]>;
type Store = Parameters<Middleware>[0];
type Action = Parameters<Store['dispatch']>[0];

/** Where a new document is written. */
const CREATE = 'create';

const FORM =
  /\/content-manager\/(?<collectionType>collection-types|single-types)\/(?<model>[^/]+)(?:\/(?<documentId>[^/]+))?$/;
const LOCALE = 'plugins[i18n][locale]';

/**
 * What the form at an address asks its document by; null where there is no form, or where the address says more than
 * the language: without it, the panel chooses one first.
 */
const askedAt = ({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Asked | null => {
  const { collectionType, model, documentId } = FORM.exec(pathname)?.groups ?? {};
  if (model === undefined || (collectionType === 'collection-types' && documentId === undefined)) {
    return null;
  }
  const query = new URLSearchParams(search);
  const locale = query.get(LOCALE);
  if (locale === null || [...query].length > 1) return null;
  return { collectionType, model, documentId, params: { locale } };
};
