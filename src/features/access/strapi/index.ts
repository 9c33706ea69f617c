import type { Core } from '@strapi/strapi';
import type { DocumentHandler, ReadAction } from '../../../platform/document-events';
import type { Feature } from '../../../platform/feature';
import { forbid } from '../../../platform/http-errors';
import { readsDrafts } from '../draft-read';
import { callerOf, hasPreviewRight } from './caller';
import { holdGraphqlToMatrix } from './graphql-rights';
import { applyMatrix } from './permissions-store';
import { readRegistration } from './registration-settings';
import { restrictQueries } from './query-restriction';
import { hideUploadOwners } from './upload-owners';

/** Access as code: the matrix, the preview right, and no way around either. */
export const access: Feature = {
  name: 'access',
  register({ strapi, documentEvents }) {
    hideUploadOwners(strapi);
    restrictQueries(strapi);
    holdGraphqlToMatrix(strapi);
    documentEvents.onRead(refuseDrafts(strapi));
  },
  bootstrap: ({ strapi }) => applyMatrix(strapi, readRegistration(strapi)),
};

const refuseDrafts =
  (strapi: Core.Strapi): DocumentHandler<ReadAction> =>
  async (event, next) => {
    const caller = callerOf(strapi.requestContext.get()?.state);
    if (caller && readsDrafts(event.params) && !hasPreviewRight(caller)) {
      throw forbid(
        'PREVIEW_FORBIDDEN',
        'Drafts are read with an API token that has the preview right. Leave out status, publicationFilter and hasPublishedVersion to read what is published.',
      );
    }
    return next();
  };
