import type { Core } from '@strapi/strapi';
import { valueAt } from '../../../lib/record';
import type { DocumentHandler, ReadAction, WriteCheck } from '../../../platform/document-events';
import type { Feature } from '../../../platform/feature';
import { hasDrafts } from '../../../platform/schema';
import { readsDrafts } from '../draft-read';
import type { Registration } from '../registration';
import { callerOf, hasPreviewRight } from './caller';
import { draftAnswerForbidden, draftsForbidden } from './drafts-forbidden';
import { applyMatrix } from './permissions-store';
import { restrictPaths } from './published-paths';
import { restrictQueries } from './query-restriction';
import { keepReadOnlyTokensToContent } from './read-only-tokens';

/** Access as code: the matrix, the preview right, and no way around either. */
export const access: Feature = {
  name: 'access',
  register({ strapi, documentEvents }) {
    hideUploadOwners(strapi);
    restrictQueries(strapi);
    keepReadOnlyTokensToContent(strapi);
    documentEvents.onRead(refuseDrafts(strapi));
    documentEvents.beforeWrite(refuseDraftAnswers(strapi));
  },
  bootstrap: async ({ strapi, schema }) => {
    restrictPaths(strapi);
    // A newer release's matrix holds for all that run beside it.
    if (schema.mode !== 'leaving') await applyMatrix(strapi, readRegistration(strapi));
  },
};

const refuseDrafts =
  (strapi: Core.Strapi): DocumentHandler<ReadAction> =>
  async (event, next) => {
    if (readsDrafts(event.params) && isWithoutPreview(strapi)) throw draftsForbidden();
    return next();
  };

const refuseDraftAnswers =
  (strapi: Core.Strapi): WriteCheck =>
  (event) => {
    const isAnsweredByDraft =
      event.action === 'update' &&
      event.params.status !== 'published' &&
      hasDrafts(strapi, event.uid);
    if (isAnsweredByDraft && isWithoutPreview(strapi)) throw draftAnswerForbidden();
  };

/** Whether the content API is called by somebody who may not read drafts. */
const isWithoutPreview = (strapi: Core.Strapi): boolean => {
  const caller = callerOf(strapi.requestContext.get()?.state);
  return caller !== null && !hasPreviewRight(caller);
};

/**
 * A file's list of the documents that use it holds whole drafts. It is private to the content API; the
 * media library of the admin panel does not go through these checks.
 */
const hideUploadOwners = (strapi: Core.Strapi): void => {
  const { attributes } = strapi.contentType('plugin::upload.file');
  Object.assign(attributes.related, { private: true, searchable: false });
};

/** What config/access.ts says; closed where it says nothing. */
const readRegistration = (strapi: Core.Strapi): Registration => {
  const given: unknown = strapi.config.get('access.registration');
  return {
    isOpen: valueAt(given, 'isOpen') === true,
    isEmailConfirmed: valueAt(given, 'isEmailConfirmed') === true,
  };
};
