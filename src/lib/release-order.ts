import { parse, SemVer } from 'semver';

/**
 * The order of two releases by Semantic Versioning: negative when `left` is the older one. What is no release, such
 * as the nothing that a database before its first start remembers, is older than any.
 */
export const compareReleases = (left: string, right: string): number =>
  releaseOf(left).compare(releaseOf(right));

export const newestOf = (release: string, other: string | undefined): string =>
  other !== undefined && compareReleases(other, release) > 0 ? other : release;

const releaseOf = (release: string): SemVer => parse(release) ?? new SemVer('0.0.0-0');
