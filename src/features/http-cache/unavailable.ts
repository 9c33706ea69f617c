/** Seconds after which a client may ask again. */
export const RETRY_AFTER = '5';

const MESSAGE = 'The database cannot be reached at the moment. Try again in a few seconds.';
const CODE = 'DATABASE_AWAY';

/** The body of a 503 while the database is away: as Strapi's REST API words errors. */
export const restUnavailable = {
  data: null,
  error: {
    status: 503,
    name: 'ServiceUnavailableError',
    message: MESSAGE,
    details: { code: CODE },
  },
} as const;

/** The same as GraphQL words errors. */
export const graphqlUnavailable = {
  errors: [{ message: MESSAGE, extensions: { code: CODE } }],
  data: null,
} as const;
