/** Seconds after which a client may ask again. */
export const RETRY_AFTER = '5';

/** Why nothing can be read while the database is away. */
export const UNAVAILABLE = {
  status: 503,
  code: 'DATABASE_AWAY',
  message: 'The database cannot be reached at the moment. Try again in a few seconds.',
} as const;
