/** An answer of which a client has not taken everything yet. */
export interface UnsentAnswer<Connection> {
  readonly connection: Connection;
  /** How much of it waits in memory. */
  readonly bytes: number;
  /** What is sent to others from the same memory, too; null if it is this client's alone. */
  readonly shared: object | null;
}

/**
 * The connections to close so that all others together wait with at most so many bytes. Room is given first to
 * those that have waited least.
 *
 * @param answers in the order in which they began to wait
 */
export const tooLongUnsent = <Connection>(
  answers: readonly UnsentAnswer<Connection>[],
  most: number,
): Connection[] => {
  let room = most;
  const counted = new Set<object>();
  const closed: Connection[] = [];
  for (const { connection, bytes, shared } of [...answers].reverse()) {
    const isNew = shared === null || !counted.has(shared);
    const taken = isNew ? bytes : 0;
    if (taken > room) {
      closed.push(connection);
      continue;
    }
    room -= taken;
    if (shared) counted.add(shared);
  }
  return closed;
};
