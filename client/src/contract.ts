import type { components, paths } from './schema.ts';

/** Every route of the API. */
export type Path = keyof paths;

type Get<P extends Path> = paths[P]['get'];

export type PathParameters<P extends Path> =
  Get<P> extends { parameters: { path: infer Parameters } } ? Parameters : never;

export type Query<P extends Path> =
  Get<P> extends { parameters: { query?: infer Parameters } } ? Parameters : never;

type Content<P extends Path> =
  Get<P> extends { responses: { 200: { content: infer Body } } } ? Body : never;

/** What a route answers: JSON as it is, everything else as text. */
export type Answer<P extends Path> = Content<P>[keyof Content<P>];

type Schemas = components['schemas'];

/** What listings and pages show of each type. */
export interface Cards {
  interviews: Schemas['InterviewCard'];
  publications: Schemas['PublicationCard'];
  experts: Schemas['ExpertCard'];
  topics: Schemas['TopicCard'];
  shows: Schemas['ShowCard'];
}

export interface Pages {
  interviews: Schemas['InterviewPage'];
  publications: Schemas['PublicationPage'];
  experts: Schemas['ExpertPage'];
  topics: Schemas['TopicPage'];
  shows: Schemas['ShowPage'];
}

export type Type = keyof Cards;

/** Parameters that choose other members than a card or a page has. */
type Choosing = 'view' | 'fields' | 'populate';

export type ListQuery<T extends Type> = Omit<NonNullable<Query<`/api/${T}`>>, Choosing>;
export type PageQuery<T extends Type> = Omit<NonNullable<Query<`/api/${T}/{id}`>>, Choosing>;

export interface List<Item> {
  readonly data: readonly Item[];
  readonly links: { readonly next: string | null };
  readonly meta: { readonly pagination: Schemas['Pagination'] };
}

export interface Page<Item> {
  readonly data: Item;
  readonly meta: { readonly locale?: string };
}
