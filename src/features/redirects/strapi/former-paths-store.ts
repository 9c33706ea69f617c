import type { Core } from '@strapi/strapi';
import { decodeRows, oneOf, row, text, withDefault, type Decoded } from '../../../lib/row';
import type { IndexWish } from '../../../lib/schema-wishes';
import { literal } from '../../../lib/sql-text';
import { inTransaction } from '../../../platform/database';
import { PAGE_TYPES } from '../../content/public-url';
import { contentTypeOf } from '../../content/registry';
import { uidOfPage } from '../../content/strapi/site-pages';
import { nounOf } from '../redirect';
import { pageTable } from './address-tables';

/** A former path and the document that has it. */
export interface OwnedPath extends Omit<Decoded<typeof OWNER>, 'type'> {
  readonly noun: string;
}

interface Wanted {
  readonly uid: string;
  /** Null for a new document. */
  readonly documentId: string | null;
  readonly paths: readonly string[];
}

/** The first of some paths that another document has, as a draft or published. One statement. */
export const findOwner = async (
  strapi: Core.Strapi,
  { uid, documentId, paths }: Wanted,
): Promise<OwnedPath | null> => {
  const ofType = PAGE_TYPES.map((type) => {
    const name = contentTypeOf(uidOfPage(type))?.nameField ?? 'name';
    return `select ${literal(type)} as type, path, row.document_id, row.${name} as name
      from unnest(cast(:paths as text[])) path
      join ${pageTable(strapi, type)} row on row.former_paths @> to_jsonb(path)
      where not (${literal(uidOfPage(type))} = :uid and row.document_id = :documentId)`;
  });
  const bindings = { uid, documentId: documentId ?? '', paths };
  const answer: unknown = await inTransaction(strapi, (trx) =>
    trx.raw(`select * from (${ofType.join(' union all ')}) owned order by path limit 1`, bindings),
  );
  const [owner] = decodeRows(answer, OWNER);
  if (!owner) return null;
  const { type, ...owned } = owner;
  return { ...owned, noun: nounOf(type) };
};

const OWNER = row({
  type: oneOf(PAGE_TYPES),
  path: text,
  name: withDefault(text, ''),
  documentId: text,
});

/** What finds a document by a former path. */
export const formerPathIndexes = (strapi: Core.Strapi): readonly IndexWish[] =>
  PAGE_TYPES.map((type) => {
    const table = pageTable(strapi, type);
    return {
      name: `lectern_${table}_former_paths`,
      table,
      isUnique: false,
      definition: 'using gin (former_paths jsonb_path_ops)',
    };
  });
