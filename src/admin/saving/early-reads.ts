import { adminApi, type StrapiApp } from '@strapi/strapi/admin';
import { textAt, valueAt } from '../../lib/record';
import type { Asked } from './endpoints';

/** A query of the panel's data layer, begun by hand. */
interface Query {
  initiate(asked: unknown): unknown;
}

/** It never rejects: what fails is in the answer. */
interface Begun extends Promise<unknown> {
  readonly unsubscribe: () => void;
}

/**
 * The panel draws itself step by step, and asks at each step for what the next is drawn with. Loaded at the address of a
 * form, it asks for the document as soon as it knows who is signed in: its data layer asks nothing twice, and the form,
 * when it stands, has what it shows. What is refused is asked again by the form, which says so.
 */
export const readEarly = (app: StrapiApp): void => {
  app.addMiddlewares([
    () => (store) => {
      let isBegun = false;
      return (next) => (action) => {
        const done: unknown = next(action);
        // Not before: Strapi takes whoever has rights that are not known yet for somebody who has none.
        if (!isBegun && isKnowingRights(action)) {
          isBegun = true;
          begin(store);
        }
        return done;
      };
    },
  ]);
};

type Middleware = ReturnType<Parameters<StrapiApp['addMiddlewares']>[0][number]>;
type Store = Parameters<Middleware>[0];
type Action = Parameters<Store['dispatch']>[0];

const isKnowingRights = (action: unknown): boolean =>
  textAt(action, 'type') === `${adminApi.reducerPath}/executeQuery/fulfilled` &&
  textAt(valueAt(valueAt(action, 'meta'), 'arg'), 'endpointName') === 'getMyPermissions';

const begin = (store: Store): void => {
  const asked = askedAt(window.location);
  if (asked === null) return;
  const api = adminApi as unknown as {
    endpoints: Record<'getContentTypeConfiguration' | 'getDocument', Query>;
  };
  const read = (query: Query, words: unknown): void => {
    const begun = store.dispatch(query.initiate(words) as Action) as unknown as Begun;
    // The answer stays for a minute; whoever holds it longer would read it again whenever something is written.
    begun.then(begun.unsubscribe, () => undefined);
  };
  read(api.endpoints.getContentTypeConfiguration, asked.model);
  if (asked.documentId !== CREATE) read(api.endpoints.getDocument, asked);
};

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
