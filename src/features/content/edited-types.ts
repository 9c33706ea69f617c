import { EDITED_TYPES } from './types';
import type { EditedType } from './types/declaration';

/** What the panel knows of each content type: the part of its declaration that editors meet. The server asks `registry`. */

export type { EditedType } from './types/declaration';
export { EDITED_TYPES } from './types';
export { EDITED_EXPERT } from './types/expert';
export { EDITED_INTERVIEW } from './types/interview';
export { EDITED_PUBLICATION } from './types/publication';
export { EDITED_SHOW } from './types/show';
export { EDITED_SITE } from './types/site';
export { EDITED_TOPIC } from './types/topic';

/** What the panel knows of a type, or null for a type that is not content (an account, a file). */
export const editedTypeOf = (uid: string): EditedType | null =>
  EDITED_TYPES.find((type) => type.uid === uid) ?? null;
