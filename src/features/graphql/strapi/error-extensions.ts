import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import { valueAt } from '../../../lib/record';
import { malformedReadOf } from '../../../platform/database-errors';
import { refusalIn } from '../../../platform/database-refusals';

/**
 * Strapi copies the cause of an internal error into the answer; this takes it out again, its message included, and
 * says so where it was the database that refused. A refusal with a reason gets the code that Strapi's refusals without one have.
 */
export const mendErrorExtensions: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, errors, operation, contextValue }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      if (!singleResult.errors) return;
      const isRead = operation?.operation === OperationTypeNode.QUERY;
      const refusal = refusalIn(valueAt(contextValue, 'state'));
      singleResult.errors = singleResult.errors.map((sent, place) => {
        const cause = isRead ? errors?.[place]?.originalError : undefined;
        return asMistake(sent, cause) ?? mended(sent, refusal);
      });
    },
  }),
};

/** What the database refused because of what was asked is the client's to mend, as Strapi's own refusals are. */
const asMistake = (sent: GraphQLFormattedError, cause: unknown): GraphQLFormattedError | null => {
  const refusal = malformedReadOf(cause);
  if (!refusal) return null;
  const { name, message } = refusal;
  const details: unknown = valueAt(refusal, 'details');
  const extensions = { code: 'BAD_USER_INPUT', error: { name, message, details } };
  return { message, ...(sent.path ? { path: sent.path } : {}), extensions };
};

/** What went wrong inside is for the log alone. */
const INTERNAL = 'An error of the server: it could not answer this field. The log says more.';

const mended = (
  sent: GraphQLFormattedError,
  refusal: ReturnType<typeof refusalIn>,
): GraphQLFormattedError => {
  const { extensions } = sent;
  if (extensions?.code === 'STRAPI_FORBIDDEN_ERROR') extensions.code = 'FORBIDDEN';
  if (extensions?.code !== 'INTERNAL_SERVER_ERROR') return sent;
  delete extensions.error;
  if (!refusal) return { ...sent, message: INTERNAL };
  return {
    ...sent,
    message: refusal.message,
    extensions: { ...extensions, code: refusal.code },
  };
};
