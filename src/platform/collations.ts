import type { Core } from '@strapi/strapi';
import { collationNames, ROOT_COLLATION } from '../lib/collation-names';
import { column, decodeRows, text } from '../lib/row';

/** By which collation of PostgreSQL texts are ordered as a dictionary does. */
export interface Collations {
  /**
   * The collation for what a request says about its language: none is the default one, and what is no language of
   * the content (`*`) gets the order for all of them. Null where the database has no such collations.
   */
  of(language: unknown): string | null;
  /** Each once. */
  readonly all: readonly string[];
}

/**
 * Finds the collations of the content's languages, the default one first. A PostgreSQL that was built without ICU, or a
 * database whose encoding ICU cannot read, has none: then texts are in the database's own order, and the log says so.
 */
export const findCollations = async (
  strapi: Core.Strapi,
  languages: readonly string[],
): Promise<Collations> => {
  const wanted = [ROOT_COLLATION, ...languages.flatMap(collationNames)];
  const known = new Set(await usableCollations(strapi, wanted));
  const pick = (language: string): string | null =>
    collationNames(language).find((name) => known.has(name)) ?? null;
  const root = known.has(ROOT_COLLATION) ? ROOT_COLLATION : null;
  const byLanguage = new Map(languages.map((language) => [language, pick(language) ?? root]));
  const usual = byLanguage.get(languages[0] ?? '') ?? root;
  const missing = languages.filter((language) => (byLanguage.get(language) ?? null) === null);
  if (missing.length > 0) {
    strapi.log.warn(
      `The database has no ICU collation for ${missing.join(', ')}: names are sorted in the database's own order. PostgreSQL built with ICU and a database encoded in UTF-8 sort as dictionaries do.`,
    );
  }
  const isNone = (language: unknown): boolean =>
    language === undefined || language === null || language === '';
  return {
    of: (language) => {
      if (isNone(language)) return usual;
      return (typeof language === 'string' ? byLanguage.get(language) : undefined) ?? root;
    },
    all: [...new Set([root, ...byLanguage.values()])].filter((name) => name !== null),
  };
};

/** Those that are there and that work: one that is listed may still refuse the encoding of the database. */
const usableCollations = async (
  strapi: Core.Strapi,
  names: readonly string[],
): Promise<readonly string[]> => {
  const found: unknown = await strapi.db.connection.raw(
    `select collname as name from pg_collation
     where collprovider = 'i' and collnamespace = 'pg_catalog'::regnamespace and collisdeterministic
       and collname = any(?)`,
    [[...names]],
  );
  const known = decodeRows(found, column('name', text));
  const works = await Promise.all(known.map((name) => doesCompare(strapi, name)));
  return known.filter((_, place) => works[place]);
};

const doesCompare = async (strapi: Core.Strapi, name: string): Promise<boolean> => {
  try {
    await strapi.db.connection.raw(`select 'a' < 'b' collate ?? as works`, [name]);
    return true;
  } catch {
    return false;
  }
};
