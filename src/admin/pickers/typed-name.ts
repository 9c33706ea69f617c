import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { editedTypeOf } from '../../features/content/edited-types';
import { textAt } from '../../lib/record';
import { changedAction, type ChangeAction } from '../document-actions';
import { creationIn, enterCreation } from './creation';

/** What was typed into a picker names what its window creates. The button stands in the window's form. */
export const takeTypedNames = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) =>
    action.type === 'update' ? changedAction(action, useTypedName) : action,
  );

const useTypedName: ChangeAction = (description, { model, documentId }) => {
  const getValues = useForm('TypedName', (form) => form.getValues);
  const onChange = useForm('TypedName', (form) => form.onChange);
  const initialValues = useForm('TypedName', (form) => form.initialValues);
  useEffect(() => {
    const page = window.location.href;
    const creation = creationIn({ form: getValues, model, documentId, page });
    if (!creation) return undefined;
    const nameField = editedTypeOf(model)?.nameField ?? '';
    const isNamed = Boolean(textAt(getValues(), nameField));
    if (!isNamed && creation.typed !== '') onChange(nameField, creation.typed);
    return enterCreation(creation);
    // Strapi's form begins anew each time its first values change.
  }, [model, documentId, initialValues, getValues, onChange]);
  return description;
};
