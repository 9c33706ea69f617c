import { isRecord, omit } from '../../lib/record';

/** The form's own key of a row. */
export const FORM_KEY = '__temp_key__';

/** The words of a component, without what identifies its row in the database and in the form. */
export const withoutKeys = (component: unknown): unknown =>
  isRecord(component) ? omit(component, ['id', FORM_KEY]) : component;
