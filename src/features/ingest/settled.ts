/** What a person settles about a record of a plan, before the plan looks for itself. */
export type Choice =
  | { readonly kind: 'existing'; readonly documentId: string }
  | { readonly kind: 'new' }
  /** Neither made nor linked, now or when the page comes again. */
  | { readonly kind: 'left-out' };

/** What is settled before a page is planned; all by the keys of records. */
export interface Settled {
  readonly choices: ReadonlyMap<string, Choice>;
  /** Records that whoever imports may not write: what is there is linked as it is, and nothing is made. */
  readonly withheld: ReadonlySet<string>;
}

export const NOTHING_SETTLED: Settled = { choices: new Map(), withheld: new Set() };
