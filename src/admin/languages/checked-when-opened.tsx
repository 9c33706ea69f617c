import type {
  DocumentActionComponent,
  DocumentActionProps,
} from '@strapi/content-manager/strapi-admin';
import { useEffect, useMemo, useState, type ComponentType, type ReactNode } from 'react';

/**
 * Strapi's windows that publish and unpublish several languages check the whole document each time it is read, twice, and
 * show the outcome only when they are opened: a long transcript is left out until then. Of Strapi's actions these have
 * no type, nor has the one that deletes a language, which looks at no list.
 */
export const checkWhenOpened = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) => (action.type === undefined ? checkedWhenOpened(action) : action));

const checkedWhenOpened = (action: DocumentActionComponent): DocumentActionComponent => {
  const Checked: DocumentActionComponent = (props) => {
    const [isOpened, setOpened] = useState(false);
    const { document } = props;
    const short = useMemo(() => withoutLists(document), [document]);
    const description = action(isOpened || !short ? props : { ...props, document: short });
    if (description?.dialog?.type !== 'modal') return description;
    const { dialog } = description;
    if (typeof dialog.content !== 'function') return description;
    const Content = dialog.content as ComponentType<object>;
    const Opened = (given: object) => {
      useEffect(() => {
        setOpened(true);
      }, []);
      return <Content {...given} />;
    };
    // The type of a window's content knows of no component.
    return { ...description, dialog: { ...dialog, content: Opened as unknown as ReactNode } };
  };
  return Object.assign(Checked, action);
};

/** A document without its lists; Strapi tells of its other languages in one, which stays. */
const withoutLists = (
  document: DocumentActionProps['document'],
): DocumentActionProps['document'] => {
  if (!document) return document;
  const entries = Object.entries(document).filter(
    ([name, value]) => name === 'localizations' || !Array.isArray(value),
  );
  return Object.fromEntries(entries) as typeof document;
};
