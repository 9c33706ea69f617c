/**
 * What other features may make reads of: GraphQL, which words its own questions, and nobody else. Whoever asks for
 * rows uses `platform/content-reads`.
 */
export {
  budgetProblem,
  bytesOfKey,
  READ_BUDGET,
  totalCost,
  type Branch,
  type Expectations,
} from './budget/budget';
export { InexpressibleRead } from './request/inexpressible-read';
export { slotOf, type SlotMarks } from './translate/shape';
export {
  emptyTally,
  isTooMuch,
  noteList,
  weighFilters,
  weighSort,
  weightProblem,
  type FilterDialect,
  type QuestionTally,
} from './budget/weight';
export { ReadFailure } from './answer/failure';
export {
  COMPARISONS,
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
} from './request/node';
export type {
  Column,
  ColumnKind,
  Relation,
  SchemaDescription,
  TypeDescription,
} from './schema/description';
export { translateQuery } from './translate/query';
export type { Translation } from './translate/where';
