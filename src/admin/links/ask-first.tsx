import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { Loader } from '@strapi/design-system';
import { lazy, Suspense, type ReactNode } from 'react';
import type { EndingDeed } from '../../features/publishing/ending';
import { textAt } from '../../lib/record';
import { changedAction, type ChangeAction } from '../document-actions';
import { useDocumentSlot } from '../saving/use-document-slot';
import { useWords } from '../words';
import type { Act } from './Consequences';

const Consequences = lazy(async () => ({ default: (await import('./Consequences')).Consequences }));

/** Deleting and unpublishing say what links here before they ask, and which addresses will be gone. */
export const askFirst = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) =>
    action.type === 'delete' || action.type === 'unpublish' || action.type === undefined
      ? changedAction(action, askingAs(action.type))
      : action,
  );

type Description = Parameters<ChangeAction>[0];

const askingAs = (type: EndingDeed | undefined): ChangeAction =>
  function useAsking(description, { model, documentId, document }) {
    const words = useWords();
    const slot = useDocumentSlot(model, documentId);
    const deed = type ?? deedOf(description);
    if (!description || !documentId || deed === null) return description;
    const own = textAt(document, 'locale') ?? slot.locale;
    // Strapi gives the button that deletes one language no type.
    const locale = own !== '' && type === 'delete' ? '*' : own;
    return {
      ...description,
      onClick: () => Promise.resolve(false),
      dialog: {
        type: 'modal',
        title: words(`lectern.links.title-${deed}`),
        content: (
          <Suspense fallback={<Loader />}>
            <Consequences
              deed={deed}
              slot={{ model, documentId, locale }}
              choice={deed === 'unpublish' ? choiceOf(description) : null}
              onAct={actOf(description)}
            />
          </Suspense>
        ),
      },
    };
  };

/** Whether the draft stays, where it is another one than what is published. */
const choiceOf = ({ dialog }: NonNullable<Description>): ReactNode =>
  dialog?.type === 'dialog' ? dialog.content : null;

const deedOf = (description: Description): EndingDeed | null =>
  description?.variant === 'danger' && description.dialog?.type === 'dialog' ? 'delete' : null;

/** What Strapi does once it has asked, or without asking. */
const actOf =
  ({ dialog, onClick }: NonNullable<Description>): Act =>
  async (event) => {
    await (dialog?.type === 'dialog' ? dialog.onConfirm?.() : onClick?.(event));
  };
