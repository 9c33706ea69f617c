/** What a server says of itself and of the database that a connection is to; null where it does not tell. */
export interface ServerFacts {
  /** Drawn when the cluster was made. */
  readonly system: string | null;
  /** Counts how often the history of the cluster went on from an earlier point: after a promotion, after a restore. */
  readonly timeline: string | null;
  readonly database: string | null;
  /** When the server process began. */
  readonly startedAt: string | null;
}

/**
 * Names the one history in which transactions are numbered. Where the server does not tell which it is, its last
 * start stands for it: nothing becomes another history without one. Null where not even that is known.
 */
export const serverIdentity = ({
  system,
  timeline,
  database,
  startedAt,
}: ServerFacts): string | null => {
  if (database === null) return null;
  if (system !== null && timeline !== null) return `${system}/${timeline}/${database}`;
  if (startedAt === null) return null;
  return `${system ?? '-'}/${timeline ?? '-'}/${database}/${startedAt}`;
};
