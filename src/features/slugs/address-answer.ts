/** The route on which the panel asks what a document's address will be. */
export const ADDRESS_PATH = '/newsroom/address';

export interface Address {
  /** The slug as it would be stored; empty where there is nothing to make it from. */
  readonly slug: string;
  /** The page that it gives on the public site; null where there is none, or nobody said where the site is. */
  readonly page: string | null;
  /** Who has the slug, of the same type and language; `reserved` where no document may have it. */
  readonly taken: 'reserved' | SlugOwner | null;
  /** One that is free, near to it. */
  readonly free: string;
  /** The slug under which the document is public, where that is another one: it will lead to the new one. */
  readonly former: string | null;
}

export interface SlugOwner {
  readonly name: string;
  readonly isPublished: boolean;
}
