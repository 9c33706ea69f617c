import { z } from 'zod';
import { DOCUMENT_OF_FORM } from '../content/panel-fields';
import { isAdviceMark } from './advice-mark';

/** What is ticked off, or taken back. */
export const TICK = z.strictObject({
  ...DOCUMENT_OF_FORM,
  mark: z.string().refine(isAdviceMark, 'is not the mark of any advice'),
  isTicked: z.boolean(),
});
