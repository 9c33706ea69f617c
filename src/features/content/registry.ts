import { DECLARED_TYPES } from './types';
import type { ContentType } from './types/declaration';

export type { ContentType } from './types/declaration';
export { EXPERT } from './types/expert';
export { INTERVIEW } from './types/interview';
export { PUBLICATION } from './types/publication';
export { SHOW } from './types/show';
export { SITE } from './types/site';
export { TOPIC } from './types/topic';

/** What the product knows of each content type beyond its Strapi schema: `types`, one file each. Asked, never repeated. */
export const CONTENT_TYPES: readonly ContentType[] = DECLARED_TYPES;

/** The description of a type, or null for a type that is not content (an account, a file). */
export const contentTypeOf = (uid: string): ContentType | null =>
  CONTENT_TYPES.find((type) => type.uid === uid) ?? null;
