/** The item at `left` of one list stands for the item at `right` of the other. */
export interface Pair {
  readonly left: number;
  readonly right: number;
}

export interface AlignmentInput {
  readonly leftLength: number;
  readonly rightLength: number;
  /** How alike two items are; 0 or less: they may never be paired. */
  readonly likeness: (left: number, right: number) => number;
}

const PAIR = 1;
const SKIP_LEFT = 2;
const SKIP_RIGHT = 3;

/**
 * The pairs that keep the order of both lists and have the greatest sum of likeness, ascending
 * (Needleman–Wunsch without gap costs). Deterministic: of equal sums, the one that pairs early
 * items. Time and memory grow with leftLength × rightLength (600 × 600: a few milliseconds and
 * 360 kB besides `likeness`, which is asked once for each two items): bound it.
 */
export const alignLists = (input: AlignmentInput): Pair[] => {
  const steps = stepsOfBestAlignment(input);
  const pairs: Pair[] = [];
  let i = input.leftLength;
  let j = input.rightLength;
  while (i > 0 && j > 0) {
    const step = steps[(i - 1) * input.rightLength + (j - 1)];
    if (step === PAIR) pairs.push({ left: i - 1, right: j - 1 });
    if (step !== SKIP_RIGHT) i -= 1;
    if (step !== SKIP_LEFT) j -= 1;
  }
  return pairs.reverse();
};

const stepsOfBestAlignment = ({
  leftLength,
  rightLength,
  likeness,
}: AlignmentInput): Uint8Array => {
  const steps = new Uint8Array(leftLength * rightLength);
  let above = new Float64Array(rightLength + 1);
  let row = new Float64Array(rightLength + 1);
  for (let i = 0; i < leftLength; i += 1) {
    for (let j = 0; j < rightLength; j += 1) {
      const alike = likeness(i, j);
      const paired = alike > 0 ? (above[j] ?? 0) + alike : -1;
      const withoutLeft = above[j + 1] ?? 0;
      const withoutRight = row[j] ?? 0;
      const best = Math.max(paired, withoutLeft, withoutRight);
      row[j + 1] = best;
      steps[i * rightLength + j] = stepTo(best, withoutLeft, withoutRight);
    }
    [above, row] = [row, above];
  }
  return steps;
};

const stepTo = (best: number, withoutLeft: number, withoutRight: number): number => {
  if (best === withoutLeft) return SKIP_LEFT;
  return best === withoutRight ? SKIP_RIGHT : PAIR;
};
