import { EDITED_TYPES } from '../content/edited-types';
import type { FormLayout } from '../content/form-layout';

/** The forms of the content types. */
export const TYPE_LAYOUTS: readonly FormLayout[] = EDITED_TYPES.map(({ uid, layout }) => ({
  uid,
  ...layout,
}));
