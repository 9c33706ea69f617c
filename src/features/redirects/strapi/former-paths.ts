import type { Core } from '@strapi/strapi';
import { lockInTransaction } from '../../../platform/advisory-lock';
import { inTransaction } from '../../../platform/database';
import type { DocumentEvent, WriteAction, WriteCheck } from '../../../platform/document-events';
import { refuseWithProblems } from '../../../platform/http-errors';
import { canonicalPath, FORMER_PATHS } from '../../content/former-path';
import { contentTypeOf } from '../../content/registry';
import { findOwner, type OwnedPath } from './former-paths-store';

/**
 * Former paths are kept in the one spelling in which they are compared, and each belongs to one document, drafts
 * among them: an editor hears who has it while there is something to choose.
 */
export const keepFormerPaths =
  (strapi: Core.Strapi): WriteCheck =>
  async (event) => {
    if (!contentTypeOf(event.uid)?.pathLists.includes(FORMER_PATHS)) return;
    const isCopied = event.action === 'clone';
    // A copy was never anywhere.
    if (isCopied) enter(event, event.params.data?.[FORMER_PATHS] ?? null);
    const given = event.params.data?.[FORMER_PATHS];
    if (Array.isArray(given) && given.length > 0) {
      const paths = given.map((path) => canonicalPath(String(path)));
      enter(event, paths);
      await refuseTaken(strapi, event, paths);
    }
  };

const refuseTaken = async (
  strapi: Core.Strapi,
  { uid, action, params }: DocumentEvent<WriteAction>,
  paths: readonly string[],
): Promise<void> => {
  const documentId = action === 'clone' ? null : (params.documentId ?? null);
  await inTransaction(strapi, (trx) => lockInTransaction(trx, FORMER_PATHS));
  const owner = await findOwner(strapi, { uid, documentId, paths });
  if (owner) throw taken(owner);
};

const enter = (event: DocumentEvent<WriteAction>, value: unknown): void => {
  event.params.data = { ...event.params.data, [FORMER_PATHS]: value };
};

const taken = ({ path, noun, name, documentId }: OwnedPath): Error => {
  const message = `“${path}” already leads to the ${noun} “${name}” (${documentId}). Take it out there first.`;
  return refuseWithProblems('FIELDS_INVALID', `Nothing was saved: ${message}`, [
    { path: [FORMER_PATHS], code: 'FORMER_PATH_TAKEN', message },
  ]);
};
