import type { GraphQLField, GraphQLObjectType } from 'graphql';
import type { ReadNode, SchemaDescription } from '../../reader/interface';
import type { SelectionScope } from './selection';

/** What types and fields of the GraphQL schema mean in the content model. */
export interface ContentNames {
  /** UIDs by the name of the object type. */
  readonly rows: ReadonlyMap<string, string>;
  /** UIDs by the name of the type of a list with facts about it (`nodes`, `pageInfo`). */
  readonly connections: ReadonlyMap<string, string>;
  /** Fields of the query type that Strapi generated for content types. */
  readonly contentQueries: ReadonlySet<string>;
}

/** A field that selects rows, with its arguments. */
export interface FieldUse {
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly args: Readonly<Record<string, unknown>>;
  /** What the rows hang on; null for a field of the operation itself. */
  readonly source: { readonly uid: string; readonly attribute: string } | null;
  readonly target: string;
  /** The field of the operation to which this one belongs. */
  readonly root: RootUse;
}

export interface RootUse {
  readonly key: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What the arguments of a field make of a node. */
export type NodeArguments = Pick<ReadNode, 'where' | 'sort' | 'start' | 'limit'>;

export const NO_ARGUMENTS: NodeArguments = { where: null, sort: [], start: null, limit: null };

/** What the translation of an operation needs to know. */
export interface GraphqlScope extends SelectionScope {
  readonly names: ContentNames;
  readonly content: SchemaDescription;
  /** Rejects with Strapi's own error where it refuses the field. */
  argumentsOf(use: FieldUse): Promise<NodeArguments>;
  /** The collation for what an argument says about the language. */
  collationOf(language: unknown): string | null;
  /** Throws where nothing can stand for a field; else the field is left out. */
  leaveOut(what: string): void;
}
