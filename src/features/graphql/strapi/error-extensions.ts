import type { ApolloServerPlugin } from '@apollo/server';
import { valueAt } from '../../../lib/record';
import { refusalIn } from '../../../platform/database-refusals';

/**
 * Strapi copies the cause of an internal error into the answer; this takes it out again, and says so where it
 * was the database that refused. A refusal with a reason gets the code that Strapi's refusals without one have.
 */
export const mendErrorExtensions: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      const refusal = refusalIn(valueAt(contextValue, 'state'));
      singleResult.errors = singleResult.errors?.map((error) => {
        const { extensions } = error;
        if (extensions?.code === 'STRAPI_FORBIDDEN_ERROR') extensions.code = 'FORBIDDEN';
        if (extensions?.code !== 'INTERNAL_SERVER_ERROR') return error;
        delete extensions.error;
        if (!refusal) return error;
        return {
          ...error,
          message: refusal.message,
          extensions: { ...extensions, code: refusal.code },
        };
      });
    },
  }),
};
