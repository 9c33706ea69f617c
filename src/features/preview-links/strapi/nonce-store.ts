import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { column, decodeRow, orNull, text } from '../../../lib/row';
import { inTransaction } from '../../../platform/database';
import type { StoredDraft } from '../../../platform/stored-rows';

/** Whose links they are: those of all languages. */
type NonceOwner = Pick<StoredDraft, 'uid' | 'documentId'>;

const TABLE = 'lectern_preview_links';
const NONCE_BYTES = 12;

/** The nonce of a document's links; null where it has none. */
export const readNonce = async (
  { db }: Core.Strapi,
  { uid, documentId }: NonceOwner,
): Promise<string | null> => {
  const known: unknown = await db
    .connection(TABLE)
    .where({ uid, document_id: documentId })
    .first('nonce');
  return orNull(NONCE)(known);
};

const NONCE = column('nonce', text);

/** The same, made where there is none. Of several at once all get the same. */
export const demandNonce = async (strapi: Core.Strapi, owner: NonceOwner): Promise<string> => {
  const known = await readNonce(strapi, owner);
  if (known !== null) return known;
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  const answer: unknown = await strapi.db.connection.raw(
    `insert into ${TABLE} as kept (uid, document_id, nonce) values (?, ?, ?)
     on conflict (uid, document_id) do update set nonce = kept.nonce returning nonce`,
    [owner.uid, owner.documentId, nonce],
  );
  return decodeRow(answer, NONCE);
};

/** Ends all links of a document, in the transaction that is open. */
export const forgetNonce = async (
  strapi: Core.Strapi,
  { uid, documentId }: NonceOwner,
): Promise<void> => {
  await inTransaction(strapi, async (trx) => {
    await trx(TABLE).where({ uid, document_id: documentId }).delete();
  });
};
