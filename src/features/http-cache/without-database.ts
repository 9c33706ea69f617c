/**
 * What this process knows of the database's changes. `current`: all of them, to the second. `unknown`:
 * the listener is lost and may have missed some. `away`: the database cannot be reached.
 */
export type Knowledge = 'current' | 'unknown' | 'away';

export interface KnownOfDatabase {
  readonly knowledge: Knowledge;
  /** Whether the database has been silent for as long as anybody may wait for it to say what is right. */
  readonly isSilent: boolean;
}

/**
 * What a kept answer is worth: it is `right` only while all changes are known; while there is no other way it stands in
 * as `old`; else whoever asks must ask anew (`ask`).
 */
export const worthOfKept = ({ knowledge, isSilent }: KnownOfDatabase): 'right' | 'old' | 'ask' => {
  if (knowledge === 'current') return 'right';
  return knowledge === 'away' || isSilent ? 'old' : 'ask';
};

/**
 * Whether a request is refused without asking the database: for content, before Strapi or in its stack, by whomever.
 * Where kept answers may stand in, they have been looked for before.
 */
export const isRefusedAtOnce = (
  { knowledge }: Pick<KnownOfDatabase, 'knowledge'>,
  isContent: boolean,
): boolean => knowledge === 'away' && isContent;

/** Seconds after which a client may ask again. */
export const RETRY_AFTER = '5';

/** Why nothing can be read while the database is away. */
export const UNAVAILABLE = {
  status: 503,
  code: 'DATABASE_AWAY',
  message: 'The database cannot be reached at the moment. Try again in a few seconds.',
} as const;
