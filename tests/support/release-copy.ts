import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Json } from './http';
import { PROJECT_ROOT } from './test-environment';

/** Another release of the compiled server, in a folder of its own. */
export interface ReleaseCopy {
  readonly root: string;
  /** Changes a schema of content types or components, by its path in src. */
  changeSchema(path: string, change: (schema: Json) => void): void;
  /** Adds a content type with the routes that every type has, which everybody may read. */
  addType(name: string, plural: string, attributes: Json): void;
  remove(): void;
}

/** Copies the compiled server under another number. Its libraries are shared. */
export const copyRelease = (version: string): ReleaseCopy => {
  mkdirSync(join(PROJECT_ROOT, '.tmp', 'releases'), { recursive: true });
  const root = mkdtempSync(join(PROJECT_ROOT, '.tmp', 'releases', `${version}-`));
  const from = (name: string): string => join(PROJECT_ROOT, name);
  cpSync(from('dist'), join(root, 'dist'), {
    recursive: true,
    filter: (path) => !path.startsWith(join(PROJECT_ROOT, 'dist', 'build')),
  });
  cpSync(from('database/migrations'), join(root, 'database', 'migrations'), { recursive: true });
  mkdirSync(join(root, 'public', 'uploads'), { recursive: true });
  symlinkSync(from('node_modules'), join(root, 'node_modules'));
  const description = JSON.parse(readFileSync(from('package.json'), 'utf8')) as object;
  writeFileSync(join(root, 'package.json'), JSON.stringify({ ...description, version }));
  const source = (path: string): string => join(root, 'dist', 'src', path);
  return {
    root,
    changeSchema: (path, change) => {
      const schema: Json = JSON.parse(readFileSync(source(path), 'utf8'));
      change(schema);
      writeFileSync(source(path), JSON.stringify(schema));
    },
    addType: (name, plural, attributes) => {
      const folder = `api/${name}`;
      const put = (path: string, text: string): void => {
        mkdirSync(join(source(folder), path, '..'), { recursive: true });
        writeFileSync(join(source(folder), path), text);
      };
      put(`content-types/${name}/schema.json`, JSON.stringify(schemaOf(name, plural, attributes)));
      const [uid, title] = [`api::${name}.${name}`, name.charAt(0).toUpperCase() + name.slice(1)];
      appendFileSync(
        source('features/graphql/matrix.js'),
        `Object.assign(exports.GRAPHQL_MATRIX.Query, reads('${name}', '${plural}', '${uid}'));
         Object.assign(exports.GRAPHQL_MATRIX.Mutation, writes('${title}', '${uid}'));`,
      );
      appendFileSync(
        source('features/access/matrix.js'),
        `exports.ACCESS_MATRIX.public['${uid}'] = READ;`,
      );
      for (const [part, factory] of FACTORIES) {
        put(
          `${part}/${name}.js`,
          `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');`,
        );
      }
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
};

const FACTORIES = [
  ['controllers', 'createCoreController'],
  ['services', 'createCoreService'],
  ['routes', 'createCoreRouter'],
] as const;

const schemaOf = (name: string, plural: string, attributes: Json): Json => ({
  kind: 'collectionType',
  collectionName: plural,
  info: { singularName: name, pluralName: plural, displayName: name },
  options: { draftAndPublish: true },
  attributes,
});
