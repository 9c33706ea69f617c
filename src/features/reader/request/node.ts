/**
 * A read request: what to select, from which type, and the exact shape of the JSON to make of it. REST and
 * GraphQL both translate into this; keys, aliases and their order are its own. It holds no values of the client:
 * those are bound later, by the number of their slot, so that one plan serves all requests of one form.
 */
export interface ReadRequest {
  readonly root: ReadNode;
  readonly shape: Shape;
  /** What the whole answer has around the JSON of the rows; null for nothing. */
  readonly frame: RestFrame | null;
  /** PostgreSQL's collation for the words of the answer's language; null for the database's own order. */
  readonly collation: string | null;
}

/** `data` and `meta` of Strapi's REST API. */
export interface RestFrame {
  /** How the answer tells the page; null where there is none. */
  readonly pagination: 'numbered' | 'offset' | null;
  /** Whether the page tells how many rows there are in all. */
  readonly isCounted: boolean;
}

/** Rows of one type. */
export interface ReadNode {
  /** UID. */
  readonly type: string;
  /** What each row says, in this order. Keys are unique. */
  readonly fields: readonly OutputField[];
  readonly where: Condition | null;
  /** Where there are none, links keep their order; what the type's own order is comes after that. */
  readonly sort: readonly SortKey[];
  /** Rows passed over, per parent row. */
  readonly start: Operand | null;
  /** Most rows, per parent row; null for all. */
  readonly limit: number | null;
}

export type OutputField = ColumnField | ConstantField | RelationField | NeighboursField;

export interface ColumnField {
  readonly kind: 'column';
  readonly key: string;
  readonly attribute: string;
  /** Another name for some values (GraphQL calls `special-report` `special_report`). */
  readonly names?: Readonly<Record<string, string>>;
  /** Written otherwise than in REST: a number as text, a large integer as a number, a time with milliseconds. */
  readonly as?: 'text' | 'number' | 'milliseconds';
}

/**
 * As the key of the last field of a row, with the attribute `documentId`: tells the reader which documents an
 * answer holds, and is not in it. Where it is used, every row must have it; elsewhere `documentId` tells.
 */
export const DOCUMENT_TAG = '__document';

export interface ConstantField {
  readonly kind: 'constant';
  readonly key: string;
  readonly value: string | number | boolean | null;
}

export interface RelationField {
  readonly kind: 'relation';
  readonly key: string;
  readonly relation: string;
  readonly node: ReadNode;
  readonly shape: Shape;
}

/**
 * A list of the nearest published rows of the same type and language before and after this one, by a date and then by
 * the documentId, among those with the same related row, each with its NEIGHBOUR_SIDE first. In one list, since PostgreSQL has all to make ready that it
 * takes to show a row, each time that it is shown in a statement.
 */
export interface NeighboursField {
  readonly kind: 'neighbours';
  readonly key: string;
  /** A relation to one, by a table of links. */
  readonly among: string;
  /** The attribute that holds the date. */
  readonly by: string;
  readonly fields: readonly OutputField[];
}

/** The JSON made of a node's rows: a list, its first row or null, or an object about the list. */
export type Shape =
  | { readonly kind: 'list' }
  | { readonly kind: 'one' }
  | { readonly kind: 'connection'; readonly members: readonly ConnectionMember[] };

/** A member of the object: the rows (with fields of their own), facts about the page, or a constant. */
export type ConnectionMember =
  | { readonly kind: 'rows'; readonly key: string; readonly fields: readonly OutputField[] }
  | { readonly kind: 'total'; readonly key: string }
  | {
      readonly kind: 'page';
      readonly key: string;
      readonly facts: readonly (PageFactField | ConstantField)[];
    }
  | ConstantField;

export interface PageFactField {
  readonly kind: 'fact';
  readonly key: string;
  readonly fact: PageFact;
}

/** `page` counts from 1. */
export type PageFact = 'total' | 'page' | 'pageSize' | 'pageCount' | 'start' | 'limit';

/**
 * Orders by an attribute, or by that of the first related row at the end of `path` (first in this very
 * order). Missing values come last when ascending and first when descending. With `equals` it orders by whether
 * the attribute has this value.
 */
export interface SortKey {
  readonly path: readonly string[];
  readonly attribute: string;
  readonly direction: 'asc' | 'desc';
  /** Only without a path. */
  readonly equals?: Operand;
}

/** A value of the client, by its place in the list of bindings. */
export interface Operand {
  readonly slot: number;
}

export const COMPARISONS = [
  '$eq',
  '$ne',
  '$eqi',
  '$nei',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
  '$contains',
  '$containsi',
  '$notContains',
  '$notContainsi',
] as const;

export type Comparison = (typeof COMPARISONS)[number];

/**
 * A condition on a row, by SQL's logic with three values. `some` holds if the condition holds for a related
 * row, or, where there is none, for a row of nothing but nulls: so Strapi joins.
 */
export type Condition =
  | { readonly kind: 'and'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'or'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | {
      readonly kind: 'compare';
      readonly attribute: string;
      readonly operator: Comparison;
      readonly operand: Operand;
    }
  /** The slot of a list. */
  | {
      readonly kind: 'among';
      readonly attribute: string;
      readonly isNegated: boolean;
      readonly operand: Operand;
    }
  | {
      readonly kind: 'between';
      readonly attribute: string;
      readonly low: Operand;
      readonly high: Operand;
    }
  | { readonly kind: 'null'; readonly attribute: string; readonly isNull: boolean }
  | { readonly kind: 'some'; readonly relation: string; readonly condition: Condition }
  /** Any searchable column holds the text; numbers are looked into only for what is one. */
  | { readonly kind: 'search'; readonly operand: Operand; readonly isNumeric: boolean };
