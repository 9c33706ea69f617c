/** Seconds after which a client may ask again. */
export const OVERLOAD_RETRY_AFTER = '1';

/** Why a request is refused that would wait too long. */
export const OVERLOADED = {
  status: 503,
  code: 'OVERLOADED',
  message: 'More is being asked here than can be answered at once. Try again in a second.',
} as const;
