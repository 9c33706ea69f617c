import type { Core } from '@strapi/strapi';
import { decodeRows, json, manyOf, recordOf, row, text } from '../../../lib/row';
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
  const [newest] = decodeRows(answer, NEWEST);
  const unknown = newest ? unknownFields(uid, { recorded: newest.fields, known }) : [];
  if (!newest || unknown.length === 0) return;
  const message = outdatedMessage(releaseOf(strapi), newest.release, unknown);
  throw conflict('RELEASE_OUTDATED', message, null);
};

const NEWEST = row({
  release: text,
  // Null of a type that the release does not know.
  fields: json(recordOf(manyOf(text))),
});
