import type { ColumnKind } from '../schema/description';

/** What becomes of a client's value before it is bound. */
export type Conversion =
  /** As the column stores it. */
  | { readonly as: 'value'; readonly kind: ColumnKind }
  | { readonly as: 'values'; readonly kind: ColumnKind }
  /** As text, whatever the column. */
  | { readonly as: 'text' }
  /** A pattern of LIKE, in which the value means itself. */
  | { readonly as: 'prefix' | 'suffix' | 'infix' | 'search' }
  | { readonly as: 'offset' };

export interface Parameter {
  readonly slot: number;
  readonly conversion: Conversion;
}

/** What an answer depends on by its form alone; the documents in it are known when it is there. */
export interface StaticDependencies {
  readonly types: readonly string[];
  readonly relations: readonly string[];
}

/**
 * One statement. Its row has the column `answer` (the JSON as text; null for `one` where there is none). The parameters are in the order of `$1`, `$2` …
 */
export interface Plan {
  readonly text: string;
  readonly parameters: readonly Parameter[];
  readonly dependencies: StaticDependencies;
  /** Whether the documents are told by DOCUMENT_TAG, to be taken out of the answer. */
  readonly isTagged: boolean;
}
