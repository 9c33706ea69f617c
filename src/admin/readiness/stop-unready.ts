import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { changedAction, type ChangeAction } from '../document-actions';
import { useDocumentSlot } from '../saving/use-document-slot';
import { useFormFields } from '../saving/use-form-fields';
import { useWords } from '../words';
import { errorsAt } from './errors-at';
import { jumpToField } from './jump-to-field';
import { problemText } from './problem-words';
import { lastReadiness } from './use-readiness';

/** Publish marks all problems and leads to the first one, as long as there is one: nothing is asked, nothing refused. */
export const stopUnready = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) => (action.type === 'publish' ? changedAction(action, useStop) : action));

const useStop: ChangeAction = (description, { model, documentId }) => {
  const slot = useDocumentSlot(model, documentId);
  const fields = useFormFields(model);
  const words = useWords();
  const setErrors = useForm('StopUnready', (state) => state.setErrors);
  if (!description) return description;
  return {
    ...description,
    onClick: (event) => {
      const problems = lastReadiness(slot)?.problems ?? [];
      const [first] = problems;
      if (!first) return description.onClick?.(event);
      setErrors(
        errorsAt(problems, (problem) =>
          problemText(problem, fields.labelOf(problem.path[0] ?? ''), words),
        ),
      );
      jumpToField(first.path, fields.labelOf(first.path[0] ?? ''));
      // Handled: no question is asked.
      return Promise.resolve(true);
    },
  };
};
