/** Tables that hold what the public may see, as Strapi names them. */
export interface TrackedTables {
  readonly types: readonly TrackedType[];
  readonly components: readonly TrackedComponent[];
  readonly links: readonly TrackedLink[];
  readonly morphs: readonly TrackedMorph[];
  /** Tables any change of which may alter any answer. */
  readonly settings: readonly TrackedSettings[];
  /** Tables that say what a token, an account or a session may do. */
  readonly access: readonly TrackedAccess[];
}

/** Rows of a content type. */
export interface TrackedType {
  readonly uid: string;
  readonly table: string;
  readonly hasDrafts: boolean;
  /** Holds which components belong to a row; null where it has none. */
  readonly componentTable: string | null;
}

/** Rows of a component, which belong to documents, perhaps through other components. */
export interface TrackedComponent {
  readonly uid: string;
  readonly table: string;
  readonly componentTable: string | null;
  readonly homes: readonly ComponentHome[];
}

/** A way from a component to the content type that holds it, from the inside out. */
export interface ComponentHome {
  readonly type: TrackedType;
  readonly steps: readonly { readonly componentTable: string; readonly componentUid: string }[];
}

/** A join table of a relation. */
export interface TrackedLink {
  readonly table: string;
  readonly source: LinkSide;
  readonly target: LinkSide;
}

export interface LinkSide {
  /** A content type, or a component: then a link is part of the documents that hold it. */
  readonly holder: TrackedType | TrackedComponent;
  readonly column: string;
  /** `uid.attribute`, by which this side sees the relation; null if it does not. */
  readonly relation: string | null;
}

/** A join table from rows of one type (files) to rows of many. */
export interface TrackedMorph {
  readonly table: string;
  readonly typeColumn: string;
  readonly idColumn: string;
  readonly holders: readonly (TrackedType | TrackedComponent)[];
}

/** Rows about somebody who calls with credentials. */
export interface TrackedAccess {
  /** The content type of whom they are about. */
  readonly uid: string;
  readonly table: string;
  /** The column that says about which one; null where the rows do not tell. */
  readonly subjectColumn: string | null;
  /** Columns that say nothing of rights: some change with every use. */
  readonly ignoredColumns: readonly string[];
  /** Whether a new row changes nothing for anybody who was known before. */
  readonly isNewHarmless: boolean;
}

export interface TrackedSettings {
  readonly table: string;
  /** Restricts it to some rows: a text column and its value. */
  readonly only: { readonly column: string; readonly value: string } | null;
}
