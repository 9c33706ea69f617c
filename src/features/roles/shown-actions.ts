import { textAt, valueAt } from '../../lib/record';
import type { AskedRight } from './right-words';
import { conditionOf, contentRight, type ContentAction } from './rights';

/** What a button of the panel does, as Strapi types it, and on which type. */
export interface PanelAction {
  /** Undefined for buttons that Strapi gives no type. */
  readonly type: string | undefined;
  readonly model: string;
  /** `single-types` or `collection-types`. */
  readonly collectionType: string;
  /** Whether it is about a document that is there already. */
  readonly isStored: boolean;
}

/** The right that a button asks for: about the type, or about none. */
type ShownRight = Omit<AskedRight, 'verb'>;

/** The right of an action; null for those that everybody may use who sees the document. */
export const rightOfAction = (action: PanelAction): ShownRight | null => {
  const { type = '', model, collectionType, isStored } = action;
  if (type === 'configure-the-view') {
    return { right: `plugin::content-manager.${collectionType}.configure-view`, subject: null };
  }
  if (type === 'edit-the-model') {
    return { right: 'plugin::content-type-builder.read', subject: null };
  }
  if (type === 'update') {
    return { right: contentRight(isStored ? 'update' : 'create'), subject: model };
  }
  const asked = CONTENT_ACTIONS[type];
  return asked ? { right: contentRight(asked), subject: model } : null;
};

const CONTENT_ACTIONS: Readonly<Record<string, ContentAction>> = {
  publish: 'publish',
  unpublish: 'publish',
  discard: 'update',
  delete: 'delete',
  clone: 'create',
};

/** A permission of whoever is signed in, as the panel knows it. */
export interface HeldPermission {
  readonly action: string;
  readonly subject?: string | null;
  readonly properties?: { readonly locales?: readonly string[] | null };
  readonly conditions?: readonly string[];
}

interface Question extends ShownRight {
  /** Id of whoever is signed in. */
  readonly userId: unknown;
  /** As the panel shows it, with `locale`, `createdBy` and `status`; null where there is none, or not yet. */
  readonly document: unknown;
}

/** Whether somebody may use a right: with any document where none is given. The server decides; this hides buttons. */
export const isRightHeld = (permissions: readonly HeldPermission[], question: Question): boolean =>
  permissions.some(
    (permission) =>
      permission.action === question.right &&
      (question.subject === null || permission.subject === question.subject) &&
      reaches(permission, question),
  );

/** Why somebody may read a document and not change it: their role, another's document, or one that was published. */
export type Closed = 'role' | 'others' | 'published';

/** Null for whoever may change it. */
export const whyClosed = (
  permissions: readonly HeldPermission[],
  { model, userId, document }: { model: string; userId: unknown; document: unknown },
): Closed | null => {
  const question = { right: contentRight('update'), subject: model, userId };
  if (isRightHeld(permissions, { ...question, document })) return null;
  const limited = permissions.filter(
    ({ action, subject, conditions = [] }) =>
      action === question.right && subject === model && conditions.length > 0,
  );
  if (limited.length === 0) return 'role';
  return isMadeBy(document, userId) ? 'published' : 'others';
};

const isMadeBy = (document: unknown, userId: unknown): boolean =>
  String(valueAt(valueAt(document, 'createdBy'), 'id')) === String(userId);

const reaches = (permission: HeldPermission, { document, userId }: Question): boolean => {
  if (document === null) return true;
  const { locales } = permission.properties ?? {};
  const locale = textAt(document, 'locale');
  const isInLocale = !locales || locale === null || locales.includes(locale);
  const conditions = permission.conditions ?? [];
  const isMet = conditions.length === 0 || conditions.some((id) => meets(id, document, userId));
  return isInLocale && isMet;
};

/** Conditions that are not known here may be met. */
const meets = (id: string, document: unknown, userId: unknown): boolean => {
  const isOwn = isMadeBy(document, userId);
  const status = textAt(document, 'status') ?? 'draft';
  const condition = conditionOf(id);
  if (condition === null) return true;
  return isOwn && (condition === 'own' || status === 'draft');
};
