import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useDocumentSlot } from '../desk/use-document-slot';
import { useFormFields } from '../desk/use-form-fields';
import { jumpToField } from './jump-to-field';
import { lastReadiness } from './use-readiness';

/** Publish leads to the first problem, as long as there is one: nothing is asked, nothing refused. */
export const stopUnready = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) => (action.type === 'publish' ? stopping(action) : action));

const stopping = (publish: DocumentActionComponent): DocumentActionComponent => {
  const Publish: DocumentActionComponent = (props) => {
    const description = publish(props);
    const slot = useDocumentSlot(props.model, props.documentId);
    const fields = useFormFields(props.model);
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
  if (publish.type) Publish.type = publish.type;
  if (publish.position) Publish.position = publish.position;
  return Publish;
};
