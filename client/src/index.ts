import { asker, type ClientOptions, type RequestOptions, type ResponseFacts } from './ask.ts';
import type {
  Answer,
  Cards,
  List,
  ListQuery,
  Page,
  PageQuery,
  Pages,
  Path,
  PathParameters,
  Query,
  Type,
} from './contract.ts';

export { LecternError } from './error.ts';
export type { ClientOptions, RequestOptions, ResponseFacts };
export type { Answer, Cards, List, ListQuery, Page, PageQuery, Pages, Path, Query, Type };
export type { components, paths } from './schema.ts';

export interface GetOptions<P extends Path> extends RequestOptions {
  readonly path?: PathParameters<P>;
  readonly query?: Query<P>;
  /** The media type wanted, where a route has several. */
  readonly accept?: string;
}

export interface Client {
  /** Any route. JSON is parsed, everything else text. Rejects with a LecternError. */
  get<P extends Path>(path: P, options?: GetOptions<P>): Promise<Answer<P>>;
  /** Everything that a page shows, by slug or documentId. */
  page<T extends Type>(
    type: T,
    idOrSlug: string,
    query?: PageQuery<T>,
    options?: RequestOptions,
  ): Promise<Page<Pages[T]>>;
  /** One page of a listing. */
  cards<T extends Type>(
    type: T,
    query?: ListQuery<T>,
    options?: RequestOptions,
  ): Promise<List<Cards[T]>>;
  /** A whole listing, page after page as it is read. */
  each<T extends Type>(
    type: T,
    query?: ListQuery<T>,
    options?: RequestOptions,
  ): AsyncIterable<Cards[T]>;
}

/** A client of one server. */
export const createClient = (options: ClientOptions): Client => {
  const ask = asker(options);
  return {
    get: (path, { path: parameters, query, ...asked } = {}) =>
      ask(fillPath(path, parameters ?? {}), query, asked),
    page: (...[type, idOrSlug, query, asked]) =>
      ask(`/api/${type}/${encodeURIComponent(idOrSlug)}`, query, asked),
    cards: (type, query, asked) => ask(`/api/${type}`, query, asked),
    each: (type, query, asked) =>
      eachOf(
        () => ask(`/api/${type}`, query, asked),
        (next) => ask(next, undefined, asked),
      ),
  };
};

const fillPath = (path: string, parameters: object): string =>
  Object.entries(parameters).reduce(
    (filled, [name, value]) => filled.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  );

/** `links.next` begins at the root of the server and holds the whole query. */
async function* eachOf<Item>(
  first: () => Promise<List<Item>>,
  ask: (next: string) => Promise<List<Item>>,
): AsyncIterable<Item> {
  for (let list = await first(); ;) {
    yield* list.data;
    if (list.links.next === null) return;
    list = await ask(list.links.next);
  }
}
