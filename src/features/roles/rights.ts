export const CONTENT_ACTIONS = ['read', 'create', 'update', 'delete', 'publish'] as const;
export type ContentAction = (typeof CONTENT_ACTIONS)[number];

const CONTENT_RIGHT = 'plugin::content-manager.explorer.';

/** The right to do something with documents, as Strapi names it. Unpublishing takes the right to publish. */
export const contentRight = (action: ContentAction): string => `${CONTENT_RIGHT}${action}`;

/** What a right of documents is about; null for any other right. */
export const contentActionOf = (right: string): ContentAction | null =>
  CONTENT_ACTIONS.find((action) => right === contentRight(action)) ?? null;

/**
 * With which documents or files a right may be used: `own`, made by oneself; `own-never-published`, of these what
 * was never public.
 */
export type Condition = 'own' | 'own-never-published';

/** As Strapi names them: it joins the conditions of one permission by “or”, so that each stands for a whole. */
export const CONDITION_IDS: Readonly<Record<Condition, string>> = {
  own: 'admin::is-creator',
  'own-never-published': 'api::own-never-published',
};

export const conditionOf = (id: string): Condition | null =>
  (['own', 'own-never-published'] as const).find((name) => CONDITION_IDS[name] === id) ?? null;

/** One permission of a role, as Strapi stores it. */
export interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: {
    readonly fields?: readonly string[];
    readonly locales?: readonly string[];
  };
  readonly conditions: readonly string[];
}
