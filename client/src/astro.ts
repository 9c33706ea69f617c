import { asker, type Ask, type ClientOptions, type ResponseFacts } from './ask.ts';
import type { Cards, ListQuery, Pages, Type } from './contract.ts';
import { LecternError } from './error.ts';
import { writeQuery } from './query.ts';

export type { Cards, Pages } from './contract.ts';

export interface LoaderOptions<T extends Type> extends ClientOptions {
  readonly type: T;
  /** `full`, all that pages show, where it is not given. */
  readonly view?: 'card' | 'full';
  /** The default language where it is not given; `*` is every language. */
  readonly locale?: string;
  /** Which documents, and in which order they are asked for; all where it is not given. */
  readonly query?: Omit<ListQuery<T>, 'after' | 'locale' | 'pagination' | 'withCount'>;
}

/** What a loader uses of Astro's `LoaderContext`. */
export interface LoaderContext {
  readonly store: {
    set(entry: LoadedEntry): boolean;
    has(id: string): boolean;
    keys(): string[];
    delete(id: string): void;
  };
  readonly meta: {
    get(key: string): string | undefined;
    set(key: string, value: string): void;
  };
  readonly logger: { info(message: string): void };
  parseData<Data extends Record<string, unknown>>(entry: { id: string; data: Data }): Promise<Data>;
  generateDigest(data: Record<string, unknown>): string;
}

export interface LoadedEntry {
  /** The slug; behind the language and a slash where all languages are loaded. */
  id: string;
  data: Record<string, unknown>;
  digest: string;
  /** Of publications and experts: what `<Content />` shows. */
  rendered?: { html: string };
}

/** Astro's `Loader`. */
export interface LecternLoader {
  name: string;
  load(context: LoaderContext): Promise<void>;
}

/**
 * Loads the documents of one type into a content collection of Astro. What was loaded before is asked for by its
 * ETag, page by page, and is read again only where it has changed; what is public no more is removed, after all
 * else was read. A refusal of the server ends the build with a LecternError and removes nothing.
 */
export const lecternLoader = <T extends Type>(options: LoaderOptions<T>): LecternLoader => ({
  name: `lectern-${options.type}`,
  load: (context) => load(options, context),
});

/** A page of the list as it was last answered. */
interface KnownPage {
  readonly etag: string | null;
  readonly ids: readonly string[];
  readonly next: string | null;
}

interface Loading {
  readonly ask: Ask;
  readonly context: LoaderContext;
  readonly idOf: (document: Document) => string;
  readonly counts: { changed: number };
}

type Document = Record<string, unknown> & {
  readonly documentId: string;
  /** Null of drafts that have none yet. */
  readonly slug: string | null;
  readonly locale?: string | null;
};

interface DocumentList {
  readonly data: readonly Document[];
  readonly links: { readonly next: string | null };
}

/** The key in Astro's meta store. */
const PAGES = 'lectern-pages';

/** The oldest first: what is published then leaves the pages before it as they were. */
const ORDERS: Partial<Record<Type, string>> = {
  interviews: 'airDate:asc',
  publications: 'releaseDate:asc',
};

const load = async <T extends Type>(
  { type, view = 'full', locale, query, ...options }: LoaderOptions<T>,
  context: LoaderContext,
): Promise<void> => {
  const { store, meta, logger } = context;
  const asked = { view, locale, sort: ORDERS[type], ...query };
  const loading: Loading = {
    context,
    ask: asker(options),
    idOf: locale === '*' ? idInLanguage : idOf,
    counts: { changed: 0 },
  };
  const known = knownPages(meta.get(PAGES));
  const pages = new Map<string, KnownPage>();
  let address: string | null = `/api/${type}?${writeQuery(asked)}`;
  while (address !== null) {
    const page: KnownPage = await loadPage(loading, address, known.get(address));
    pages.set(address, page);
    address = page.next;
  }
  const ids = new Set([...pages.values()].flatMap((page) => page.ids));
  const gone = store.keys().filter((id) => !ids.has(id));
  for (const id of gone) store.delete(id);
  meta.set(PAGES, JSON.stringify([...pages]));
  logger.info(`${ids.size} ${type}: ${loading.counts.changed} changed, ${gone.length} removed`);
};

const idOf = ({ slug, documentId }: Document): string => slug ?? documentId;

const idInLanguage = (document: Document): string =>
  document.locale ? `${document.locale}/${idOf(document)}` : idOf(document);

/** The page as it is known, if the server says that it is the same. */
const loadPage = async (
  loading: Loading,
  address: string,
  known: KnownPage | undefined,
): Promise<KnownPage> => {
  const seen: { etag: string | null } = { etag: null };
  const asked = {
    headers: conditionOn(loading, known),
    onResponse: ({ headers }: ResponseFacts) => {
      seen.etag = headers.get('etag');
    },
  };
  try {
    const list = await loading.ask<DocumentList>(address, undefined, asked);
    for (const document of list.data) await storeDocument(loading, document);
    return { etag: seen.etag, ids: list.data.map(loading.idOf), next: list.links.next };
  } catch (error) {
    if (known && error instanceof LecternError && error.status === 304) return known;
    throw error;
  }
};

/** What Astro lost of a page has to be read again. */
const conditionOn = (
  { context: { store } }: Loading,
  known: KnownPage | undefined,
): Readonly<Record<string, string>> =>
  known?.etag && known.ids.every((id) => store.has(id)) ? { 'If-None-Match': known.etag } : {};

const storeDocument = async (
  { context, idOf, counts }: Loading,
  document: Document,
): Promise<void> => {
  const id = idOf(document);
  const data = await context.parseData({ id, data: document });
  const html = document.bodyHtml ?? document.biographyHtml;
  const hasChanged = context.store.set({
    id,
    data,
    digest: context.generateDigest(document),
    ...(typeof html === 'string' ? { rendered: { html } } : {}),
  });
  if (hasChanged) counts.changed += 1;
};

const knownPages = (text: string | undefined): ReadonlyMap<string, KnownPage> =>
  new Map(text === undefined ? [] : (JSON.parse(text) as [string, KnownPage][]));

/** What a collection of a type holds, for `schema: z.custom<Loaded<'interviews'>>()`. */
export type Loaded<T extends Type, View extends 'card' | 'full' = 'full'> = View extends 'card'
  ? Cards[T]
  : Pages[T];
