/** Kinds by Strapi's attribute type. A type that is not here (password, timestamp) is left to Strapi. */
export const COLUMN_KINDS = {
  increments: 'integer',
  string: 'text',
  text: 'text',
  richtext: 'text',
  email: 'text',
  uid: 'text',
  enumeration: 'enumeration',
  integer: 'integer',
  biginteger: 'biginteger',
  float: 'float',
  decimal: 'decimal',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  datetime: 'datetime',
  json: 'json',
  blocks: 'json',
} as const;

/** How a value is stored, and so how it is compared and written as JSON. */
export type ColumnKind = (typeof COLUMN_KINDS)[keyof typeof COLUMN_KINDS];

/** An attribute that is one column. */
export interface Column {
  readonly attribute: string;
  readonly column: string;
  readonly kind: ColumnKind;
  /** False for private fields and passwords: they may be in a condition of ours, never in an answer. */
  readonly isReadable: boolean;
  /** Whether a full-text query (`_q`) looks into it. */
  readonly isSearchable: boolean;
  /** Whether it holds words of people, which have the order of a dictionary, and not codes, which have their signs'. */
  readonly isWords: boolean;
}

/** Rows of another table that say which target belongs to which source. */
export interface LinkTable {
  readonly kind: 'table';
  readonly table: string;
  readonly sourceColumn: string;
  readonly targetColumn: string;
  /** Orders the targets of one source; null where there is at most one, or no order. */
  readonly orderColumn: string | null;
  /** Columns whose value says that the row is of this relation: the field of a component, the owner of a file. */
  readonly fixed: Readonly<Record<string, string>>;
}

/** A column of the source that holds a value of a column of the target. */
export interface LinkColumn {
  readonly kind: 'column';
  readonly sourceColumn: string;
  readonly targetColumn: string;
  /** Whether source and target are rows of one document, of which the source itself is left out. */
  readonly isAmongVersions: boolean;
}

/** An attribute that leads to rows of another type: a relation, a component, or a file. */
export interface Relation {
  readonly attribute: string;
  readonly target: string;
  readonly isList: boolean;
  readonly isReadable: boolean;
  readonly link: LinkTable | LinkColumn;
}

/** A field of GraphQL alone: leads to the published document whose documentId an attribute of the source holds. */
export interface Reference extends Relation {
  readonly by: string;
}

/** An order by one of the type's own attributes. */
export interface OwnKey {
  readonly attribute: string;
  readonly direction: 'asc' | 'desc';
}

/** A content type, a component, or the type of files. All names are SQL identifiers, still to be quoted. */
export interface TypeDescription {
  readonly uid: string;
  readonly table: string;
  readonly hasDrafts: boolean;
  readonly isLocalized: boolean;
  /** A component has no documentId. */
  readonly isComponent: boolean;
  /** The order of its documents where none is asked for; null for what is no content: there the id decides. */
  readonly order: readonly OwnKey[] | null;
  readonly columns: Readonly<Record<string, Column>>;
  /** Only those that the reader can follow; any other is absent. */
  readonly relations: Readonly<Record<string, Relation>>;
  /** By the name of the field. */
  readonly references: Readonly<Record<string, Reference>>;
}

/** Everything that the compiler knows of the content model, by UID. */
export type SchemaDescription = Readonly<Record<string, TypeDescription>>;
