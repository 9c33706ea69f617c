/** What a database is to have beside its tables: data, which others put in place. */

/** One change of the database that waits for nothing else: it is made as a whole, or not at all. */
export interface SchemaStep {
  /** What it is, for people: "column colour of things". */
  readonly name: string;
  /** The table that is locked for an instant; null where none is. */
  readonly table: string | null;
  readonly statements: readonly string[];
  /** Which statement removes rows that were there twice, and what they are: people are told. */
  readonly counts?: { readonly statement: number; readonly what: string };
}

/** An index on a table that somebody else made. It is known by its name. */
export interface IndexWish {
  readonly name: string;
  readonly table: string;
  readonly isUnique: boolean;
  /** What follows the name of the table: `(name) where ended_at is null`. */
  readonly definition: string;
}

/** Triggers and their functions that belong together. */
export interface TriggerPart {
  readonly name: string;
  readonly steps: readonly SchemaStep[];
  readonly triggers: readonly TriggerName[];
}

interface TriggerName {
  readonly table: string;
  readonly name: string;
}
