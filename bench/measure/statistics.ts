/** The value below which `share` (0 to 1) of the sorted values lie; by the nearest rank. NaN for none. */
export const percentile = (sorted: ArrayLike<number>, share: number): number => {
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
};

/** NaN for none. */
export const median = (values: readonly number[]): number => percentile(sort(values), 0.5);

export const sort = (values: Iterable<number>): Float64Array => Float64Array.from(values).sort();

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
