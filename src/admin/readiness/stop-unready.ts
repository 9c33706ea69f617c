import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useDocumentSlot } from '../desk/use-document-slot';
import { useFormFields } from '../desk/use-form-fields';
import { changedAction, type ChangeAction } from '../document-actions';
import { jumpToField } from './jump-to-field';
import { lastReadiness } from './use-readiness';

/** Publish leads to the first problem, as long as there is one: nothing is asked, nothing refused. */
export const stopUnready = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) => (action.type === 'publish' ? changedAction(action, useStop) : action));

const useStop: ChangeAction = (description, { model, documentId }) => {
  const slot = useDocumentSlot(model, documentId);
  const fields = useFormFields(model);
  if (!description) return description;
  return {
    ...description,
    onClick: (event) => {
      const [first] = lastReadiness(slot)?.problems ?? [];
      if (!first) return description.onClick?.(event);
      jumpToField(first.path, fields.labelOf(first.path[0] ?? ''));
      // Handled: no question is asked.
      return Promise.resolve(true);
    },
  };
};
