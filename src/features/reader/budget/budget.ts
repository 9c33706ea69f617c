import { NEIGHBOUR_SIDES } from '../../../lib/neighbour-sides';
import type { OutputField, ReadNode, ReadRequest, RelationField, Shape } from '../request/node';

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
  readonly costliest: readonly string[];
}

/** Entries of one place in the answer, without those below it. */
export interface Branch {
  readonly path: readonly string[];
  /** Counts from 1. */
  readonly level: number;
  readonly nodes: number;
  readonly bytes: number;
}

/** The worst case of a request, from its limits and, where it has none, from what is to be expected. */
export const costOf = ({ root, shape }: ReadRequest, expectations: Expectations): ReadCost => {
  const rows = shape.kind === 'one' ? 1 : (root.limit ?? UNLIMITED_ROWS);
  return totalCost(branchesOf({ node: root, shape, rows, path: [] }, expectations));
};

/** Bytes of a key with its quotes, colon and comma. */
export const bytesOfKey = (key: string): number => key.length + 4;

/** Why a cost is too high, or null. `top` is what an empty path is called. */
export const budgetProblem = (cost: ReadCost, top = 'the rows themselves'): string | null => {
  const branch = cost.costliest.length === 0 ? top : `“${cost.costliest.join('.')}”`;
  const { nodes, levels, bytes } = READ_BUDGET;
  if (cost.levels > levels) {
    return `The read is ${cost.levels} levels deep, ${levels} are allowed: ${branch}. Read what is deeper in a request of its own.`;
  }
  if (cost.nodes > nodes) {
    return `The answer could hold ${Math.round(cost.nodes)} entries, ${nodes} are allowed; the largest part is ${branch}. Ask for a smaller page, leave out that branch, or read it in a request of its own.`;
  }
  if (cost.bytes > bytes) {
    return `The answer could be ${Math.ceil(cost.bytes / 1_000_000)} MB large, ${bytes / 1_000_000} are allowed; the largest part is ${branch}. Ask for a smaller page, for fewer fields, or leave out that branch.`;
  }
  return null;
};

/** All branches together. */
export const totalCost = (branches: readonly Branch[]): ReadCost => {
  const sum = { nodes: 0, bytes: 0, levels: 0 };
  for (const { nodes, bytes, level } of branches) {
    sum.nodes += nodes;
    sum.bytes += bytes;
    sum.levels = Math.max(sum.levels, level);
  }
  // A path that is too deep is named, else the one with the largest share.
  const weight = ({ level, nodes, bytes }: Branch): number =>
    sum.levels > READ_BUDGET.levels
      ? level
      : Math.max(nodes / READ_BUDGET.nodes, bytes / READ_BUDGET.bytes);
  const [first, ...rest] = branches;
  const costliest = rest.reduce(
    (one, other) => (weight(other) > weight(one) ? other : one),
    first ?? { path: [], level: 0, nodes: 0, bytes: 0 },
  );
  return { ...sum, costliest: costliest.path };
};

/** Rows of a root without a limit: only features of the product may ask so. */
const UNLIMITED_ROWS = 1;

interface Place {
  readonly node: Pick<ReadNode, 'type' | 'fields'>;
  readonly shape: Shape;
  readonly rows: number;
  readonly path: readonly string[];
}

const branchesOf = ({ node, shape, rows, path }: Place, expectations: Expectations): Branch[] => {
  const fields = fieldsOf(node, shape);
  const own = fields.reduce((sum, field) => sum + bytesOfField(node.type, field, expectations), 0);
  const nested = fields.flatMap((field) => {
    const below = placeBelow(node.type, field, expectations);
    if (below === null) return [];
    const place = { ...below, rows: rows * below.rows, path: [...path, field.key] };
    return branchesOf(place, expectations);
  });
  return [{ path, level: path.length + 1, nodes: rows, bytes: rows * own }, ...nested];
};

/** What a field shows of other rows, for one row; null where it shows none. */
const placeBelow = (
  uid: string,
  field: OutputField,
  expectations: Expectations,
): Omit<Place, 'path'> | null => {
  switch (field.kind) {
    case 'relation':
      return {
        node: field.node,
        shape: field.shape,
        rows: rowsOfRelation(uid, field, expectations),
      };
    case 'neighbours': {
      const rows = NEIGHBOUR_SIDES.length;
      return { node: { type: uid, fields: field.fields }, shape: { kind: 'list' }, rows };
    }
    case 'column':
    case 'constant':
      return null;
  }
};

/** Rows that a connection shows twice cost twice. */
const fieldsOf = ({ fields }: Place['node'], shape: Shape): readonly OutputField[] =>
  shape.kind === 'connection'
    ? shape.members.flatMap((member) => (member.kind === 'rows' ? member.fields : []))
    : fields;

const rowsOfRelation = (
  uid: string,
  { relation, node, shape }: RelationField,
  expectations: Expectations,
): number => {
  if (shape.kind === 'one') return 1;
  const showsRows = shape.kind === 'list' || shape.members.some(({ kind }) => kind === 'rows');
  if (!showsRows) return 1;
  return Math.min(node.limit ?? Infinity, expectations.rowsOf(uid, relation));
};

const bytesOfField = (uid: string, field: OutputField, expectations: Expectations): number => {
  const key = bytesOfKey(field.key);
  return field.kind === 'column' ? key + expectations.bytesOf(uid, field.attribute) : key;
};
