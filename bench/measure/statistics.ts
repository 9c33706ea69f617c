/** The value below which `share` (0 to 1) of the sorted values lie; by the nearest rank. NaN for none. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** NaN for none. */
export function median(values: readonly number[]): number {
  return percentile(sort(values), 0.5);
}

export function sort(values: Iterable<number>): Float64Array {
  return Float64Array.from(values).sort();
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
