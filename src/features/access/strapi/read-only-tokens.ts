import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { valueAt } from '../../../lib/record';
import { replaceMethod } from '../../../platform/methods';
import { isContentRight } from '../token-content';
import { callerOfAuth } from './caller';

/**
 * Strapi gives a read-only token whatever is called `find`, accounts with their e-mail addresses among it. Every
 * check of a right, by routes, resolvers and sanitizers, passes here.
 */
export const keepReadOnlyTokensToContent = (strapi: Core.Strapi): void => {
  replaceMethod(strapi.get('auth'), 'verify', (verify) => async (auth, config) => {
    const isReadOnly = callerOfAuth(auth)?.tokenType === 'read-only';
    if (isReadOnly && !rightsIn(config).every(isContentRight)) throw new errors.ForbiddenError();
    return verify(auth, config);
  });
};

const rightsIn = (config: unknown): readonly string[] =>
  [valueAt(config, 'scope') ?? []].flat().map(String);
