import type * as StrapiUtils from '@strapi/utils';
import type { Json } from './http';
import type { Lectern } from './lectern';
import { requireOutside } from './outside';

const { contentTypes } = requireOutside('@strapi/utils') as typeof StrapiUtils;

/** A path of relations, components and files from a content type, and what stands at its end. */
export interface RelationPath {
  /** Where the type is read over REST, such as `/interviews`. */
  readonly address: string;
  readonly uid: string;
  readonly steps: readonly string[];
  /** UID of the type at the end. */
  readonly target: string;
  /** Whether anybody but the editors may go along it. */
  readonly isOpen: boolean;
}

export interface Attribute {
  readonly name: string;
  readonly type: string;
  readonly isPrivate: boolean;
}

const FILE = 'plugin::upload.file';

/** Every path of at most `most` steps from every content type that has an API, from the schema itself. */
export const relationPaths = (lectern: Lectern, most: number): RelationPath[] =>
  Object.keys(lectern.strapi.contentTypes)
    .filter((uid) => uid.startsWith('api::'))
    .flatMap((uid) => {
      const { kind, info }: Json = lectern.strapi.getModel(uid as never);
      const address = `/${kind === 'singleType' ? info.singularName : info.pluralName}`;
      const start = { address, uid, steps: [], target: uid, isOpen: true };
      return longerPaths(lectern, start, most);
    });

/** What is closed is not followed any further: nothing behind it can be asked for but what it leads to. */
const longerPaths = (lectern: Lectern, path: RelationPath, most: number): RelationPath[] => {
  if (path.steps.length === most || !path.isOpen) return [path];
  const more = stepsFrom(lectern, path.target).flatMap(({ name, target, isOpen }) =>
    longerPaths(lectern, { ...path, steps: [...path.steps, name], target, isOpen }, most),
  );
  return [path, ...more];
};

const stepsFrom = (lectern: Lectern, uid: string) =>
  attributes(lectern, uid).flatMap(([name, attribute]) => {
    const target: string | undefined =
      attribute.type === 'media' ? FILE : (attribute.target ?? attribute.component);
    if (!target) return [];
    const isContent =
      target.startsWith('api::') || target === FILE || attribute.type === 'component';
    return [{ name, target, isOpen: isContent && !isPrivate(lectern, uid, name) }];
  });

/** The attributes of a type that hold values. */
export const valueAttributes = (lectern: Lectern, uid: string): Attribute[] =>
  attributes(lectern, uid)
    .filter(([, { type }]) => !['relation', 'component', 'media', 'dynamiczone'].includes(type))
    .map(([name, { type, customField }]) => ({
      name,
      type: customField ? 'json' : String(type),
      isPrivate: isPrivate(lectern, uid, name) || type === 'password',
    }));

const TEXTS = ['string', 'text', 'richtext', 'email', 'uid'];

export const isText = ({ type }: Attribute): boolean => TEXTS.includes(type);

const attributes = (lectern: Lectern, uid: string): [string, Json][] => {
  const model: Json = lectern.strapi.getModel(uid as never);
  return Object.entries<Json>(model.attributes);
};

const isPrivate = (lectern: Lectern, uid: string, name: string): boolean =>
  contentTypes.isPrivateAttribute(lectern.strapi.getModel<never>(uid as never), name);
