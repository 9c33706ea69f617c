/**
 * Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). `fastest-levenshtein`
 * counts a swap, the commonest slip, as two edits: `ot` would not be `to`.
 */
export const editDistance = (left: string, right: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        editsAt(last, column) + 1,
        editsAt(current, column - 1) + 1,
        editsAt(last, column - 1) + Number(!isSame),
        isSwapped ? editsAt(beforeLast, column - 2) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
};

const editsAt = (row: readonly number[], column: number): number => row[column] ?? Infinity;
