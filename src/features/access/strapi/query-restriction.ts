import type { Core } from '@strapi/strapi';
import { valueAt } from '../../../lib/record';
import { callerOfAuth, hasPreviewRight } from './caller';
import { draftsForbidden } from './drafts-forbidden';

/**
 * Wraps the one function through which REST and GraphQL, root fields and nested ones, pass every query: for
 * callers without the preview right each is about published rows. Where Strapi says so itself, for content at
 * the root, the status stays as it was asked for, to be refused there.
 */
export const restrictQueries = (strapi: Core.Strapi): void => {
  const { sanitize } = strapi.contentAPI;
  const original = sanitize.query.bind(sanitize);
  sanitize.query = async (query, schema, options) => {
    const sanitized = await original(query, schema, options);
    const caller = callerOfAuth(valueAt(options, 'auth'));
    if (!caller || hasPreviewRight(caller)) return sanitized;
    const { status } = sanitized;
    if (status === undefined) return { ...sanitized, status: 'published' };
    if (status !== 'published' && !schema.uid.startsWith('api::')) throw draftsForbidden();
    return sanitized;
  };
};
