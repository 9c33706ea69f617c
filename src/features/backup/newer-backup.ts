import { compareReleases } from '../../lib/release-order';
import type { Manifest } from './manifest';

/** Why a release does not take a backup, in one sentence; null if it does. */
export const newerBackupMessage = (
  own: string,
  { release }: Pick<Manifest, 'release'>,
): string | null =>
  compareReleases(release, own) > 0
    ? `The backup is of Lectern ${release}, and this is ${own}: install ${release} or later, then restore it.`
    : null;
