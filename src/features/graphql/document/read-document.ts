import {
  Kind,
  parse,
  stripIgnoredCharacters,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { documentExtent, type DocumentExtent } from './extent';
import { LONGEST_KEPT_DOCUMENT } from './limits';
import { documentProblem, type DocumentProblem } from './problem';

/** The text of a document, read once for everybody who asks something of it. */
export interface ReadDocument {
  readonly source: string;
  /** Whether the same text gives this document again, so that what is known of it is worth keeping. */
  readonly isKept: boolean;
  /** Null where the text is no document: the parser says so, in time that grows with the text. */
  readonly syntax: DocumentNode | null;
  /** Why nobody may go on with it; null if nothing is wrong, or it is no document. */
  readonly problem: DocumentProblem | null;
  /** Fields that stand one inside another. */
  readonly depth: number;
  readonly operations: readonly DocumentOperation[];
  /** Without spaces, commas, comments, and the name of the only operation. */
  readonly plain: string;
}

export interface DocumentOperation {
  readonly name: string | null;
  /** Those that it declares. */
  readonly variables: ReadonlySet<string>;
}

/** One parse and one walk. The brackets of the text have been counted: neither runs out of stack. */
export const readDocument = (source: string): ReadDocument => {
  const syntax = parsed(source);
  const isKept = source.length <= LONGEST_KEPT_DOCUMENT;
  if (!syntax) {
    return {
      source,
      isKept,
      syntax,
      problem: null,
      depth: 0,
      operations: [],
      plain: source,
    };
  }
  const extent = documentExtent(syntax);
  const definitions = syntax.definitions.filter((it) => it.kind === Kind.OPERATION_DEFINITION);
  return {
    source,
    isKept,
    syntax,
    problem: documentProblem(syntax, extent),
    depth: depthOf(extent),
    operations: definitions.map(operationOf),
    plain: stripIgnoredCharacters(withoutName(source, definitions)),
  };
};

const parsed = (source: string): DocumentNode | null => {
  try {
    return parse(source);
  } catch {
    return null;
  }
};

const depthOf = (extent: DocumentExtent): number =>
  extent.kind === 'operations' ? Math.max(0, ...extent.extents.map(({ depth }) => depth)) : 0;

const operationOf = ({
  name,
  variableDefinitions = [],
}: OperationDefinitionNode): DocumentOperation => ({
  name: name?.value ?? null,
  variables: new Set(variableDefinitions.map(({ variable }) => variable.name.value)),
});

const withoutName = (
  source: string,
  [only, ...others]: readonly OperationDefinitionNode[],
): string => {
  const place = others.length === 0 ? only?.name?.loc : undefined;
  return place ? `${source.slice(0, place.start)}${source.slice(place.end)}` : source;
};
