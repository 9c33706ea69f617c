/**
 * What other features may make reads of: GraphQL, which words its own questions, and nobody else. Whoever asks for
 * rows uses `platform/content-reads`.
 */
export { createBoundedCache, type BoundedCache } from './bounded-cache';
export {
  budgetProblem,
  bytesOfKey,
  READ_BUDGET,
  totalCost,
  type Branch,
  type Expectations,
} from './budget';
export { InexpressibleRead } from './plan';
export { slotOf, type SlotMarks } from './query-shape';
export {
  emptyTally,
  isTooMuch,
  noteList,
  weighFilters,
  weighSort,
  weightProblem,
  type FilterDialect,
  type QuestionTally,
} from './question-weight';
export { ReadFailure } from './read-failure';
export {
  DOCUMENT_TAG,
  type ColumnField,
  type ConnectionMember,
  type ConstantField,
  type OutputField,
  type PageFact,
  type PageFactField,
  type ReadNode,
  type ReadRequest,
  type RelationField,
  type Shape,
} from './read-node';
export type {
  Column,
  ColumnKind,
  Reference,
  Relation,
  SchemaDescription,
  TypeDescription,
} from './schema-description';
export { translateQuery } from './translate-query';
export type { Translation } from './translate-where';
