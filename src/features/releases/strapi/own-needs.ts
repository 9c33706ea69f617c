import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { attributesOf, componentsIn } from '../../../platform/schema';
import type { SchemaObjects, TypeFields } from '../schema-objects';
import type { ReleaseNeeds } from '../standing';

/** What this release is and needs. Strapi's metadata must be loaded. */
export const ownNeeds = (strapi: Core.Strapi): ReleaseNeeds => {
  const release = releaseOf(strapi);
  const hash = createHash('sha256');
  hash.update(JSON.stringify([release, migrationsOf(strapi), seedsOf(strapi)]));
  hash.update(strapi.db.schema.schemaStorage.hashSchema(strapi.db.schema.schema));
  return { release, fingerprint: hash.digest('hex'), objects: objectsOf(strapi.db.schema.schema) };
};

export const releaseOf = (strapi: Core.Strapi): string =>
  strapi.config.get('info.version', '0.0.0');

const migrationsOf = (strapi: Core.Strapi): readonly string[] =>
  readdirSync(join(strapi.dirs.app.root, 'database', 'migrations')).sort();

/** Settings from which rows are made when a process starts. */
const seedsOf = (strapi: Core.Strapi): unknown =>
  ['content', 'access', 'accounts'].map((name) => strapi.config.get(name) ?? null);

/** The columns of each table. */
export const objectsOf = ({ tables }: Core.Strapi['db']['schema']['schema']): SchemaObjects =>
  Object.fromEntries(
    tables.map(({ name, columns }) => [
      name,
      [...new Set(columns.map((column) => column.name))].sort(),
    ]),
  );

/** The fields of every content type, those of its components with the names before them that lead there. */
export const ownFields = (strapi: Core.Strapi): TypeFields =>
  Object.fromEntries(
    Object.keys(strapi.contentTypes)
      .filter((uid) => uid.startsWith('api::'))
      .map((uid) => [uid, fieldsOf(strapi, { uid, before: '', around: [] }).sort()]),
  );

interface Place {
  readonly uid: string;
  /** What leads here: `transcript.`. */
  readonly before: string;
  /** The components around it, in which it is not looked for again. */
  readonly around: readonly string[];
}

const fieldsOf = (strapi: Core.Strapi, { uid, before, around }: Place): string[] =>
  Object.entries(attributesOf(strapi, uid)).flatMap(([name, attribute]) => {
    const inside = componentsIn(attribute).filter((component) => !around.includes(component));
    return [
      `${before}${name}`,
      ...inside.flatMap((component) =>
        fieldsOf(strapi, {
          uid: component,
          before: `${before}${name}.`,
          around: [...around, component],
        }),
      ),
    ];
  });
