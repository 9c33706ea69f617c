/**
 * The order of two releases, as Semantic Versioning 2.0.0 (§11) has it: negative when `left` is the older one. A
 * part that is no number counts as zero, and a pre-release is older than its release.
 */
export const compareReleases = (left: string, right: string): number => {
  const [one, other] = [partsOf(left), partsOf(right)];
  for (const index of [0, 1, 2]) {
    const difference = (one.numbers[index] ?? 0) - (other.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (one.preRelease === other.preRelease) return 0;
  if (one.preRelease === '') return 1;
  if (other.preRelease === '') return -1;
  return one.preRelease.localeCompare(other.preRelease, 'en', { numeric: true });
};

export const newestOf = (release: string, other: string | undefined): string =>
  other !== undefined && compareReleases(other, release) > 0 ? other : release;

const partsOf = (release: string): { numbers: readonly number[]; preRelease: string } => {
  const [main = '', ...rest] = (release.split('+')[0] ?? '').split('-');
  return {
    numbers: main.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : 0)),
    preRelease: rest.join('-'),
  };
};
