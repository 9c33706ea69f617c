import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useAuth } from '@strapi/strapi/admin';
import { isRightHeld, rightOfAction } from '../../features/roles/shown-actions';
import { changedAction, type ChangeAction } from '../document-actions';

/** Buttons that somebody may not use are absent. Strapi shows most of them grey, without a word. */
export const hideActions = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) => changedAction(action, hidingAs(action.type)));

const hidingAs = (type: string | undefined): ChangeAction =>
  function useHiding(description, { model, collectionType, document }) {
    const permissions = useAuth('HideActions', (state) => state.permissions);
    const userId = useAuth('HideActions', (state) => state.user?.id);
    const known = type ?? typeOf(description);
    const right = rightOfAction({
      type: known,
      model,
      collectionType,
      isStored: Boolean(document),
    });
    if (right === null) return description;
    const isHeld = isRightHeld(permissions, { ...right, userId, document: document ?? null });
    // There is nothing to discard in what was never published, or not changed since.
    const isIdle = known === 'discard' && description?.disabled === true;
    return isHeld && !isIdle ? description : null;
  };

/**
 * Strapi gives no type to what its languages add: the buttons that publish or unpublish several, which open a window from
 * the panel, and the one that deletes one.
 */
const typeOf = (description: ReturnType<ChangeAction>): string | undefined => {
  const isOfSeveral = description?.dialog?.type === 'modal' && isInPanel(description.position);
  if (isOfSeveral) return 'publish';
  return description?.variant === 'danger' ? 'delete' : undefined;
};

const isInPanel = (position: unknown): boolean =>
  Array.isArray(position) ? position.includes('panel') : position === 'panel';
