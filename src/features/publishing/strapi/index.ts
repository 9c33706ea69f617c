import type { Core } from '@strapi/strapi';
import { invalidParameter } from '../../../lib/parameter-problem';
import { column, listOf, orNull, text } from '../../../lib/row';
import { localesOf } from '../../../platform/default-locale';
import type { DocumentEvent, WriteAction, WriteCheck } from '../../../platform/document-events';
import { tellOnlyListeners } from '../../../platform/entry-events';
import type { Feature } from '../../../platform/feature';
import { refuseParameter, refuseWithProblems } from '../../../platform/http-errors';
import { hasDrafts } from '../../../platform/schema';
import { contentTypeOf } from '../../content/registry';
import { findPublicationProblems } from '../publication-gate';
import { publicationRefusal } from '../refusal';
import { serveBulkCheck } from './bulk';
import { readCandidate } from './candidate';
import { addForceRight } from './forced-delete';
import { guardDependents } from './guard-dependents';
import { guardFiles } from './guard-files';
import { LINK_INDEXES, linkIndexes } from './link-indexes';
import { serveLinks } from './links-here';
import { keepPublishedLinks } from './published-links';
import { serveReadiness } from './readiness';
import { splitPublication } from './split-publication';
import { forgetTicksOfDeleted } from './ticks';

/** Nothing half-done is published, and no write loses a link without saying so. */
export const publishing: Feature = {
  name: 'publishing',
  async register({ strapi, documentEvents, adminRights }) {
    tellOnlyListeners(strapi);
    documentEvents.beforeWrite(refuseDraftDeletion(strapi));
    documentEvents.onWrite(splitPublication(strapi));
    documentEvents.beforeWrite(passGate(strapi));
    documentEvents.onWrite(guardDependents(strapi));
    documentEvents.onWrite(keepPublishedLinks(strapi));
    documentEvents.onWrite(forgetTicksOfDeleted(strapi));
    guardFiles(strapi);
    await serveReadiness({ strapi, adminRights });
    await serveBulkCheck({ strapi, adminRights });
    await addForceRight({ adminRights });
    await serveLinks({ strapi, adminRights });
  },
  async bootstrap({ strapi, schema }) {
    await schema.needIndexes(linkIndexes(strapi), LINK_INDEXES);
  },
};

/** Strapi refuses this, too, as a mistake of the server's. */
const refuseDraftDeletion =
  (strapi: Core.Strapi): WriteCheck =>
  (event) => {
    const isOfDraft = event.action === 'delete' && event.params.status === 'draft';
    if (!isOfDraft || !hasDrafts(strapi, event.uid)) return;
    throw refuseParameter(
      invalidParameter(
        'status',
        'A document is deleted whole, drafts and published versions: leave out “status”. Nothing was deleted.',
      ),
    );
  };

const passGate =
  (strapi: Core.Strapi): WriteCheck =>
  async (event) => {
    if (event.action === 'publish') await refuseUnready(strapi, event);
  };

const refuseUnready = async (
  strapi: Core.Strapi,
  event: DocumentEvent<WriteAction>,
): Promise<void> => {
  const type = contentTypeOf(event.uid);
  const { documentId } = event.params;
  if (!type || !documentId) return;
  for (const locale of await draftLocales(strapi, event)) {
    const candidate = await readCandidate(strapi, { uid: event.uid, documentId, locale });
    const problems = candidate ? findPublicationProblems(candidate) : [];
    if (problems.length > 0) {
      throw refuseWithProblems('NOT_READY', publicationRefusal(type, problems.length), problems);
    }
  }
};

const draftLocales = async (
  strapi: Core.Strapi,
  event: DocumentEvent<WriteAction>,
): Promise<readonly (string | null)[]> => {
  const locales = await localesOf(strapi, event.uid, event.params.locale);
  if (locales !== '*') return locales;
  const rows: unknown = await strapi.db.query(event.uid).findMany({
    select: ['locale'],
    where: { documentId: event.params.documentId, publishedAt: null },
  });
  return listOf(column('locale', orNull(text)))(rows);
};
