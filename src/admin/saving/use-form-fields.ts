import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/content-manager/strapi-admin';
import { useMemo } from 'react';
import type { FieldKind } from '../../features/concurrent-edits/edits';
import { kindOfField } from '../../features/concurrent-edits/field-kind';

export interface FormFields {
  readonly kinds: Readonly<Record<string, FieldKind>>;
  /** What the form calls a field. */
  readonly labelOf: (field: string) => string;
}

/** The fields of the edit form of a type. */
export const useFormFields = (model: string): FormFields => {
  const { edit } = useDocumentLayout(model);
  return useMemo(() => {
    const fields = edit.layout.flat(2);
    const labels = new Map(fields.map(({ name, label }) => [name, label]));
    return {
      kinds: Object.fromEntries(
        fields.map(({ name, attribute }) => [name, kindOfField(attribute)]),
      ),
      labelOf: (field) => labels.get(field) ?? field,
    };
  }, [edit.layout]);
};
