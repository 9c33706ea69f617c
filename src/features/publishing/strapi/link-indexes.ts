import type { Core } from '@strapi/strapi';
import type { IndexWish } from '../../../lib/schema-wishes';
import { identifier, literal } from '../../../lib/sql-text';
import { tableOf } from '../../../platform/stored-schema';
import { referenceSources, UPLOADS, type ReferenceSource } from './reference-sources';

/** What the names of all of them begin with. */
export const LINK_INDEXES = 'lectern_links_';

/** What finds the turns that store a documentId, and the texts that show a file: all would be looked through. */
export const linkIndexes = (strapi: Core.Strapi): readonly IndexWish[] => {
  const wishes = referenceSources(strapi).flatMap((source) => {
    const { way } = source;
    if (way.kind === 'stored') return [indexOf(strapi, source, storedIndex(way.column))];
    return way.kind === 'text' ? [indexOf(strapi, source, textIndex(way.column))] : [];
  });
  // A component may be part of several types.
  return [...new Map(wishes.map((wish) => [wish.name, wish])).values()];
};

interface Definition {
  readonly column: string;
  readonly definition: string;
}

const storedIndex = (column: string): Definition => ({
  column,
  definition: `(${identifier(column)}) where ${identifier(column)} is not null`,
});

const textIndex = (column: string): Definition => ({
  column,
  definition: `(id) where strpos(${identifier(column)}::text, ${literal(UPLOADS)}) > 0`,
});

const indexOf = (
  strapi: Core.Strapi,
  { uid, components }: ReferenceSource,
  { column, definition }: Definition,
): IndexWish => {
  const table = components.at(-1)?.table ?? tableOf(strapi, uid);
  const name = `${LINK_INDEXES}${table.slice(0, 30)}_${column.slice(0, 18)}`;
  return { name, table, isUnique: false, definition };
};
