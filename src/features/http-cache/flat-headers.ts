/** Headers as Node takes them fastest: name, value, name, value. */
export type FlatHeaders = readonly string[];

/** All headers of both; where both have one, that of `later`. Names in any case. */
export const withHeaders = (
  earlier: FlatHeaders,
  later: Readonly<Record<string, string>>,
): FlatHeaders => {
  const replaced = new Set(Object.keys(later).map((name) => name.toLowerCase()));
  const kept = earlier.filter(
    (_, index) => !replaced.has((earlier[index - (index % 2)] ?? '').toLowerCase()),
  );
  return [...kept, ...Object.entries(later).flat()];
};
