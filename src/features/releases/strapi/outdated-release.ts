import type { Core } from '@strapi/strapi';
import { listAt } from '../../../lib/record';
import { inTransaction } from '../../../platform/database';
import type {
  DocumentEvent,
  DocumentHandler,
  WriteAction,
} from '../../../platform/document-events';
import { conflict } from '../../../platform/http-errors';
import { isCopying, outdatedMessage } from '../copying-writes';
import { unknownFields, type TypeFields } from '../schema-objects';
import { ownFields, releaseOf } from './own-needs';
import { fieldsIn } from './record-store';

/**
 * An older release copies the fields that it knows: what it publishes, or takes back to the published state, would
 * lose the others. It is asked in the write itself, since a newer release may have come at any moment.
 */
export const refuseOutdatedCopies = (strapi: Core.Strapi): DocumentHandler<WriteAction> => {
  let known: TypeFields | null = null;
  return async (event, next) => {
    if (isCopying(event.action)) {
      known ??= ownFields(strapi);
      await refuseUnknown(strapi, event, known);
    }
    return await next();
  };
};

const refuseUnknown = async (
  strapi: Core.Strapi,
  { uid }: DocumentEvent<WriteAction>,
  known: TypeFields,
): Promise<void> => {
  const answer: unknown = await inTransaction(strapi, (trx) =>
    trx.raw(
      `select release, jsonb_build_object(?::text, fields -> ?::text) as fields from lectern_schema`,
      [uid, uid],
    ),
  );
  const [row] = listAt(answer, 'rows');
  const unknown = unknownFields(uid, { recorded: fieldsIn(row), known });
  if (unknown.length === 0) return;
  throw conflict('RELEASE_OUTDATED', outdatedMessage(releaseOf(strapi), row, unknown), null);
};
