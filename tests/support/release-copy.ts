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
import ts from 'typescript';
import type { Json } from './http';
import type { RecipeFile } from './recipe';
import { PROJECT_ROOT } from './test-environment';

/** Another release of the compiled server, in a folder of its own. */
export interface ReleaseCopy {
  readonly root: string;
  /** Changes a schema of content types or components, by its path in src. */
  changeSchema(path: string, change: (schema: Json) => void): void;
  /**
   * Adds a content type as anybody would: its schema, the three files that Strapi loads, and its declaration. It has a title
   * and a slug, and what `more`, a JavaScript object as text, declares.
   */
  addType(name: string, plural: string, attributes: Json, more?: string): void;
  /** Adds a file of src as it would be compiled. */
  addSource(file: RecipeFile): void;
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
    addType: (name, plural, attributes, more = '{}') => {
      const folder = `api/${name}`;
      const put = (path: string, text: string): void => {
        mkdirSync(join(source(folder), path, '..'), { recursive: true });
        writeFileSync(join(source(folder), path), text);
      };
      put(`content-types/${name}/schema.json`, JSON.stringify(schemaOf(name, plural, attributes)));
      appendFileSync(
        source('features/content/types/index.js'),
        `const { declareType } = require('./declaration');
         const edited = { ...${declarationOf(name, plural)}, ...(${more}) };
         const added = declareType(edited, {});
         exports.EDITED_TYPES = [...exports.EDITED_TYPES, edited];
         exports.DECLARED_TYPES = [...exports.DECLARED_TYPES, added];
         if (added.page) exports.PAGED_TYPES = [...exports.PAGED_TYPES, added];`,
      );
      for (const [part, factory] of FACTORIES) {
        put(
          `${part}/${name}.js`,
          `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');`,
        );
      }
    },
    addSource: ({ path, text }) => {
      const place = join(root, 'dist', path);
      mkdirSync(join(place, '..'), { recursive: true });
      if (path.endsWith('.json')) writeFileSync(place, text);
      else writeFileSync(place.replace(/ts$/, 'js'), ts.transpile(text, COMMON_JS));
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
};

const COMMON_JS = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };

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
  attributes: {
    slug: { type: 'uid', targetField: 'title' },
    formerPaths: { type: 'customField', customField: 'global::string-list' },
    ...attributes,
  },
});

/** As text of JavaScript. */
const declarationOf = (name: string, plural: string): string =>
  JSON.stringify({
    uid: `api::${name}.${name}`,
    noun: name,
    plural,
    nameField: 'title',
    suggestsRelated: false,
    picked: null,
    order: { field: 'title', direction: 'asc' },
    listing: { shortcuts: {}, isTranslated: false, cursorFields: ['title'] },
    views: { card: { fields: ['title', 'slug'], populate: {} }, full: { populate: {} } },
    layout: {
      mainField: 'title',
      columns: ['title'],
      rows: ['title', 'slug'],
      texts: [
        ['title', 'Title'],
        ['slug', 'Slug'],
      ],
    },
  });
