import type { Core } from '@strapi/strapi';
import { valueAt } from '../../../lib/record';
import { refuseParameter } from '../../../platform/http-errors';
import { callerOfAuth, hasPreviewRight } from './caller';
import { draftsForbidden } from './drafts-forbidden';

/**
 * What Strapi's database layer is asked with. Not all routes of its plugins leave out parameters that they do not
 * know, and these would reach it unchecked: `where[createdBy][email]`.
 */
const DATABASE_PARAMETERS = ['where', 'select', 'orderBy', 'groupBy', 'offset'] as const;

/**
 * Wraps the one function through which REST and GraphQL, root fields and nested ones, pass every query: for
 * callers without the preview right each is about published rows. Where Strapi says so itself, for content at
 * the root, the status stays as it was asked for, to be refused there.
 */
export const restrictQueries = (strapi: Core.Strapi): void => {
  const { sanitize } = strapi.contentAPI;
  const original = sanitize.query.bind(sanitize);
  sanitize.query = async (query, schema, options) => {
    const caller = callerOfAuth(valueAt(options, 'auth'));
    const stranger = caller && DATABASE_PARAMETERS.find((name) => Object.hasOwn(query, name));
    if (stranger)
      throw refuseParameter({
        code: 'PARAMETER_UNKNOWN',
        parameter: stranger,
        message: `There is no parameter “${stranger}”. Use filters, fields, sort or pagination.`,
      });
    const sanitized = await original(query, schema, options);
    if (!caller || hasPreviewRight(caller)) return sanitized;
    const { status } = sanitized;
    if (status === undefined) return { ...sanitized, status: 'published' };
    if (status !== 'published' && !schema.uid.startsWith('api::')) throw draftsForbidden();
    return sanitized;
  };
};
