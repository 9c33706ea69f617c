import type {
  DocumentActionComponent,
  DocumentActionDescription,
  DocumentActionProps,
} from '@strapi/content-manager/strapi-admin';

/** What a button shall be instead of what it is; a hook of React's. Null hides it. */
export type ChangeAction = (
  description: DocumentActionDescription | null,
  props: DocumentActionProps,
) => DocumentActionDescription | null;

/** The same button, changed: Strapi knows its own by their type, and where they stand. */
export const changedAction = (
  action: DocumentActionComponent,
  change: ChangeAction,
): DocumentActionComponent => {
  const Changed: DocumentActionComponent = (props) => change(action(props), props);
  if (action.type) Changed.type = action.type;
  if (action.position) Changed.position = action.position;
  return Changed;
};
