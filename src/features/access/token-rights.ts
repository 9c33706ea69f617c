import { PREVIEW_ACTION } from '../../contract/preview-action';
import { CONTENT_TYPES } from '../content/registry';

const COLLECTION = ['find', 'findOne', 'create', 'update', 'delete'] as const;
/** A single type has no list, and is not made twice. */
const SINGLE = ['find', 'update', 'delete'] as const;
const FILES = ['find', 'findPage', 'findOne', 'upload', 'destroy'] as const;

/** Every right over content and its files that an API token of its own rights may be given, as Strapi names them. */
export const TOKEN_RIGHTS: readonly string[] = [
  ...CONTENT_TYPES.flatMap(({ uid, nameField }) =>
    (nameField === null ? SINGLE : COLLECTION).map((action) => `${uid}.${action}`),
  ),
  PREVIEW_ACTION,
  ...FILES.map((action) => `plugin::upload.content-api.${action}`),
];
