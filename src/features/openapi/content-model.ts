import type { UnknownRecord } from '../../lib/record';

/** A content type, a component, or the file of the media library, as its schema describes it. */
export interface Model {
  readonly uid: string;
  readonly attributes: Readonly<Record<string, UnknownRecord>>;
  readonly isComponent: boolean;
  readonly isLocalized: boolean;
}

/** Everything that answers are made of, by uid. */
export type ContentModel = Readonly<Record<string, Model>>;

export const FILE_UID = 'plugin::upload.file';

export const modelOf = (model: ContentModel, uid: string): Model => {
  const found = model[uid];
  if (!found) throw new Error(`${uid} is not described.`);
  return found;
};
