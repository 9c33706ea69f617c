import type { ApolloServerPlugin } from '@apollo/server';

/**
 * Strapi copies the cause of an internal error into the answer; this takes it out again. A refusal with
 * a reason gets the code that Strapi's refusals without one have.
 */
export const mendErrorExtensions: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      for (const { extensions } of response.body.singleResult.errors ?? []) {
        if (extensions?.code === 'INTERNAL_SERVER_ERROR') delete extensions.error;
        if (extensions?.code === 'STRAPI_FORBIDDEN_ERROR') extensions.code = 'FORBIDDEN';
      }
    },
  }),
};
