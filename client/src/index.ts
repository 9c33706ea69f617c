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
import { errorFrom } from './error.ts';
import { writeQuery } from './query.ts';

export { LecternError } from './error.ts';
export type { Answer, Cards, List, ListQuery, Page, PageQuery, Pages, Path, Query, Type };
export type { components, paths } from './schema.ts';

export interface ClientOptions {
  /** Of the server: `https://cms.example.org`. */
  readonly url: string;
  /** An API token, for drafts. Never in a browser. */
  readonly token?: string;
  /** In the place of the runtime's own, for instance one that caches. */
  readonly fetch?: typeof fetch;
}

/** How a request is sent, and who is told what its answer says beside its body. */
export interface RequestOptions {
  /** Ends the request, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Further headers, such as `traceparent`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Called for each answer, refusals included, before its body is read; of `each` for every page. */
  readonly onResponse?: (facts: ResponseFacts) => void;
}

export interface ResponseFacts {
  readonly status: number;
  readonly headers: Headers;
  /** What the answer was made from (`Surrogate-Key`): a cache of yours drops it when one of them changes. */
  readonly tags: readonly string[];
}

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

interface Asked extends RequestOptions {
  readonly accept?: string;
}

/** The type is the contract's: the server's tests hold every answer against it. */
type Ask = <Body>(path: string, query: unknown, asked?: Asked) => Promise<Body>;

const asker =
  (options: ClientOptions): Ask =>
  async <Body>(path: string, query: unknown, asked: Asked = {}): Promise<Body> => {
    const search = writeQuery(query ?? {});
    const address = `${options.url.replace(/\/+$/, '')}${path}${search === '' ? '' : `?${search}`}`;
    const response = await (options.fetch ?? fetch)(address, {
      headers: headersFor(options, asked),
      ...(asked.signal ? { signal: asked.signal } : {}),
    });
    asked.onResponse?.(factsOf(response));
    const body = await response.text();
    if (!response.ok) throw errorFrom(address, response.status, body);
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    return (isJson ? JSON.parse(body) : body) as Body;
  };

const factsOf = ({ status, headers }: Response): ResponseFacts => ({
  status,
  headers,
  tags: (headers.get('surrogate-key') ?? '').split(' ').filter((tag) => tag !== ''),
});

const headersFor = (
  { token }: ClientOptions,
  { accept, headers }: Asked,
): Record<string, string> => ({
  ...headers,
  ...(accept === undefined ? {} : { Accept: accept }),
  ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
});

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
