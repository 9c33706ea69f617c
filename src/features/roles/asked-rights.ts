import { listAt, textAt, valueAt } from '../../lib/record';
import type { AskedRight } from './right-words';
import { contentRight, type ContentAction } from './rights';

/** A route of the admin API, as it is declared, with what its address named. */
export interface AskedRoute {
  /** `collection-types.publish` */
  readonly handler: string;
  readonly plugin: string | null;
  readonly policies: readonly unknown[];
  /** The content type in the address; null where there is none. */
  readonly model: string | null;
}

/** Policies that ask for rights, by whether the rights are about the type in the address. */
const POLICIES: Readonly<Record<string, boolean>> = {
  'plugin::content-manager.hasPermissions': true,
  'admin::hasPermissions': false,
};

/** What handlers ask for by themselves, after the policies; some of them do something by a right of another name. */
const CONTENT_HANDLERS: Readonly<Record<string, readonly [ContentAction, verb?: string]>> = {
  find: ['read'],
  // It is shown to whoever may read it once it is there, and before to whoever may make it.
  'single-types.find': ['create'],
  findOne: ['read'],
  findAvailable: ['read'],
  findExisting: ['read'],
  countDraftRelations: ['read'],
  countManyEntriesDraftRelations: ['read'],
  bulkFindForValidation: ['read'],
  create: ['create'],
  clone: ['create', 'copy'],
  autoClone: ['create', 'copy'],
  update: ['update'],
  createOrUpdate: ['update'],
  discard: ['update', 'discard changes of'],
  delete: ['delete'],
  bulkDelete: ['delete'],
  publish: ['publish'],
  bulkPublish: ['publish'],
  unpublish: ['publish', 'unpublish'],
  bulkUnpublish: ['publish', 'unpublish'],
};

const OTHER_HANDLERS: Readonly<Record<string, string>> = {
  'content-manager content-types.updateContentTypeConfiguration':
    'plugin::content-manager.collection-types.configure-view',
  'content-manager components.updateComponentConfiguration':
    'plugin::content-manager.components.configure-layout',
  'upload admin-upload.upload': 'plugin::upload.assets.create',
  'upload admin-upload.uploadFile': 'plugin::upload.assets.create',
  'upload admin-upload.uploadFromUrls': 'plugin::upload.assets.create',
  'upload admin-upload.updateFileInfo': 'plugin::upload.assets.update',
  'upload admin-upload.replaceFile': 'plugin::upload.assets.update',
  'upload admin-upload.bulkUpdateFileInfo': 'plugin::upload.assets.update',
};

/** The rights that a route asks for, the most telling last: those of its policies, and that of its handler. */
export const askedRights = (route: AskedRoute): readonly AskedRight[] => {
  const own = handlerRight(route);
  const ofPolicies = route.policies.flatMap((policy) => policyRights(policy, route.model));
  return [
    ...ofPolicies.map((asked) => ({ ...asked, ...verbOf(own, asked) })),
    ...(own ? [own] : []),
  ];
};

const verbOf = (own: AskedRight | null, asked: AskedRight): Pick<AskedRight, 'verb'> =>
  own?.verb !== undefined && own.right === asked.right ? { verb: own.verb } : {};

const policyRights = (policy: unknown, model: string | null): readonly AskedRight[] => {
  const isAboutModel = POLICIES[textAt(policy, 'name') ?? ''];
  if (isAboutModel === undefined) return [];
  return listAt(valueAt(policy, 'config'), 'actions').flatMap((action) => {
    const [right, subject] = actionAndSubject(action);
    return right === null ? [] : [{ right, subject: isAboutModel ? model : subject }];
  });
};

/** Strapi takes `right`, `[right, subject]` and `{ action, subject }`. */
const actionAndSubject = (action: unknown): readonly [string | null, string | null] => {
  if (typeof action === 'string') return [action, null];
  const pair: readonly unknown[] = Array.isArray(action)
    ? action
    : [valueAt(action, 'action'), valueAt(action, 'subject')];
  const [right, subject] = pair;
  return [typeof right === 'string' ? right : null, typeof subject === 'string' ? subject : null];
};

const handlerRight = ({ handler, plugin, model }: AskedRoute): AskedRight | null => {
  const other = OTHER_HANDLERS[`${plugin ?? ''} ${handler}`];
  if (other) return { right: other, subject: null };
  const name = handler.slice(handler.lastIndexOf('.') + 1);
  const content =
    plugin === 'content-manager' && model !== null
      ? (CONTENT_HANDLERS[handler] ?? CONTENT_HANDLERS[name])
      : null;
  if (!content) return null;
  const [action, verb] = content;
  return { right: contentRight(action), subject: model, ...(verb ? { verb } : {}) };
};
