import type { OutputField, ReadNode, ReadRequest, RelationField, Shape } from './read-node';

/** What an answer may cost at most. */
export const READ_BUDGET = { nodes: 20_000, levels: 8, bytes: 7_000_000 } as const;

/** How much there is to expect where a request sets no limit itself. */
export interface Expectations {
  /** Related rows of one row, on average. */
  rowsOf(uid: string, relation: string): number;
  /** Bytes of one value as JSON, on average. */
  bytesOf(uid: string, attribute: string): number;
  /** Changes when the content was measured again. */
  version(): number;
}

export interface ReadCost {
  readonly nodes: number;
  readonly levels: number;
  readonly bytes: number;
  /** The path that costs most: relations by their keys; empty for the root's own rows. */
  readonly dearest: readonly string[];
}

/** The worst case of a request, from its limits and, where it has none, from what is to be expected. */
export const costOf = ({ root, shape }: ReadRequest, expectations: Expectations): ReadCost => {
  const rows = shape.kind === 'one' ? 1 : (root.limit ?? UNLIMITED_ROWS);
  return total(branchesOf({ node: root, shape, rows, path: [] }, expectations));
};

/** Why a cost is too high, or null. */
export const budgetProblem = (cost: ReadCost): string | null => {
  const branch = cost.dearest.length === 0 ? 'the rows themselves' : `“${cost.dearest.join('.')}”`;
  const { nodes, levels, bytes } = READ_BUDGET;
  if (cost.levels > levels) {
    return `The read is ${cost.levels} levels deep, ${levels} are allowed: ${branch}. Read what is deeper from its own address.`;
  }
  if (cost.nodes > nodes) {
    return `The answer could hold ${Math.round(cost.nodes)} entries, ${nodes} are allowed; most of them are ${branch}. Ask for a smaller page or leave out that branch.`;
  }
  if (cost.bytes > bytes) {
    return `The answer could be ${Math.ceil(cost.bytes / 1_000_000)} MB large, ${bytes / 1_000_000} are allowed; most of it is ${branch}. Ask for a smaller page, for fewer fields, or leave out that branch.`;
  }
  return null;
};

/** Rows of a root without a limit: only features of the house may ask so. */
const UNLIMITED_ROWS = 1;
/** A key with its quotes, colon and comma. */
const BYTES_AROUND_KEY = 4;

interface Branch {
  readonly path: readonly string[];
  readonly nodes: number;
  readonly bytes: number;
}

interface Place {
  readonly node: ReadNode;
  readonly shape: Shape;
  readonly rows: number;
  readonly path: readonly string[];
}

const branchesOf = ({ node, shape, rows, path }: Place, expectations: Expectations): Branch[] => {
  const fields = fieldsOf(node, shape);
  const own = fields.reduce((sum, field) => sum + bytesOfField(node.type, field, expectations), 0);
  const nested = fields
    .filter((field) => field.kind === 'relation')
    .flatMap((field) => {
      const count = rows * rowsOfRelation(node.type, field, expectations);
      const place = { node: field.node, shape: field.shape, rows: count };
      return branchesOf({ ...place, path: [...path, field.key] }, expectations);
    });
  return [{ path, nodes: rows, bytes: rows * own }, ...nested];
};

/** Rows that a connection shows twice cost twice. */
const fieldsOf = (node: ReadNode, shape: Shape): readonly OutputField[] =>
  shape.kind === 'connection'
    ? shape.members.flatMap((member) => (member.kind === 'rows' ? member.fields : []))
    : node.fields;

const rowsOfRelation = (
  uid: string,
  { relation, node, shape }: RelationField,
  expectations: Expectations,
): number => {
  if (shape.kind === 'one') return 1;
  return Math.min(node.limit ?? Infinity, expectations.rowsOf(uid, relation));
};

const bytesOfField = (uid: string, field: OutputField, expectations: Expectations): number => {
  const key = field.key.length + BYTES_AROUND_KEY;
  return field.kind === 'column' ? key + expectations.bytesOf(uid, field.attribute) : key;
};

const total = (branches: readonly Branch[]): ReadCost => {
  const nodes = branches.reduce((sum, branch) => sum + branch.nodes, 0);
  const bytes = branches.reduce((sum, branch) => sum + branch.bytes, 0);
  const levels = Math.max(...branches.map(({ path }) => path.length + 1));
  // A path that is too deep is named, else the one with the largest share.
  const weight = (branch: Branch): number =>
    levels > READ_BUDGET.levels
      ? branch.path.length
      : Math.max(branch.nodes / READ_BUDGET.nodes, branch.bytes / READ_BUDGET.bytes);
  const [first, ...rest] = branches;
  const dearest = rest.reduce(
    (one, other) => (weight(other) > weight(one) ? other : one),
    first ?? { path: [], nodes: 0, bytes: 0 },
  );
  return { nodes, levels, bytes, dearest: dearest.path };
};
