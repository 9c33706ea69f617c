import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { listOf, row, text } from '../../../lib/row';
import type { Successors } from '../former-turns';

/** The turns of an interview that flowed into others, in any locale, published or not. */
export const readSuccessors = async (
  strapi: Core.Strapi,
  documentId: string,
): Promise<Successors> => {
  const rows: unknown = await strapi.db
    .connection('lectern_former_turns')
    .select('turn_id', 'successor')
    .where('document_id', documentId);
  return new Map(MERGED(rows).map(({ turnId, successor }) => [turnId, successor]));
};

const MERGED = listOf(row({ turnId: text, successor: text }));

/** Writes down what flowed into what; the last merge of a turn counts. */
export const recordMergedTurns = async (
  trx: Knex.Transaction,
  documentId: string,
  merged: Successors,
): Promise<void> => {
  if (merged.size === 0) return;
  const rows = [...merged].map(([turn_id, successor]) => ({
    document_id: documentId,
    turn_id,
    successor,
  }));
  await trx('lectern_former_turns')
    .insert(rows)
    .onConflict(['document_id', 'turn_id'])
    .merge(['successor']);
};
