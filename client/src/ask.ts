import { errorFrom } from './error.ts';
import { writeQuery } from './query.ts';

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

export interface Asked extends RequestOptions {
  readonly accept?: string;
}

/** The type is the contract's: the server's tests hold every answer against it. */
export type Ask = <Body>(path: string, query: unknown, asked?: Asked) => Promise<Body>;

export const asker =
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
