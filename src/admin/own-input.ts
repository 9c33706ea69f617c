import type { StrapiApp } from '@strapi/strapi/admin';
import { isRecord, listAt, valueAt } from '../lib/record';

const EDIT_LAYOUT = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

/**
 * Has edit forms show some attributes by a custom field of ours, in `bootstrap`. Their type stays: what is stored
 * does not change.
 */
export const showOwnInput = (
  app: StrapiApp,
  field: string,
  isFor: (attribute: object) => boolean,
): void => {
  app.registerHook(EDIT_LAYOUT, (view: EditView) => ({
    ...view,
    layout: { ...view.layout, layout: withInput(listAt(view.layout, 'layout'), field, isFor) },
  }));
};

interface EditView {
  readonly layout: object;
}

/** Panels of rows of fields. */
const withInput = (
  fields: readonly unknown[],
  name: string,
  isFor: (attribute: object) => boolean,
): unknown[] =>
  fields.map((field) => {
    if (Array.isArray(field)) return withInput(field, name, isFor);
    const attribute = valueAt(field, 'attribute');
    if (!isRecord(field) || !isRecord(attribute) || !isFor(attribute)) return field;
    return { ...field, attribute: { ...attribute, customField: `global::${name}` } };
  });
