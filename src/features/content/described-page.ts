import type { JsonLdNode } from './json-ld';
import type { LinkedPage } from './linked-page';
import type {
  PublishedExpert,
  PublishedFile,
  PublishedShow,
  PublishedTopic,
} from './published-parts';

/** What the page of one document tells machines, of which its type alone knows. */
export interface DescribedPage {
  /** In the words of schema.org. */
  graph(make: PageMaker): PageGraph;
  /** In the words of Open Graph and X. */
  card(make: PageMaker): PageCard;
}

/** What a page is about; who publishes it and the way to it are added. */
export interface PageGraph {
  readonly name: string;
  /** The pages on the way from the first page to this one. */
  readonly above?: readonly Crumb[];
  /** The thing that the page is about first, then those beside it. */
  readonly things: readonly (JsonLdNode | null)[];
}

export interface Crumb {
  readonly name: string;
  /** Null where there is no page: the crumb is left out. */
  readonly url: string | null;
}

/** What a shared link shows; what editors wrote for it, the address and the site are added. */
export interface PageCard {
  /** `website` if nothing is said. */
  readonly type?: 'article' | 'book' | 'profile';
  readonly title: string;
  readonly description: string | null;
  /** Of the content, where it is in a language. */
  readonly locale?: string | null;
  /** The first that networks can show is taken, after the one that editors chose to be shared. */
  readonly pictures?: readonly (PublishedFile | null | undefined)[];
  readonly audio?: { readonly url: string; readonly mime: string | null } | null;
  /** What the type has beyond the rest, such as `article:author`, in order. */
  readonly more?: readonly CardTag[];
}

export type CardTag = readonly [property: string, content: string | null];

/** What most things that have a page of their own say of themselves. */
export interface Headed {
  /** What the thing is called within its page. */
  readonly fragment: string;
  readonly name: string;
  readonly description: string | null;
  readonly locale: string | null;
  /** The first there is, else the site's. */
  readonly pictures: readonly (PublishedFile | null)[];
}

/** Makes the parts that graphs and cards of all types share. */
export interface PageMaker {
  /** The address of the page itself: the one that editors call canonical, if there is one. */
  readonly url: string;
  /** What a thing with a page of its own begins with. */
  readonly headed: (thing: Headed) => JsonLdNode;
  /** The address of another page; null for a document without one. */
  readonly link: (type: { readonly plural: string }, page: LinkedPage) => string | null;
  /** Makes the path of a file that is served here absolute. */
  readonly absolute: (url: string) => string;
  readonly person: (expert: PublishedExpert) => JsonLdNode;
  /** Somebody without a page here, such as a host. */
  readonly namedPerson: (name: string) => JsonLdNode;
  readonly series: (show: PublishedShow) => JsonLdNode;
  readonly topic: (topic: PublishedTopic) => JsonLdNode;
  readonly organization: () => JsonLdNode;
}
