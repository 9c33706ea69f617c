import type { ApolloServerPlugin } from '@apollo/server';
import { numberAt, textAt, valueAt } from '../../../lib/record';

const CODES = ['TOO_MANY_ATTEMPTS', 'MAIL_NOT_CONFIGURED'];

/**
 * Words refusals as GraphQL does: Strapi's code stands for all errors of one kind, the details hold the one to act on.
 * An operation that brought nothing but such a refusal is answered with 429 and Retry-After, as over REST.
 */
export const wordRefusals: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const { data, errors = [] } = response.body.singleResult;
      const hasData = Object.values(data ?? {}).some((value) => value !== null);
      for (const { extensions } of errors) {
        const details = valueAt(valueAt(extensions, 'error'), 'details');
        const code = textAt(details, 'code') ?? '';
        if (!extensions || !CODES.includes(code)) continue;
        extensions.code = code;
        const seconds = numberAt(details, 'retryAfter');
        if (seconds === null || hasData) continue;
        response.http.status = 429;
        response.http.headers.set('retry-after', String(seconds));
      }
    },
  }),
};
