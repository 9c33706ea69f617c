import { isRecord, listAt, numberAt, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import type { Attributes } from './blanks';

/** A picture of a document. */
export interface Picture {
  readonly path: readonly string[];
  readonly name: string;
  /** Tells it from others: of the file, or of the picture in a text. */
  readonly key: string;
  /** Null where there is none. */
  readonly alternativeText: string | null;
}

/** Which attributes components have. */
type AttributesOf = (component: string) => Attributes;

/** A place of a document that holds something, with its attribute. */
interface Place {
  readonly path: readonly string[];
  readonly type: string;
  readonly value: unknown;
}

/** The values of a document and of the components in it, each with the path to it. */
export const placesIn = (
  data: UnknownRecord,
  attributes: Attributes,
  attributesOf: AttributesOf,
): Place[] =>
  Object.entries(attributes).flatMap(([name, { type, component = '' }]) => {
    const value = data[name];
    if (type !== 'component') return [{ path: [name], type, value }];
    const inner = attributesOf(component);
    const below = (row: unknown, path: readonly string[]): Place[] =>
      isRecord(row)
        ? placesIn(row, inner, attributesOf).map((place) => ({
            ...place,
            path: [...path, ...place.path],
          }))
        : [];
    return Array.isArray(value)
      ? value.flatMap((row: unknown, index) => below(row, [name, String(index)]))
      : below(value, [name]);
  });

/** Ids of the files that a document shows or offers. */
export const fileIdsIn = (places: readonly Place[]): readonly number[] =>
  places.filter(({ type }) => type === 'media').flatMap(({ value }) => idsOf(value));

/** A form holds files whole, a request their ids. */
const idsOf = (value: unknown): number[] =>
  [value].flat().flatMap((file: unknown) => {
    const id = typeof file === 'number' ? file : numberAt(file, 'id');
    return id === null ? [] : [id];
  });

/** The pictures of a document: in its fields, and within its texts. @param files rows of the media library by id */
export const picturesIn = (
  places: readonly Place[],
  files: ReadonlyMap<number, unknown>,
): Picture[] =>
  places.flatMap(({ path, type, value }) => {
    if (type === 'blocks') return imagesIn(value).map((image) => pictureInText(path, image));
    if (type !== 'media') return [];
    return idsOf(value)
      .map((id) => files.get(id))
      .filter((file) => (textAt(file, 'mime') ?? '').startsWith('image/'))
      .map((file) => pictureOf(path, file));
  });

const imagesIn = (node: unknown): unknown[] => {
  if (Array.isArray(node)) return node.flatMap(imagesIn);
  const own = textAt(node, 'type') === 'image' ? [valueAt(node, 'image')] : [];
  return [...own, ...listAt(node, 'children').flatMap(imagesIn)];
};

/** The block editor gives a picture its file's name for an alternative text where it has none. */
const pictureInText = (path: readonly string[], image: unknown): Picture => {
  const picture = pictureOf(path, image);
  return picture.alternativeText === picture.name ? { ...picture, alternativeText: null } : picture;
};

const pictureOf = (path: readonly string[], file: unknown): Picture => {
  const alternativeText = (textAt(file, 'alternativeText') ?? '').trim();
  return {
    path,
    name: textAt(file, 'name') ?? '',
    key: textAt(file, 'hash') ?? textAt(file, 'url') ?? '',
    alternativeText: alternativeText === '' ? null : alternativeText,
  };
};
