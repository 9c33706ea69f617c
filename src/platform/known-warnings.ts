/** Nothing that a user could mend. */
const KNOWN = [
  // Strapi sends several queries at once on the connection of a transaction. pg answers them one after the
  // other, as it always did, and warns that its next major version will not.
  'Calling client.query() when the client is already executing a query is deprecated',
  // Its later versions will want a later Node; this one is pinned.
  'NodeVersionSupportWarning: The AWS SDK for JavaScript (v3)',
] as const;

/** Keeps the warnings that are known and harmless from whoever prints warnings; all others pass. */
export const omitKnownWarnings = (process: NodeJS.EventEmitter): void => {
  const listeners = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning: Error) => {
    if (KNOWN.some((beginning) => warning.message.startsWith(beginning))) return;
    for (const listener of listeners) listener.call(process, warning);
  });
};
