import type { FormLayout } from '../content/form-layout';
import { CONTENT_TYPES } from '../content/registry';

/** The forms of the content types. */
export const TYPE_LAYOUTS: readonly FormLayout[] = CONTENT_TYPES.map(({ uid, layout }) => ({
  uid,
  ...layout,
}));
