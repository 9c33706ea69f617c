import type { Core } from '@strapi/strapi';
import type { DocumentHandler, ReadAction, WriteAction } from '../../../platform/document-events';
import type { Feature } from '../../../platform/feature';
import { hasDrafts } from '../../../platform/schema';
import { readsDrafts } from '../draft-read';
import { callerOf, hasPreviewRight } from './caller';
import { draftAnswerForbidden, draftsForbidden } from './drafts-forbidden';
import { applyMatrix } from './permissions-store';
import { restrictPaths } from './published-paths';
import { restrictQueries } from './query-restriction';
import { keepReadOnlyTokensToContent } from './read-only-tokens';
import { readRegistration } from './registration-settings';
import { hideUploadOwners } from './upload-owners';

/** Access as code: the matrix, the preview right, and no way around either. */
export const access: Feature = {
  name: 'access',
  register({ strapi, documentEvents }) {
    hideUploadOwners(strapi);
    restrictQueries(strapi);
    keepReadOnlyTokensToContent(strapi);
    documentEvents.onRead(refuseDrafts(strapi));
    documentEvents.onWrite(refuseDraftAnswers(strapi));
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
  (strapi: Core.Strapi): DocumentHandler<WriteAction> =>
  async (event, next) => {
    const isAnsweredByDraft =
      event.action === 'update' &&
      event.params.status !== 'published' &&
      hasDrafts(strapi, event.uid);
    if (isAnsweredByDraft && isWithoutPreview(strapi)) throw draftAnswerForbidden();
    return next();
  };

/** Whether the content API is called by somebody who may not read drafts. */
const isWithoutPreview = (strapi: Core.Strapi): boolean => {
  const caller = callerOf(strapi.requestContext.get()?.state);
  return caller !== null && !hasPreviewRight(caller);
};
