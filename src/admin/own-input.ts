import type { StrapiApp } from '@strapi/strapi/admin';
import { isRecord, listAt, valueAt, type UnknownRecord } from '../lib/record';
import { addStyle } from './style';

const EDIT_LAYOUT = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

/** As long as an input of ours is loaded, Strapi says in its place that there is none of that kind. */
export const hideLoadingInputs = (): void => {
  addStyle('input[placeholder^="Unsupported field type: global::"]::placeholder { opacity: 0; }');
};

/** A field of an edit form as Strapi's layout has it. */
export interface LaidOutField extends UnknownRecord {
  readonly attribute: UnknownRecord;
}

/** Changes what edit forms show their fields with, in `bootstrap`; also in windows over another form. */
export const changeFields = (
  app: StrapiApp,
  change: (field: LaidOutField) => UnknownRecord,
): void => {
  app.registerHook(EDIT_LAYOUT, (view: EditView) => ({
    ...view,
    layout: { ...view.layout, layout: changed(listAt(view.layout, 'layout'), change) },
  }));
};

/**
 * Has edit forms show some attributes by a custom field of ours, in `bootstrap`. Their type stays: what is stored
 * does not change.
 */
export const showOwnInput = (
  app: StrapiApp,
  name: string,
  isFor: (attribute: object) => boolean,
): void => {
  changeFields(app, (field) => {
    const { attribute } = field;
    return isFor(attribute)
      ? { ...field, attribute: { ...attribute, customField: `global::${name}` } }
      : field;
  });
};

interface EditView {
  readonly layout: object;
}

/** Panels of rows of fields. */
const changed = (
  fields: readonly unknown[],
  change: (field: LaidOutField) => UnknownRecord,
): unknown[] =>
  fields.map((field) => {
    if (Array.isArray(field)) return changed(field, change);
    const attribute = valueAt(field, 'attribute');
    return isRecord(field) && isRecord(attribute) ? change({ ...field, attribute }) : field;
  });
