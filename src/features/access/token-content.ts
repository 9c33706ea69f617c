/**
 * Whether a read-only token may be good for a right: content and its files. Accounts and roles are no content,
 * though reading them is called `find` as well.
 */
export const isContentRight = (right: string): boolean =>
  right.startsWith('api::') || right.startsWith('plugin::upload.');
