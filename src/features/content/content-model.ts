import { textAt, type UnknownRecord } from '../../lib/record';

/** A content type, a component, or the file of the media library, as its schema describes it. */
export interface Model {
  readonly uid: string;
  readonly attributes: Readonly<Record<string, UnknownRecord>>;
  readonly isComponent: boolean;
}

/** Everything that answers are made of, by uid. */
export type ContentModel = Readonly<Record<string, Model>>;

export const FILE_UID = 'plugin::upload.file';

export const modelOf = (model: ContentModel, uid: string): Model => {
  const found = model[uid];
  if (!found) throw new Error(`${uid} is not described.`);
  return found;
};

/** What an attribute refers to: the uid of a type, of a component, or of files; else an empty text. */
export const targetOf = (attribute: UnknownRecord): string =>
  attribute.type === 'media'
    ? FILE_UID
    : (textAt(attribute, 'target') ?? textAt(attribute, 'component') ?? '');

/** Whether an attribute refers to any number of targets. */
export const isMany = (attribute: UnknownRecord): boolean =>
  attribute.multiple === true ||
  attribute.repeatable === true ||
  (textAt(attribute, 'relation') ?? '').endsWith('ToMany');

export const isPrivate = (attribute: UnknownRecord): boolean => attribute.private === true;
