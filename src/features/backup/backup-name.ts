/** Colons and points are left out: not every file system takes them. */
const NAME = /^lectern-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.tar\.gz$/;

/** What a backup in a folder is called; the order of the names is that of the times. */
export const nameOfBackup = (madeAt: Date): string =>
  `lectern-${madeAt.toISOString().replaceAll(/[:.]/g, '-')}.tar.gz`;

/** Of the names in a folder, those of backups that are older than the newest `keep`. */
export const namesToDelete = (names: readonly string[], keep: number): readonly string[] => {
  const backups = names.filter((name) => NAME.test(name)).sort();
  return backups.slice(0, Math.max(0, backups.length - keep));
};
